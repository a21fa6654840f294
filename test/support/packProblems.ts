// Tests of packs: what is annotated in the files must be reported there, and nothing else; the rest stays in force.
import type { Pack } from '../../server/src/core/pack/types';
import { expectExactly } from './diagnostics';
import { scenesOf } from './notation';
import { loadPack, packFiles } from './packs';

/** What stays of the fixture pack: its manifest, its persons and its sources. */
const BASE = /^(?:pack|characters)\.yaml$|^sources\//;

/** Loads the base of the fixture pack with the given files. Annotations are `severity: part of message and hint`. */
export function checkProblems(source: string): Pack | undefined {
  const scenes = scenesOf(source);
  const own = [...packFiles('christmas-carol')].filter(([path]) => BASE.test(path));
  const { pack, problems } = loadPack(
    new Map([...own, ...scenes.map(({ path, text }) => [path, text] as const)]),
  );
  const unplaced = problems.filter(({ location }) => !scenes.some(({ path }) => path === location.file));
  if (unplaced.length > 0) throw new Error(`Reported elsewhere: ${JSON.stringify(unplaced[0])}`);
  for (const { path, text, annotations } of scenes) {
    const here = problems.filter(({ location }) => location.file === path);
    expectExactly(
      text,
      annotations,
      here.map(({ severity, location, message, hint }) => ({
        span: location.span,
        label: severity,
        message: `${message} ${hint ?? ''}`,
      })),
    );
  }
  return pack;
}

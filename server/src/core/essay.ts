// Whether a text is an essay on a work that a pack knows, and on which of its works.
import type { Knowledge, IndexedPack } from './knowledge';
import type { Finding } from './finding';
import type { FrontMatter, FrontMatterValue } from './prose/frontMatter';
import { isMisspelling } from './checks/misspelling';
import { fold } from './text/fold';

/** Why a text counts as an essay. */
export type EssayReason = 'front-matter' | 'requested' | 'names';

export interface Essay {
  readonly pack: IndexedPack;
  readonly reason: EssayReason;
  /** The works that the front matter names; undefined where it leaves them open. */
  readonly declared: readonly string[] | undefined;
  /** What is wrong with the front matter. */
  readonly problems: readonly Finding[];
}

export interface ReadOptions {
  /** The user asked for this file: by command, by a setting or on the command line. */
  readonly requested: boolean;
  /** A work id, or `both`, for essays that do not tell. */
  readonly defaultWork: string | undefined;
}

/** Two persons' full names tell an essay from any other text; a title alone does not. */
const NAMES_NEEDED = 2;
const EVERY_WORK = new Set(['both', 'all']);

/** The essay that a text is; undefined for a text that is none of our business. */
export function recogniseEssay(
  knowledge: Knowledge,
  text: string,
  frontMatter: FrontMatter | undefined,
  options: ReadOptions,
): Essay | undefined {
  if (frontMatter?.off === true || knowledge.packs.length === 0) return undefined;
  const named = knowledge.packs.filter((indexed) => namesFullPersons(indexed, text));
  const byPack = frontMatter?.pack && knowledge.packs.find(({ pack }) => pack.id === frontMatter.pack?.value);
  const byWork = knowledge.packs.find((indexed) =>
    frontMatter?.works.some(
      (value) => worksNamed(indexed, value.value) !== undefined && !EVERY_WORK.has(fold(value.value)),
    ),
  );
  const pack = byPack ?? byWork ?? named[0] ?? (options.requested ? knowledge.packs[0] : undefined);
  if (pack === undefined) {
    const meant =
      frontMatter &&
      knowledge.packs.find((indexed) => frontMatter.works.some((value) => isNearly(indexed, value)));
    return meant && frontMatter ? essayOf(meant, 'front-matter', frontMatter) : undefined;
  }
  const reason = byPack || byWork ? 'front-matter' : named.length > 0 ? 'names' : 'requested';
  return essayOf(pack, reason, frontMatter, knowledge);
}

function essayOf(
  pack: IndexedPack,
  reason: EssayReason,
  frontMatter: FrontMatter | undefined,
  knowledge?: Knowledge,
): Essay {
  const declared = frontMatter?.works.flatMap((value) => worksNamed(pack, value.value) ?? []) ?? [];
  const problems = frontMatter ? frontMatterProblems(pack, frontMatter, knowledge) : [];
  return { pack, reason, declared: declared.length > 0 ? [...new Set(declared)] : undefined, problems };
}

/** The works that a front-matter value means: an id, `both`, or a title; undefined where it means none. */
function worksNamed({ pack }: IndexedPack, value: string): readonly string[] | undefined {
  const wanted = fold(value.trim());
  const all = pack.works.map((work) => work.id);
  if (EVERY_WORK.has(wanted)) return all;
  const byId = pack.works.filter((work) => fold(work.id) === wanted);
  if (byId.length > 0) return byId.map((work) => work.id);
  const byTitle = pack.works.filter((work) => fold(work.title) === wanted);
  if (byTitle.length > 0) return byTitle.map((work) => work.id);
  return fold(pack.title) === wanted || fold(pack.id) === wanted ? all : undefined;
}

const isNearly = ({ pack }: IndexedPack, { value }: FrontMatterValue): boolean =>
  pack.works.some((work) => isMisspelling(value, work.id)) || isMisspelling(value, pack.title);

function frontMatterProblems(
  pack: IndexedPack,
  frontMatter: FrontMatter,
  knowledge: Knowledge | undefined,
): readonly Finding[] {
  const ids = [...pack.pack.works.map((work) => work.id), 'both'];
  const works = frontMatter.works
    .filter((value) => worksNamed(pack, value.value) === undefined)
    .map((value) =>
      problem(value, `"${value.value}" is no work of ${pack.pack.title}. Known: ${ids.join(', ')}.`, ids),
    );
  const packIds = knowledge?.packs.map((indexed) => indexed.pack.id) ?? [];
  const asked = frontMatter.pack;
  const unknownPack = asked !== undefined && !packIds.includes(asked.value);
  const packs = unknownPack
    ? [problem(asked, `No pack called "${asked.value}" is loaded. Loaded: ${packIds.join(', ')}.`, packIds)]
    : [];
  const unclosed: Finding[] = frontMatter.closed
    ? []
    : [
        {
          ...problem({ value: '', span: { start: 0, end: 3 } }, 'The front matter has no closing "---".', []),
        },
      ];
  return [...works, ...packs, ...unclosed];
}

function problem({ span, value }: FrontMatterValue, message: string, known: readonly string[]): Finding {
  const close = known.filter((id) => isMisspelling(value, id));
  const offered = close.length > 0 ? close : known;
  return {
    rule: 'front-matter',
    severity: 'warning',
    span,
    message,
    evidence: [],
    fixes: offered.map((id) => ({ title: `Change to "${id}"`, edits: [{ span, text: id }] })),
  };
}

/** Whether at least two persons of the pack are named in full. Cheap: it runs on every Markdown file that is opened. */
function namesFullPersons({ fullNames }: IndexedPack, text: string): boolean {
  const found = new Set<string>();
  for (const match of text.matchAll(fullNames.pattern)) {
    const id = fullNames.owner.get(match[0].replace(/\s+/g, ' '));
    if (id !== undefined) found.add(id);
    if (found.size >= NAMES_NEEDED) return true;
  }
  return false;
}

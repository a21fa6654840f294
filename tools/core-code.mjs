// Lets a tool run the core's own code: bundled on the fly, since Node does not run TypeScript.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './process.mjs';

/** `exports`: export declarations, with paths relative to server/src/core; `name` tells the tools' bundles apart. */
export async function importCore(name, exports) {
  const outfile = join(root, '.cache', name, 'core.mjs');
  await build({
    stdin: { contents: exports, resolveDir: join(root, 'server/src/core') },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    // Some packages are CommonJS and ask for Node's own modules by require.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
  // In a watching build the code may have changed since it was last imported.
  return import(`${pathToFileURL(outfile)}?${Date.now()}`);
}

/** What `loadKnowledge` needs of the core. */
export const knowledgeExports = `export { linkLexicon } from './english/lexicon';
  export { linkPack } from './pack/link';
  export { buildKnowledge } from './knowledge';
  export { createLemmatiser } from './english/lemma';
  export { parseWith } from './english/parseSentence';
  export { wordsParser } from './english/parseWords';
  export { createParser } from './english/parser/parse';`;

/**
 * The built-in packs, the lexicon and the parser, as the core reads essays with them. `wrap` may put another parser in
 * the place of the core's.
 */
export async function loadKnowledge(core, wrap = (parser) => parser) {
  const { linkLexicon, linkPack, buildKnowledge, createLemmatiser, createParser, parseWith, wordsParser } =
    core;
  const { lexicon, packs, lemmas } = JSON.parse(
    await readFile(join(root, 'server/src/generated/knowledge.json'), 'utf8'),
  );
  const linked = linkLexicon(lexicon);
  const model = await readFile(join(root, 'data/english/parser/model.bin'));
  const parser = createParser(new Uint8Array(model));
  if (!parser) throw new Error('data/english/parser/model.bin is no model.');
  const parse = parseWith(wordsParser(await wrap(parser), lexicon.mending), createLemmatiser(lemmas));
  return buildKnowledge(
    linked,
    packs.flatMap((compiled) => linkPack(compiled, linked).pack ?? []),
    parse,
  );
}

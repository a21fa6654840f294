// A reading before any essay comes: what is worked out once for a pack, and the engine's first steps through the code,
// are then behind it.
import type { Knowledge } from './knowledge';
import type { Pack } from './pack/types';
import { createReadingCache, readEssay } from './reading';

/** More of them gain next to nothing: by then every stage has been gone through. */
const FACTS_READ = 32;

/** Reads some of each pack's facts, taken from all over it, as an essay under its title. What it finds is forgotten. */
export function rehearse(knowledge: Knowledge): void {
  for (const { pack } of knowledge.packs) {
    readEssay(knowledge, essayOf(pack), { requested: true, defaultWork: undefined }, createReadingCache());
  }
}

function essayOf({ id, title, facts }: Pack): string {
  const every = Math.ceil(facts.length / FACTS_READ);
  const said = facts.filter((_, i) => i % every === 0).map(({ says }) => says);
  // A title in italics takes the text through all of Markdown; plain paragraphs are spared that.
  return [`---\npack: ${id}\n---`, `# On *${title}*`, ...said].join('\n\n');
}

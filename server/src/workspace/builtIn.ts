// The knowledge that ships with the extension: compiled at build time, linked here once at start.
import type { CompiledLexicon } from '../core/english/lexicon';
import type { CompiledPack } from '../core/pack/compile';
import compiled from '../generated/knowledge.json';

export interface BuiltIn {
  readonly lexicon: CompiledLexicon;
  readonly packs: readonly CompiledPack[];
  /** The text of data/english/lemmas.txt. */
  readonly lemmas: string;
}

// TypeScript would otherwise take the data itself, literal by literal, for the type.
export const builtIn = compiled as unknown as BuiltIn;

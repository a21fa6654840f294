// The claims of a pack's tests.yaml: what must be flagged, what must not, and other ways to say the facts.
import { readYamlFile } from '../core/pack/yamlFile';
import type { PackProblem } from '../core/pack/types';
import { tests as validateTests } from '../generated/schemas.js';

export interface PackTests {
  readonly flag?: readonly { readonly work: string; readonly text: string; readonly kind: string }[];
  readonly agree?: readonly { readonly work: string; readonly text: string }[];
  /** Fact id → sentences that say the same. */
  readonly paraphrases?: Readonly<Record<string, readonly string[]>>;
}

export const packTestsFile = 'tests.yaml';

/** A file that breaks its schema holds no tests, only problems. */
export function readPackTests(
  pack: string,
  text: string,
): { readonly tests: PackTests; readonly problems: readonly PackProblem[] } {
  const { entries, problems } = readYamlFile<PackTests>(pack, packTestsFile, text, validateTests);
  return { tests: entries[0]?.entry ?? {}, problems };
}

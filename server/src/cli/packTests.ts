// Runs the claims of a pack's tests.yaml through the reader and says which of them come out otherwise.
import { checks } from '../core/checks/checks';
import type { Finding } from '../core/finding';
import type { IndexedPack, Knowledge } from '../core/knowledge';
import { createReadingCache, readEssay } from '../core/reading';
import type { PackTests } from '../workspace/packTests';

export interface TestReport {
  readonly passed: number;
  /** One sentence for each claim that comes out otherwise. */
  readonly failures: readonly string[];
  /** Claims of kinds that no check looks for yet. */
  readonly skipped: number;
}

type Outcome =
  | { readonly kind: 'passed' }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'failed'; readonly why: string };

const passed: Outcome = { kind: 'passed' };

export function runPackTests(tests: PackTests, indexed: IndexedPack, knowledge: Knowledge): TestReport {
  const cache = createReadingCache();
  /** The contradictions found in a text that is declared to be about a work of this pack. */
  const contradictionsIn = (text: string, work: string): readonly Finding[] => {
    const essay = `---\npack: ${indexed.pack.id}\nwork: ${work}\n---\n\n${text}\n`;
    const reading = readEssay(knowledge, essay, { requested: true, defaultWork: undefined }, cache);
    return reading?.findings.filter(({ rule }) => rule === 'contradiction') ?? [];
  };
  const agree = (text: string, work: string): Outcome => {
    const [first] = contradictionsIn(text, work);
    return first ? { kind: 'failed', why: `"${text}" is right, but: ${first.message}` } : passed;
  };
  const flag = (text: string, work: string, kind: string): Outcome => {
    if (!checks.some(({ id }) => id === kind)) return { kind: 'skipped' };
    const kinds = contradictionsIn(text, work).map((finding) => finding.kind);
    if (kinds.includes(kind)) return passed;
    const instead = kinds.length > 0 ? `only ${kinds.join(', ')} is found` : 'nothing is found';
    return { kind: 'failed', why: `"${text}" must be flagged as ${kind}, but ${instead}.` };
  };

  const outcomes = [
    ...(tests.flag ?? []).map(({ text, work, kind }) => flag(text, work, kind)),
    ...(tests.agree ?? []).map(({ text, work }) => agree(text, work)),
    ...Object.entries(tests.paraphrases ?? {}).flatMap(([id, texts]) => {
      const fact = indexed.pack.facts.find((one) => one.id === id);
      if (!fact)
        return [{ kind: 'failed', why: `There is no fact "${id}" to paraphrase.` } satisfies Outcome];
      return texts.map((text) => agree(text, fact.works[0] ?? 'both'));
    }),
  ];
  return {
    passed: outcomes.filter(({ kind }) => kind === 'passed').length,
    failures: outcomes.flatMap((outcome) => (outcome.kind === 'failed' ? [outcome.why] : [])),
    skipped: outcomes.filter(({ kind }) => kind === 'skipped').length,
  };
}

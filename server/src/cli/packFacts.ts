// Reads what each fact of a pack says, and its paraphrases, and tells which of them come out supported by the fact.
import type { Judgement } from '../core/checks/check';
import { compare, type CompareContext } from '../core/checks/compare';
import { indexFacts, type FactIndex } from '../core/checks/factIndex';
import type { Proposition } from '../core/claims/proposition';
import type { IndexedPack, Knowledge } from '../core/knowledge';
import type { Fact } from '../core/pack/types';
import { createReadingCache, readEssay, type JudgedClaim, type ReadingCache } from '../core/reading';
import type { PackTests } from '../workspace/packTests';

/** `other`: it is borne out by other facts only, which may well say the same from another side. */
export type SayingOutcome = 'own' | 'other' | 'contradicted' | 'none';

export interface Saying {
  readonly fact: string;
  readonly kind: 'says' | 'paraphrase';
  readonly text: string;
  readonly outcome: SayingOutcome;
  /** Which facts settle it, or why none does. */
  readonly why: string;
}

export function readSayings(
  tests: PackTests | undefined,
  indexed: IndexedPack,
  knowledge: Knowledge,
): readonly Saying[] {
  const { lexicon } = knowledge;
  const cache = createReadingCache();
  const claimsIn = (packs: readonly IndexedPack[], fact: Fact, text: string, known: ReadingCache): Claims => {
    const work = fact.works.length === 1 ? fact.works[0] : 'both';
    const essay = `---\npack: ${indexed.pack.id}\nwork: ${work}\n---\n\n${text}\n`;
    const options = { requested: true, defaultWork: undefined };
    const reading = readEssay({ ...knowledge, packs }, essay, options, known);
    return reading?.sentences.flatMap(({ claims }) => claims) ?? [];
  };
  return indexed.pack.facts.flatMap((fact) => {
    // Another fact may say the same and come first: this one is asked alone.
    const pack = { ...indexed.pack, facts: [fact] };
    const facts = new Map(fact.event === undefined ? [] : [[fact.event, [fact]]]);
    const events = { ...indexed.events, facts };
    const alone = { ...indexed, pack, facts: indexFacts(pack, lexicon), events };
    // It is read with all that the pack knows, and judged anew.
    const aloneCache = { ...createReadingCache(), chunks: cache.chunks };
    const read = (kind: Saying['kind'], text: string): Saying => {
      const claims = claimsIn([indexed], fact, text, cache);
      const own = claimsIn([alone], fact, text, aloneCache).some(
        ({ judgement }) => judgement.verdict === 'supported' && judgement.fact === fact.id,
      );
      const settling = [...new Set(claims.flatMap(({ judgement }) => settledBy(judgement)))];
      const outcome = own ? 'own' : outcomeOf(claims.map(({ judgement }) => judgement));
      const propositions = claims.map(({ proposition }) => proposition);
      const why = whyNot(propositions, fact, alone.facts, { pack, lexicon, works: fact.works });
      return { fact: fact.id, kind, text, outcome, why: [...settling, why].join('; ') };
    };
    return [
      read('says', fact.says),
      ...(tests?.paraphrases?.[fact.id] ?? []).map((text) => read('paraphrase', text)),
    ];
  });
}

type Claims = readonly JudgedClaim[];

function outcomeOf(judgements: readonly Judgement[]): SayingOutcome {
  const verdicts = judgements.map(({ verdict }) => verdict);
  if (verdicts.includes('contradicted')) return 'contradicted';
  return verdicts.includes('supported') ? 'other' : 'none';
}

function settledBy(judgement: Judgement): readonly string[] {
  if (judgement.verdict === 'notCovered') return [];
  const supported = judgement.verdict === 'supported';
  return [`${judgement.verdict} by ${supported ? judgement.fact : judgement.objection.fact}`];
}

/** Why the fact does not bear out what was read: no claim of its frames, or roles that do not match. */
function whyNot(
  propositions: readonly Proposition[],
  fact: Fact,
  facts: FactIndex,
  context: CompareContext,
): string {
  const near = propositions.flatMap(({ frame, roles, stance }) =>
    (facts.get(frame) ?? []).map((known) => {
      const matches = Object.entries(roles).map(([role, { filler }]) => {
        const entry = known.roles[role];
        return `${role} ${entry === undefined ? 'not in the fact' : compare(filler, entry, known, context)}`;
      });
      return `${frame} (${stance}): ${matches.join(', ')}`;
    }),
  );
  if (near.length > 0) return near.join(' | ');
  const frames = [...new Set(propositions.map(({ frame }) => frame))];
  return `no claim of ${fact.frame}${frames.length > 0 ? `, only ${frames.join(', ')}` : ''}`;
}

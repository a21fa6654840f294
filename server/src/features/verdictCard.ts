// The card of a sentence: what the summaries say to its claims, with the passages behind it.
import type { Evidence, Pack } from '../core/pack/types';
import { passagesOf } from '../core/pack/passages';
import type { JudgedClaim, SentenceInEssay } from '../core/reading';
import type { Document, Snapshot } from '../workspace/snapshot';
import { displayName } from './card';
import { escapeMarkdown, passageLinks } from './cardMarkdown';

/** Undefined for a sentence of which the summaries say nothing: a card that says so would only be in the way. */
export function verdictCard(
  { linkTo }: Snapshot,
  { reading }: Document,
  { claims, works }: SentenceInEssay,
): string | undefined {
  if (reading === undefined || claims.length === 0) return undefined;
  const { pack } = reading.pack;
  const settled = settledBy(claims).map(({ verdict, fact, evidence }) => {
    const links = passageLinks(passagesOf(pack, evidence, works), linkTo);
    const says = `${LABELS[verdict]}: ${escapeMarkdown(factText(pack, fact, works))}`;
    return links === '' ? says : `${says} (${links})`;
  });
  return settled.length > 0 ? settled.join('\n\n') : undefined;
}

const LABELS = { contradicted: '**Contradicted by**', supported: '**Supported by**' } as const;

interface Settled {
  readonly verdict: keyof typeof LABELS;
  readonly fact: string;
  readonly evidence: Evidence;
}

/** Each fact once, the contradicting ones first. */
function settledBy(claims: readonly JudgedClaim[]): readonly Settled[] {
  const all = claims.flatMap(({ judgement }): Settled[] => {
    if (judgement.verdict === 'notCovered') return [];
    const { fact, evidence } = judgement.verdict === 'supported' ? judgement : judgement.objection;
    return [{ verdict: judgement.verdict, fact, evidence }];
  });
  const once = new Map(all.map((one) => [`${one.verdict} ${one.fact}`, one]));
  return [...once.values()].sort((a, b) => a.verdict.localeCompare(b.verdict));
}

/** Names are entries of the pack, not facts: there it is the person's name that settles the claim. */
function factText(pack: Pack, id: string, works: readonly string[]): string {
  const entity = pack.entities.get(id);
  return pack.facts.find((fact) => fact.id === id)?.says ?? (entity ? displayName(entity, works) : id);
}

// What the checks of claims share: judging a proposition and wording the objection.
import type { Proposition } from '../claims/proposition';
import type { Fix } from '../finding';
import type { Fact } from '../pack/types';
import type { CheckContext, Judgement } from './check';
import { judge } from './judge';

/** Which contradictions are a check's business, and how it words and mends them. */
export interface Concern {
  /** Whether a contradiction of this role of this proposition is the check's business. */
  readonly concerns: (proposition: Proposition, role: string) => boolean;
  readonly message?: (fact: Fact, context: CheckContext) => string | undefined;
  readonly fixes?: (fact: Fact, proposition: Proposition, context: CheckContext) => readonly Fix[];
}

/** Judges the proposition; contradictions of roles that belong to other checks are left to them. */
export function judgeBy(
  concern: Concern,
  proposition: Proposition,
  context: CheckContext,
): Judgement | undefined {
  const verdict = judge(proposition, context);
  if (verdict.kind === 'notCovered') return { verdict: 'notCovered', reason: verdict.reason };
  const { fact } = verdict;
  if (verdict.kind === 'supported') return { verdict: 'supported', fact: fact.id, evidence: fact.evidence };
  if (!concern.concerns(proposition, verdict.role)) return undefined;
  if (proposition.stance !== 'asserted')
    return { verdict: 'notCovered', reason: `the claim is ${proposition.stance}` };
  return {
    verdict: 'contradicted',
    objection: {
      span: proposition.span,
      message: concern.message?.(fact, context) ?? `The summaries say otherwise: ${fact.says}`,
      severity: proposition.confidence === 'sure' ? 'warning' : 'information',
      fact: fact.id,
      evidence: fact.evidence,
      works: verdict.works,
      fixes: concern.fixes?.(fact, proposition, context) ?? [],
    },
  };
}

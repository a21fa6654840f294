// A slip is told once: what other readings of its sentence find, and what rests on it in later ones, is held back.
import type { Judgement } from './checks/check';
import type { Proposition } from './claims/proposition';

interface Judged {
  readonly proposition: Proposition;
  readonly judgement: Judgement;
}

export interface Circumstances {
  /** Its pronouns carry on persons of an earlier sentence that is contradicted: whom they mean may be part of the slip. */
  readonly restsOnSlip: (proposition: Proposition) => boolean;
}

/**
 * The claims of one sentence in order. Of those read from the tree only the first contradicted one objects, since
 * several frames and roles of one clause mostly find the same slip; a claim about names, titles or counts always does.
 */
export function toldOnce<Claim extends Judged>(
  claims: readonly Claim[],
  { restsOnSlip }: Circumstances,
): readonly Claim[] {
  const mutual = claims.filter((claim) => isSwap(claim) && claims.some((other) => isOtherWay(other, claim)));
  const found = claims.filter(
    (claim) => isFromTree(claim) && isContradicted(claim) && !mutual.includes(claim),
  );
  // What is only possible does not stand in the way of what is found with more certainty.
  const first = found.find((claim) => !isPossible(claim)) ?? found[0];
  return claims.map((claim) => {
    if (!isFromTree(claim) || !isContradicted(claim)) return claim;
    if (mutual.includes(claim)) return held(claim, 'the two do it to each other');
    if (claim !== first) return held(claim, 'the sentence is contradicted already');
    return restsOnSlip(claim.proposition)
      ? held(claim, 'whom it speaks of rests on a sentence that is contradicted')
      : claim;
  });
}

export const isContradicted = ({ judgement }: Judged): boolean => judgement.verdict === 'contradicted';

const isSwap = ({ judgement }: Judged): boolean =>
  judgement.verdict === 'contradicted' && judgement.check === 'role-swap';

/** "He and his wife love each other": the clause says what the fact says, and the other way round besides. */
const isOtherWay = (other: Judged, swapped: Judged): boolean =>
  other.judgement.verdict === 'supported' &&
  swapped.judgement.verdict === 'contradicted' &&
  other.judgement.fact === swapped.judgement.objection.fact &&
  other.proposition.frame === swapped.proposition.frame &&
  other.proposition.predicate === swapped.proposition.predicate;

const isPossible = ({ judgement }: Judged): boolean =>
  judgement.verdict === 'contradicted' && judgement.objection.severity === 'possible';

const isFromTree = ({ proposition }: Judged): boolean => proposition.predicate !== undefined;

const held = <Claim extends Judged>(claim: Claim, reason: string): Claim => ({
  ...claim,
  judgement: { verdict: 'notCovered', reason },
});

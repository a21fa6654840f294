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
  const excuse = (claim: Claim): string | undefined => {
    if (isSwap(claim) && claims.some((other) => isOtherWay(other, claim)))
      return 'the two do it to each other';
    return claims.some((other) => isOfOneOfThem(other, claim))
      ? 'it is true of another one of those whom the pronoun may mean'
      : undefined;
  };
  const found = claims.filter((claim) => isFromTree(claim) && isContradicted(claim));
  const excuses = new Map(found.map((claim) => [claim, excuse(claim)]));
  const unexcused = found.filter((claim) => excuses.get(claim) === undefined);
  // What is only possible does not stand in the way of what is found with more certainty.
  const first = unexcused.find((claim) => !isPossible(claim)) ?? unexcused[0];
  return claims.map((claim) => {
    if (!excuses.has(claim)) return claim;
    const reason =
      excuses.get(claim) ??
      (claim !== first
        ? 'the sentence is contradicted already'
        : restsOnSlip(claim.proposition)
          ? 'whom it speaks of rests on a sentence that is contradicted'
          : undefined);
    return reason === undefined ? claim : held(claim, reason);
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

/** "They are generals", "the two say goodbye", of two one of whom is, or does: it is told of both, and may mean that one. */
const isOfOneOfThem = (other: Judged, contradicted: Judged): boolean =>
  other.judgement.verdict === 'supported' &&
  contradicted.judgement.verdict === 'contradicted' &&
  (other.proposition.frame === contradicted.proposition.frame ||
    other.judgement.fact === contradicted.judgement.objection.fact) &&
  other.proposition.predicate === contradicted.proposition.predicate &&
  Object.values(contradicted.proposition.roles).some(({ filler, span }) =>
    Object.values(other.proposition.roles).some(
      (theirs) =>
        filler.kind === 'entity' &&
        theirs.filler.kind === 'entity' &&
        theirs.filler.id !== filler.id &&
        theirs.span.start === span.start,
    ),
  );

const isPossible = ({ judgement }: Judged): boolean =>
  judgement.verdict === 'contradicted' && judgement.objection.severity === 'possible';

const isFromTree = ({ proposition }: Judged): boolean => proposition.predicate !== undefined;

const held = <Claim extends Judged>(claim: Claim, reason: string): Claim => ({
  ...claim,
  judgement: { verdict: 'notCovered', reason },
});

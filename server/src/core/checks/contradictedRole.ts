// Which role of a claim has somebody or something else in it than a fact that settles the role.
import type { Filler, Proposition } from '../claims/proposition';
import type { Fact } from '../pack/types';
import { agrees, compare, entitiesOf, nestedOf } from './compare';
import { isEventOf, isSurelyEventOf } from './eventIdentity';
import type { JudgeContext, Matches } from './judge';
import { isInTurns } from './qualified';

const NOBODY: Filler = { kind: 'pronoun', pronoun: '' };

/** The role that the fact determines, and the essay fills otherwise, although the roles that settle it agree. */
export function contradictedRole(
  proposition: Proposition,
  matches: Matches,
  fact: Fact,
  context: JudgeContext,
): string | undefined {
  const frame = context.lexicon.frames.get(fact.frame);
  const isSettling = (role: string, of: string): boolean => {
    const others = entitiesOf(proposition.roles[of]?.filler ?? NOBODY, context.works);
    if (role === 'event') return !isAnother(matches, fact) && isEventOf(proposition, fact, context, others);
    // "to release the women" is a part of "to release most hostages", and surely that release.
    if (nestedOf(fact.roles[role]) !== undefined && agrees(matches[role])) return true;
    if (matches[role] !== undefined) return matches[role] === 'same';
    // What the essay leaves unsaid, the event tells where it is surely meant.
    const told = others.length > 0 && proposition.unread !== true && !isAnother(matches, fact);
    return frame?.exhaustive === true || (told && isEventOf(proposition, fact, context, others));
  };
  const isAbout = (role: string): boolean =>
    Object.values(matches).includes('same') || isByOutsider(proposition, role, matches, fact, context);
  return Object.entries(fact.determined ?? frame?.determined ?? {}).find(
    ([role, by]) =>
      matches[role] === 'different' &&
      !isReflexive(proposition, role, context) &&
      !isInTurn(proposition, role, fact, context) &&
      by.every((other) => isSettling(other, role)) &&
      isAbout(role) &&
      !isAmongOthers(proposition, role, fact, context),
  )?.[0];
}

/** "asks her to *let him in*", "teaches him *what courage is*": it is about something else than the fact. */
export const isOtherwiseAnother = (
  { frame, unread }: Proposition,
  matches: Matches,
  fact: Fact,
  { lexicon }: JudgeContext,
): boolean =>
  unread === true ||
  (lexicon.frames.get(frame)?.identifies ?? []).some(
    (role) => matches[role] === 'open' && fact.roles[role] !== undefined,
  );

/** "he dreams of adopting him": two pronouns that may each mean the other's person leave open who does it to whom. */
export function isOfTwinPronouns({ roles }: Proposition, { pack, lexicon }: JudgeContext): boolean {
  const fillers = Object.values(roles).flatMap(({ filler }) => [
    filler,
    ...(filler.kind === 'other'
      ? (filler.says ?? []).flatMap((said) => Object.values(said.roles).map((one) => one.filler))
      : []),
  ]);
  const persons = new Set(fillers.flatMap((filler) => (filler.kind === 'entity' ? [filler.id] : [])));
  // Of whom nobody was found, too.
  const unknown = fillers.flatMap((filler) =>
    filler.kind === 'pronoun' ? (lexicon.syntax.pronouns[filler.pronoun]?.gender ?? []) : [],
  );
  const genders = [...[...persons].flatMap((id) => pack.entities.get(id)?.gender ?? []), ...unknown];
  return new Set(genders).size < genders.length;
}

/** The event is surely meant although nothing else of it is the fact's, and who is said to be in it has no part in it. */
const isByOutsider = (
  proposition: Proposition,
  role: string,
  matches: Matches,
  fact: Fact,
  context: JudgeContext,
): boolean => {
  const filler = proposition.roles[role]?.filler;
  const { event } = fact;
  if (filler === undefined || event === undefined || proposition.unread === true) return false;
  const others = entitiesOf(filler, context.works);
  const outside = others.every((id) => context.events.people.get(id)?.has(event) !== true);
  const doesElsewhere = (context.facts.get(fact.frame) ?? []).some((one) => {
    const known = one.roles[role];
    return known !== undefined && agrees(compare(filler, known, one, context));
  });
  return (
    outside &&
    !doesElsewhere &&
    !isAnother(matches, fact) &&
    isSurelyEventOf(proposition, fact, context, others)
  );
};

/** "For months the house belongs to them": who is what at one time need not be so at another. */
const isInTurn = (proposition: Proposition, role: string, fact: Fact, context: JudgeContext): boolean =>
  fact.aspect === 'state' &&
  entitiesOf(proposition.roles[role]?.filler ?? NOBODY, context.works).length > 0 &&
  isInTurns(proposition, context);

/** "flatter themselves", "lose herself": what somebody does to himself is no deed to another. */
const isReflexive = ({ roles }: Proposition, role: string, { sentence }: JudgeContext): boolean =>
  sentence.tokens.some(({ start, norm }) => start === roles[role]?.span.start && /.sel(?:f|ves)$/.test(norm));

/** What differs in two respects, or says of one something that the fact does not know, is likely another occasion. */
const isAnother = (matches: Matches, fact: Fact): boolean => {
  const different = Object.values(matches).filter((match) => match === 'different').length;
  return (
    different > 1 ||
    Object.keys(matches).some((role) => matches[role] === 'open' && fact.roles[role] !== undefined)
  );
};

/** "says goodbye to his son and to his wife": whom the fact names is there, among others. */
const isAmongOthers = ({ joined }: Proposition, role: string, fact: Fact, context: JudgeContext): boolean => {
  const entry = fact.roles[role];
  return (
    entry !== undefined &&
    (joined?.[role] ?? []).some(({ filler }) => agrees(compare(filler, entry, fact, context)))
  );
};

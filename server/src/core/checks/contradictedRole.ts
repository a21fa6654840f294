// Which role of a claim has somebody or something else in it than a fact that settles the role.
import type { Filler, Proposition } from '../claims/proposition';
import type { Fact } from '../pack/types';
import { agrees, compare, entitiesOf, nestedOf } from './compare';
import { isEventOf } from './eventIdentity';
import type { JudgeContext, Matches } from './verdict';
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
    return matches[role] === 'same' || (frame?.exhaustive === true && matches[role] === undefined);
  };
  if (isOfAnotherHouse(proposition, fact, context)) return undefined;
  return Object.entries(fact.determined ?? frame?.determined ?? {}).find(
    ([role, by]) =>
      matches[role] === 'different' &&
      !isReflexive(proposition, role, context) &&
      !isOneself(proposition, role, context) &&
      !isInTurn(proposition, role, fact, context) &&
      by.every((other) => isSettling(other, role)) &&
      Object.values(matches).includes('same') &&
      !isAmongOthers(proposition, role, fact, context),
  )?.[0];
}

/** "a vice president of the company" is not that of the country, whom the fact knows. */
const isOfAnotherHouse = (
  { roles }: Proposition,
  fact: Fact,
  { pack, works, sentence: { tree } }: JudgeContext,
): boolean =>
  fact.roles.organisation === undefined &&
  fact.roles.employer === undefined &&
  [roles.organisation, roles.employer].some(
    (role) =>
      role !== undefined &&
      (role.filler.kind === 'name' ||
        (role.filler.kind === 'other' && tree?.upos[role.filler.at ?? -1] === 'PROPN') ||
        entitiesOf(role.filler, works).some((id) => pack.entities.get(id)?.kind === 'organisation')),
  );

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

/** "For months the house belongs to them": who is what at one time need not be so at another. */
const isInTurn = (proposition: Proposition, role: string, fact: Fact, context: JudgeContext): boolean =>
  fact.aspect === 'state' &&
  entitiesOf(proposition.roles[role]?.filler ?? NOBODY, context.works).length > 0 &&
  isInTurns(proposition, context);

/** "flatter themselves", "lose herself": what somebody does to himself is no deed to another. */
const isReflexive = ({ roles }: Proposition, role: string, { sentence }: JudgeContext): boolean =>
  sentence.tokens.some(({ start, norm }) => start === roles[role]?.span.start && /.sel(?:f|ves)$/.test(norm));

/** "makes her request": the possessor is whoever does it, and nobody to whom it is done. */
const isOneself = ({ roles }: Proposition, role: string, { works }: JudgeContext): boolean => {
  const own = entitiesOf(roles[role]?.filler ?? NOBODY, works);
  return Object.entries(roles).some(
    ([other, { filler }]) =>
      other !== role && own.length > 0 && entitiesOf(filler, works).join(' ') === own.join(' '),
  );
};

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

/** "The boy sings one morning": who sings every morning is another, and so does the boy, on another occasion. */
export const isOfAnotherFact = (role: string, told: readonly Matches[]): boolean =>
  told.some(
    (matches) =>
      matches[role] === 'same' &&
      Object.entries(matches).every(([other, match]) => other === role || match !== 'different') &&
      Object.entries(matches).some(([other, match]) => other !== role && match === 'same'),
  );

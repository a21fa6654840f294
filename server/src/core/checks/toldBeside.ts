// Whether a sentence has what a fact says beside something else: "not in the hall but in the attic".
import { prepositionOf } from '../english/prepositions';
import { intervalsOf } from '../claims/intervals';
import type { Fact } from '../pack/types';
import { agrees, compare } from './compare';
import type { JudgeContext } from './verdict';

/** "They first meet in the hall, and later in the attic": where one of two is right, the other is about something else. */
export function isToldBeside(role: string, fact: Fact, context: JudgeContext): boolean {
  const { sentence, lexicon } = context;
  const entry = fact.roles[role];
  const known = [entry].flat();
  // "sent home": no place where something happens.
  const isPlace = (at: number): boolean =>
    sentence.tree !== undefined && prepositionOf(sentence.tree, at) !== undefined;
  if (
    sentence.values.some(({ value, to }) => known.includes(value.id) && (role !== 'place' || isPlace(to - 1)))
  )
    return true;
  if (typeof entry === 'number') return sentence.tokens.some(({ text }) => text === String(entry));
  if (role !== 'day' && role !== 'days') return false;
  return intervalsOf(sentence, lexicon).some(({ days }) =>
    agrees(compare({ kind: 'number', quantity: days, of: 'whole' }, entry ?? fact.roles.day, fact, context)),
  );
}

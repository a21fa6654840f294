// Claims about where and when, whatever the verb: each place, part of the day and interval beside a clause.
import type { ClaimContext } from './claimReader';
import { readPlaces } from './occurrencePlaces';
import { readWhen } from './occurrenceTimes';
import type { Proposition } from './proposition';

export function readOccurrences(context: ClaimContext): readonly Proposition[] {
  const { tree } = context.sentence;
  return tree === undefined ? [] : [...readPlaces(tree, context), ...readWhen(tree, context)];
}

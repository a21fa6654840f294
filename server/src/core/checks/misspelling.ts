// When a word counts as a slip of the keys from a name rather than as another word.
import { editDistance } from '../text/distance';
import { fold } from '../text/fold';

/** Shorter names have too many neighbours to guess at. */
const SHORTEST = 4;
/** From this length on two slips are forgiven. */
const LONG = 7;

/** Whether `written` is `name` with one slip, or two in a long name. The same word, or its plural, is none. */
export function isMisspelling(written: string, name: string): boolean {
  const a = fold(written);
  const b = fold(name);
  if (a === b || a === `${b}s` || a === `${b}es` || b.length < SHORTEST) return false;
  const limit = b.length >= LONG ? 2 : 1;
  return editDistance(a, b, limit) <= limit;
}

// Pronouns for somebody of whom nothing was told yet: whom they may stand for, where other words tell who is meant.
import type { PronounEntry } from '../english/syntaxWords';
import type { Entity } from '../pack/types';
import type { JudgeContext } from './verdict';

/**
 * Whether such a pronoun among the tokens may mean one of these: "she" any woman, "they" a group, or the two of whom
 * something is told together.
 */
export const mayMean = (
  one: string | readonly string[],
  together: boolean,
  tokens: readonly number[],
  { unnamed, sentence, pack: { entities } }: Pick<JudgeContext, 'unnamed' | 'sentence' | 'pack'>,
): boolean =>
  unnamed.size > 0 &&
  tokens.some((at) => {
    const pronoun = unnamed.get(sentence.tokens[at]?.start ?? -1);
    return (
      pronoun !== undefined && [one].flat().some((id) => mayStandFor(pronoun, entities.get(id), together))
    );
  });

function mayStandFor(
  { gender, number }: PronounEntry,
  entity: Entity | undefined,
  together: boolean,
): boolean {
  if (entity?.kind === 'group') return number === 'plural';
  if (entity?.kind !== 'person') return false;
  return number === 'singular' ? entity.gender === gender : together;
}

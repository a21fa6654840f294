// What is found out about a clause once, since each claim of it asks the same.
import type { SentenceReading } from '../claims/sentenceReading';
import type { JudgeContext } from './judge';

/** How much of the sentence is looked at: `clause` where it sets the clause against another one. */
export type Within = 'sentence' | 'clause';

type Ask<At, Value> = (predicate: At, context: JudgeContext, within?: Within) => Value;

/** Remembered for a sentence as it was last read: by the clause, by what is looked at, and by the works in question. */
export function rememberedByClause<At extends number | undefined, Value>(
  make: Ask<At, Value>,
): Ask<At, Value> {
  const made = new WeakMap<
    SentenceReading,
    { readonly pronouns: JudgeContext['pronouns']; readonly clauses: Map<string, { readonly value: Value }> }
  >();
  return (predicate, context, within = 'sentence') => {
    const { sentence, pronouns, works } = context;
    let memo = made.get(sentence);
    if (memo?.pronouns !== pronouns) {
      memo = { pronouns, clauses: new Map() };
      made.set(sentence, memo);
    }
    const key = `${within} ${String(predicate)} ${works.join(' ')}`;
    const known = memo.clauses.get(key) ?? { value: make(predicate, context, within) };
    memo.clauses.set(key, known);
    return known.value;
  };
}

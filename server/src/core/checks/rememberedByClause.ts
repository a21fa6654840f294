// What is found out about a clause once, since each claim of it asks the same.
import type { JudgeContext } from './judge';

/** How much of the sentence is looked at: `clause` where it sets the clause against another one. */
export type Within = 'sentence' | 'clause';

type Ask<At, Value> = (predicate: At, context: JudgeContext, within?: Within) => Value;

/**
 * Remembered for the sentence that was last asked about, as one is judged after another: by the clause, by what is
 * looked at, and by the works in question.
 */
export function rememberedByClause<At extends number | undefined, Value>(
  make: Ask<At, Value>,
): Ask<At, Value> {
  let last: Pick<JudgeContext, 'sentence' | 'pronouns'> | undefined;
  let clauses = new Map<string, { readonly value: Value }>();
  return (predicate, context, within = 'sentence') => {
    const { sentence, pronouns, works } = context;
    if (last?.sentence !== sentence || last.pronouns !== pronouns) {
      last = { sentence, pronouns };
      clauses = new Map();
    }
    const key = `${within} ${String(predicate)} ${works.join(' ')}`;
    const known = clauses.get(key) ?? { value: make(predicate, context, within) };
    clauses.set(key, known);
    return known.value;
  };
}

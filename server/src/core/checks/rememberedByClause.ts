// What is found out about a clause once, since each claim of it asks the same.
import type { JudgeContext } from './verdict';
import { areSameWorks } from './works';

/** How much of the sentence is looked at: `clause` where it sets the clause against another one. */
export type Within = 'sentence' | 'clause';

/** A sentence has few clauses: they are found sooner one by one than under a key that has to be put together. */
interface Known<Value> {
  readonly predicate: number | undefined;
  readonly within: Within;
  readonly works: readonly string[];
  readonly value: Value;
}

type Ask<At, Value> = (predicate: At, context: JudgeContext, within?: Within) => Value;

/**
 * Remembered for the sentence that was last asked about, as one is judged after another: by the clause, by what is
 * looked at, and by the works in question.
 */
export function rememberedByClause<At extends number | undefined, Value>(
  make: Ask<At, Value>,
): Ask<At, Value> {
  let last: Pick<JudgeContext, 'sentence' | 'pronouns'> | undefined;
  let known: Known<Value>[] = [];
  return (predicate, context, within = 'sentence') => {
    const { sentence, pronouns, works } = context;
    if (last?.sentence !== sentence || last.pronouns !== pronouns) {
      last = { sentence, pronouns };
      known = [];
    }
    const found = known.find(
      (one) => one.predicate === predicate && one.within === within && areSameWorks(one.works, works),
    );
    if (found !== undefined) return found.value;
    const value = make(predicate, context, within);
    known.push({ predicate, within, works, value });
    return value;
  };
}

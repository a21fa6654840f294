// What is made of an object once, and asked for again and again.

/** A function that works out its answer once for each object, and forgets it with the object. */
export function remembered<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    let known = made.get(key);
    if (known === undefined) made.set(key, (known = { value: make(key) }));
    return known.value;
  };
}

/** The entries of a record that stays as it is: for those of the lexicon and of facts, which are asked often. */
export function entriesOf<Value>(
  record: Readonly<Record<string, Value>> | undefined,
): readonly (readonly [string, Value])[] {
  return record === undefined ? [] : (entriesIn(record) as readonly (readonly [string, Value])[]);
}

/** A record that stays as it is, to be asked for words of an essay: most are not in it, and a record is slow to say so. */
export const mapOf = <Value>(
  record: Readonly<Record<string, Value>> | undefined,
): ReadonlyMap<string, Value> =>
  record === undefined ? NOTHING : (mapFrom(record) as ReadonlyMap<string, Value>);

const NOTHING: ReadonlyMap<string, never> = new Map<string, never>();
const mapFrom = remembered(
  (record: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> =>
    new Map(Object.entries(record)),
);

const entriesIn = remembered((record: Readonly<Record<string, unknown>>) => Object.entries(record));

/** What may never be asked for, worked out when it is for the first time. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** What was made last, for as long as the same is asked. */
export function rememberedLast<Key extends object, Under, Value>(
  make: (key: Key, under: Under) => Value,
): (key: Key, under: Under) => Value {
  let last: { readonly key: Key; readonly under: Under; readonly value: Value } | undefined;
  return (key, under) => {
    if (last?.key !== key || last.under !== under) last = { key, under, value: make(key, under) };
    return last.value;
  };
}

/**
 * The same for places in an object, under one circumstance that hardly ever changes, and for the object that was last
 * asked about: sentences are read one after another, and what is kept for longer is carried from one garbage collection
 * to the next.
 */
export function rememberedAt<Key extends object, Under, Value>(
  make: (key: Key, at: number, under: Under) => Value,
): (key: Key, at: number, under: Under) => Value {
  let last: { readonly key: Key; readonly under: Under } | undefined;
  let made = new Map<number, { readonly value: Value }>();
  return (key, at, under) => {
    if (last?.key !== key || last.under !== under) {
      last = { key, under };
      made = new Map();
    }
    let known = made.get(at);
    if (known === undefined) made.set(at, (known = { value: make(key, at, under) }));
    return known.value;
  };
}

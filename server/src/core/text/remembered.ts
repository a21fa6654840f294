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

const entriesIn = remembered((record: Readonly<Record<string, unknown>>) => Object.entries(record));

/** What may never be asked for, worked out when it is for the first time. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The same for places in an object, under one circumstance that hardly ever changes. */
export function rememberedAt<Key extends object, Under, Value>(
  make: (key: Key, at: number, under: Under) => Value,
): (key: Key, at: number, under: Under) => Value {
  const madeIn = remembered<Key, Map<number, { readonly under: Under; readonly value: Value }>>(
    () => new Map(),
  );
  return (key, at, under) => {
    const made = madeIn(key);
    const known = made.get(at);
    if (known !== undefined && known.under === under) return known.value;
    const value = make(key, at, under);
    made.set(at, { under, value });
    return value;
  };
}

// Maps that remember what was used last: a map keeps its keys in the order in which they were put in.

/** What is known under the key, which counts as used. */
export function recall<Key, Value>(known: Map<Key, Value>, key: Key): Value | undefined {
  const value = known.get(key);
  // Taking it out and in again keeps the map in the order of use.
  if (value !== undefined && known.delete(key)) known.set(key, value);
  return value;
}

/** Forgets what was used longest ago, beyond the limit. */
export function forgetOldest<Key>(known: Map<Key, unknown>, limit: number): void {
  for (const key of known.keys()) {
    if (known.size <= limit) return;
    known.delete(key);
  }
}

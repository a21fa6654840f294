// The assertions of the suite: Node's own are not there in the web extension host.

export function ok(value: unknown, message = 'expected to hold'): asserts value {
  if (!value) throw new Error(message);
}

export function match(text: string, pattern: RegExp): void {
  ok(pattern.test(text), `expected ${String(pattern)} in: ${text}`);
}

/** Compares plain data. */
export function equal(actual: unknown, expected: unknown): void {
  const [is, should] = [actual, expected].map((value) => JSON.stringify(value, undefined, 1));
  ok(is === should, `expected ${String(should)}, but it is ${String(is)}`);
}

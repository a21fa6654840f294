// What JSON keeps of a value: what is compiled is written to disk, and has to come back as it was.

/** The places in a value that JSON would leave out or change. A property that is undefined is as good as none. */
export function lostInJson(value: unknown, place = ''): readonly string[] {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return [];
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? [] : [place];
  if (Array.isArray(value)) return value.flatMap((item, i) => lostInJson(item, `${place}[${String(i)}]`));
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return [place];
  if ('toJSON' in value) return [place];
  return Object.entries(value).flatMap(([key, item]) =>
    item === undefined ? [] : lostInJson(item, `${place}.${key}`),
  );
}

// Lists of works, which are short and mostly the same.

/** Those of the works that are among others; mostly all are. */
export const worksAmong = (works: readonly string[], others: readonly string[]): readonly string[] =>
  works.every((work) => others.includes(work)) ? works : works.filter((work) => others.includes(work));

export const areSameWorks = (one: readonly string[], other: readonly string[]): boolean =>
  one === other || (one.length === other.length && one.every((work, at) => work === other[at]));

// Objects of one shape, so that the engine need not look up where each keeps its properties.

/**
 * A function that gives an object all keys of all of these; what it lacks is undefined there. V8 finds a property of
 * objects of one shape at once. Of objects in hundreds of shapes, as JSON with optional keys and spreads of it leave
 * them, it looks it up each time, in a table that they all share and that is soon too small.
 */
export function shapeOf<T extends object>(all: readonly T[]): (object: T) => T {
  const keys = [...new Set(all.flatMap((object) => Object.keys(object)))] as (keyof T)[];
  return (object) => {
    const made: Partial<T> = {};
    for (const key of keys) made[key] = undefined;
    return Object.assign(made, object);
  };
}

/** The same objects in one shape. */
export const alike = <T extends object>(all: readonly T[]): readonly T[] => all.map(shapeOf(all));

// The quick methods of arrays give what the language's own give.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quickenArrays } from '../../server/src/node/arrays';
import { holds } from '../support/property';

const { flat, flatMap } = Array.prototype;
const putBack = { flat, flatMap };

const item = fc.constantFrom<unknown>(1, 'a', undefined, null, { length: 1 });
const list = fc.oneof(fc.array(item), fc.sparseArray(item, { maxNumElements: 4 }));
const nested = fc.array(fc.oneof(item, list, fc.array(list, { maxLength: 2 })), { maxLength: 5 });

describe('quick arrays', () => {
  beforeAll(() => {
    quickenArrays();
  });
  afterAll(() => {
    for (const [name, value] of Object.entries(putBack))
      Object.defineProperty(Array.prototype, name, { value, writable: true, configurable: true });
  });

  test('they are there, and no loop over the keys of a list sees them', () => {
    expect([].flatMap).not.toBe(flatMap);
    expect([].flat).not.toBe(flat);
    expect(Object.keys(Array.prototype)).toEqual([]);
    const keys: string[] = [];
    for (const key in ['a']) keys.push(key);
    expect(keys).toEqual(['0']);
  });

  test('flat is flat, at any depth', () => {
    holds(fc.tuple(nested, fc.constantFrom(undefined, 0, 1, 2)), ([all, depth]) => {
      expect(depth === undefined ? all.flat() : all.flat(depth)).toStrictEqual(
        flat.call(all, ...(depth === undefined ? [] : [depth])),
      );
    });
  });

  test('flatMap is flatMap: its values, its arguments, its holes, its own this', () => {
    holds(fc.tuple(nested, list), ([all, more]) => {
      const told: unknown[][] = [];
      const each = function (this: unknown, ...given: unknown[]): unknown {
        told.push([this, ...given]);
        return given[1] === 1 ? more : given[0];
      };
      const own = all.flatMap(each);
      const toldOwn = told.splice(0);
      expect(own).toStrictEqual(flatMap.call(all, each));
      expect(toldOwn).toStrictEqual(told.splice(0));
      const self = { self: true };
      all.flatMap(each, self);
      expect(told.every(([given]) => given === self)).toBe(true);
    });
  });
});

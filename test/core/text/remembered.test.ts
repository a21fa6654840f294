// Worked out once for each object, and at each place in it as long as the circumstance is the same.
import { expect, test } from 'vitest';
import {
  mapOf,
  once,
  remembered,
  rememberedAt,
  rememberedLast,
} from '../../../server/src/core/text/remembered';

test('once for each object, though the answer is undefined', () => {
  let asked = 0;
  const answer = remembered<object, undefined>(() => {
    asked++;
    return undefined;
  });
  const [one, other] = [{}, {}];
  for (const key of [one, one, other, one]) expect(answer(key)).toBeUndefined();
  expect(asked).toBe(2);
});

test('not before it is asked for, and then once', () => {
  let asked = 0;
  const answer = once(() => {
    asked++;
    return undefined;
  });
  expect(asked).toBe(0);
  expect([answer(), answer()]).toEqual([undefined, undefined]);
  expect(asked).toBe(1);
});

test('once for each place, and anew under another circumstance', () => {
  const asked: string[] = [];
  const answer = rememberedAt((key: object, at: number, under: string) => {
    asked.push([...Object.keys(key), at, under].join(' '));
    return under;
  });
  const key = {};
  expect([answer(key, 1, 'a'), answer(key, 1, 'a'), answer(key, 2, 'a'), answer(key, 1, 'b')]).toEqual([
    'a',
    'a',
    'a',
    'b',
  ]);
  expect(asked).toEqual(['1 a', '2 a', '1 b']);
});

test('a place is asked again after another object was asked about, even from within', () => {
  const asked: string[] = [];
  const [one, other] = [{ name: 'one' }, { name: 'other' }];
  const answer = rememberedAt((key: { readonly name: string }, at: number, under: string): string => {
    asked.push(`${key.name} ${String(at)}`);
    return key === one && at === 1 ? `from ${answer(other, 1, under)}` : key.name;
  });
  expect([answer(one, 1, ''), answer(other, 1, ''), answer(one, 2, ''), answer(one, 1, '')]).toEqual([
    'from other',
    'other',
    'one',
    'from other',
  ]);
  expect(asked).toEqual(['one 1', 'other 1', 'one 2', 'one 1', 'other 1']);
});

test('a record as a map knows its own keys, and nothing that every object has', () => {
  const record = { first: 1, second: 2 };
  expect(mapOf(record).get('second')).toBe(2);
  expect(mapOf(record).get('constructor')).toBeUndefined();
  expect(mapOf(record)).toBe(mapOf(record));
  expect(mapOf(undefined).size).toBe(0);
});

test('what was made last is made anew for another object, or under another circumstance', () => {
  const asked: string[] = [];
  const answer = rememberedLast((key: { readonly name: string }, under: string) => {
    asked.push(key.name + under);
    return asked.length;
  });
  const [one, other] = [{ name: 'one' }, { name: 'other' }];
  expect([
    answer(one, 'a'),
    answer(one, 'a'),
    answer(one, 'b'),
    answer(other, 'b'),
    answer(one, 'b'),
  ]).toEqual([1, 1, 2, 3, 4]);
});

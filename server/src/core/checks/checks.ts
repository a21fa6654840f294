// The table of checks, in the order in which they are asked. A new check is a file, a page in docs/rules and a line.
import { attribute } from './attribute';
import { cause } from './cause';
import type { Check } from './check';
import { fate } from './fate';
import { misspeltName } from './misspeltName';
import { motive } from './motive';
import { name } from './name';
import { number } from './number';
import { order } from './order';
import { participant } from './participant';
import { place } from './place';
import { polarity } from './polarity';
import { relation } from './relation';
import { quantifier } from './quantifier';
import { roleSwap } from './roleSwap';
import { time } from './time';
import { work } from './work';

export const checks: readonly Check[] = [
  name,
  number,
  work,
  roleSwap,
  fate,
  relation,
  polarity,
  quantifier,
  attribute,
  place,
  order,
  time,
  cause,
  motive,
  participant,
  misspeltName,
];

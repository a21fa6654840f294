// The table of checks. A new check is a new file, a page in docs/rules and a line here.
import { attribute } from './attribute';
import type { Check } from './check';
import { misspeltName } from './misspeltName';
import { name } from './name';
import { number } from './number';

export const checks: readonly Check[] = [name, attribute, number, misspeltName];

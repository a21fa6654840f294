// Which arguments of a clause fill the roles of a frame, and what the clause says beside them.
import type { FrameEntry, Lexicon } from '../english/lexicon';
import { childrenBy, hasWord, lemmaAt, type Tree } from '../english/tree';
import type { Argument, Clause } from './clause';
import type { ClaimContext } from './claimReader';
import { fillerOf, valuesOfFamilies } from './fillers';
import type { RoleFiller } from './proposition';
import { maySpeak, RECIPIENT } from './recipients';
import { planOf } from './rolePlan';
import { slotMatches } from './slotMatches';

export interface FilledRole {
  readonly argument: Argument;
  readonly filler: RoleFiller;
}

export type FilledRoles = Readonly<Record<string, FilledRole>>;

/** Each role takes the first argument whose slot its grammar lists; roles that take certain values choose first. */
export function fillRoles(tree: Tree, clause: Clause, frame: FrameEntry, context: ClaimContext): FilledRoles {
  const { grammar, ordered } = planOf(frame, context.lexicon);
  const filled: Record<string, FilledRole> = {};
  const used: Argument[] = [];
  for (const { role, slots, families } of ordered) {
    const choice = firstFilling(tree, clause, slots, families, used, context);
    if (choice && role === RECIPIENT && !maySpeak(tree, choice.argument, grammar, context)) continue;
    // "a pianist" plays the piano.
    const own =
      slots.includes('self') && families !== undefined && clause.kind === 'nominal'
        ? valuesOfFamilies(tree, context.sentence, clause.predicate, families)
        : undefined;
    if (choice?.filler === undefined && own !== undefined)
      filled[role] = { argument: { slot: 'self', head: clause.predicate, confidence: 1 }, filler: own };
    if (choice?.filler === undefined) continue;
    filled[role] = { argument: choice.argument, filler: choice.filler };
    used.push(choice.argument);
  }
  return filled;
}

/** The first argument in the order of the slots that is free and gives a filler. */
function firstFilling(
  tree: Tree,
  clause: Clause,
  slots: readonly string[],
  families: readonly string[] | undefined,
  used: readonly Argument[],
  context: ClaimContext,
): FilledRole | undefined {
  for (const slot of slots) {
    for (const argument of clause.arguments) {
      if (!slotMatches(argument, slot, clause) || used.includes(argument)) continue;
      const filler = roleFiller(tree, argument, families, context);
      if (filler !== undefined) return { argument, filler };
    }
  }
  return undefined;
}

function roleFiller(
  tree: Tree,
  { head }: Argument,
  families: readonly string[] | undefined,
  context: ClaimContext,
): RoleFiller | undefined {
  const { sentence, lexicon, pack } = context;
  if (families === undefined) return fillerOf(tree, context, head);
  if (families.includes(YEAR)) return yearAt(tree, context, head);
  const known = fillerOf(tree, context, head);
  const values = valuesOfFamilies(tree, sentence, head, families);
  if (known.filler.kind !== 'mention') return values;
  const { readings } = known.filler.mention;
  // "chess" is a game where a game is asked for, although an event of the story is called so, too.
  if (values !== undefined && readings.every(({ form }) => form === 'event')) return values;
  const isValue = readings.some(
    ({ id }) =>
      id !== undefined && families.includes(familyOf(id, lexicon) ?? pack.entities.get(id)?.kind ?? ''),
  );
  return isValue ? known : values;
}

/** Stands in `takes` for the number of a year. */
const YEAR = 'year';

/** "in 1996", "in the year 1996", "in late 1996": four figures. */
function yearAt(tree: Tree, { sentence }: ClaimContext, head: number): RoleFiller | undefined {
  const inside = [head, ...childrenBy(tree, head, 'nummod', 'appos', 'nmod')];
  const year = sentence.numbers.find(
    ({ from, to }) =>
      inside.some((at) => from <= at && at < to) &&
      /^1\d{3}$|^20\d{2}$/.test(tree.tokens[to - 1]?.text ?? ''),
  );
  if (year === undefined) return undefined;
  return { filler: { kind: 'number', quantity: year.quantity, of: 'whole' }, span: year.span };
}

const familyOf = (id: string, lexicon: Lexicon): string | undefined => lexicon.values.get(id)?.family;

/** Whether the clause has an object or a complement that is in no role. */
export function hasMore(clause: Clause, { grammar = {} }: FrameEntry, filled: FilledRoles): boolean {
  const empty = Object.entries(grammar).flatMap(([role, slots]) => (filled[role] === undefined ? slots : []));
  return clause.arguments.some(
    (argument) =>
      argument.head > clause.predicate &&
      (OBJECTS.has(argument.slot) || empty.some((slot) => slotMatches(argument, slot, clause))) &&
      !Object.values(filled).some(({ argument: { head } }) => head === argument.head),
  );
}

const OBJECTS = new Set(['obj', 'iobj', 'xcomp', 'ccomp']);

/** "does not sing on any stage": it may be done where there is none; "at any point" narrows nothing. */
export const isNarrowed = (
  tree: Tree,
  clause: Clause,
  filled: FilledRoles,
  { lexicon: { syntax } }: ClaimContext,
): boolean =>
  clause.arguments.some(
    ({ slot, head }) =>
      slot.startsWith('obl:') &&
      hasWord(tree, head, ANY, 'det') &&
      !syntax.occasions.has(lemmaAt(tree, head)) &&
      !Object.values(filled).some(({ argument }) => argument.head === head),
  );

const ANY = new Set(['any']);

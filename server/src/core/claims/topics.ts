// Claims of what a pack's topics settle, in whatever words: each value of a family that a topic has another value of.
import type { Lexicon } from '../english/lexicon';
import { childrenBy, type Tree } from '../english/tree';
import type { ValueMention } from '../english/values';
import type { KnownTopic, Pack } from '../pack/types';
import { remembered } from '../text/remembered';
import { cover } from '../text/span';
import { prepositionOf } from './clause';
import type { ClaimContext } from './claimReader';
import { claimStance } from './clauseStance';
import { mayBeAbout } from './ideas';
import { clauseOver } from './occurrences';
import type { Proposition } from './proposition';
import { headOf, isSeen, SLOTS } from './slots';

/** The frame of such a claim; which topic it is about is found out against the facts. */
export const TOPIC = 'topic';

/** The frame of facts that say nothing but what a topic settles. */
const DETAILS = 'detail';

/** By role, the topics of which the pack has a value of it. */
const settledRoles = remembered(({ facts }: Pack): ReadonlyMap<string, readonly KnownTopic[]> => {
  const byRole = new Map<string, KnownTopic[]>();
  for (const { topics = [], roles } of facts)
    for (const role of topics.length > 0 ? Object.keys(roles) : [])
      byRole.set(role, [...(byRole.get(role) ?? []), ...topics]);
  return byRole;
});

export function readTopics(context: ClaimContext): readonly Proposition[] {
  const { sentence, pack, lexicon } = context;
  const { tree, values } = sentence;
  if (tree === undefined) return [];
  const takes = { ...lexicon.frames.get(SLOTS)?.takes, ...lexicon.frames.get(DETAILS)?.takes };
  const words = new Set(tree.forms.flat());
  return [...settledRoles(pack)].flatMap(([role, topics]) => {
    const said = values.filter(({ value }) => takes[role]?.includes(value.family) === true);
    if (role !== YEAR && said.length === 0) return [];
    if (!topics.some((topic) => mayBeAbout(words, topic))) return [];
    if (role === YEAR) return readYears(tree, context);
    return said.flatMap((value) => claim(tree, role, value, context) ?? []);
  });
}

const YEAR = 'year';

/** "The year is 1920": four figures that are no count of anything. */
const readYears = (tree: Tree, context: ClaimContext): readonly Proposition[] =>
  tree.tokens.flatMap((token, at): readonly Proposition[] => {
    const predicate = clauseOver(tree, context.sentence.clauses, at);
    if (!/^(?:1[5-9]|20)\d\d$/.test(token.text) || predicate === undefined) return [];
    if (
      childrenBy(tree, tree.heads[at] ?? -1, 'nummod').includes(at) &&
      tree.xpos[tree.heads[at] ?? -1] === 'NNS'
    )
      return [];
    if (isSetAside(tree, at, context.lexicon)) return [];
    const year = Number(token.text);
    const filler = { kind: 'number', quantity: { min: year, max: year }, of: 'whole' } as const;
    const stance = claimStance(tree, predicate, token, context);
    return [
      {
        frame: TOPIC,
        roles: { [YEAR]: { filler, span: token } },
        stance,
        span: token,
        confidence: 'likely',
        predicate,
      },
    ];
  });

function claim(
  tree: Tree,
  role: string,
  value: ValueMention,
  context: ClaimContext,
): Proposition | undefined {
  const [first, last] = [tree.tokens[value.from], tree.tokens[value.to - 1]];
  const head = headOf(tree, value, context.lexicon.syntax);
  if (first === undefined || last === undefined || head === undefined) return undefined;
  const predicate = clauseOver(tree, context.sentence.clauses, head);
  if (
    predicate === undefined ||
    isSeen(tree, head) ||
    [head, value.to - 1].some((at) => isSetAside(tree, at, context.lexicon))
  )
    return undefined;
  const span = cover(first, last);
  const stance = claimStance(tree, predicate, span, context);
  const roles = { [role]: { filler: { kind: 'values', ids: [value.value.id] } as const, span } };
  return { frame: TOPIC, roles, stance, span, confidence: 'likely', predicate };
}

/** "no piano", "unlike a waltz", "once a dentist". */
const isSetAside = (tree: Tree, head: number, { syntax: { setAside } }: Lexicon): boolean =>
  setAside.includes(prepositionOf(tree, head) ?? '') ||
  childrenBy(tree, head, 'advmod', 'det', 'cc', 'cc:preconj', 'mark', 'amod').some((word) =>
    setAside.includes(tree.tokens[word]?.norm ?? ''),
  );

// Claims about how long something goes on: "the siege lasts nine days", "the standoff drags on for a year".
import type { Lexicon } from '../english/lexicon';
import { lemmaAt, subtree, type Tree } from '../english/tree';
import { remembered } from '../text/remembered';
import { wordsIn } from '../text/standing';
import { claimStance } from './clauseStance';
import type { ClaimContext } from './claimReader';
import { fillerOf } from './fillers';
import { durationsOf, lengthsOf, vagueDurationsOf } from './intervals';
import { clauseOver } from './clauseAround';
import type { Proposition } from './proposition';

/** The frame of facts that say how many days something takes. */
const LAST = 'last';

/** The slots of how long. */
const LENGTH = new Set(['obj', 'obl:for', 'obl:over', 'obl:tmod']);

const verbsOf = remembered((frames: Lexicon['frames']): readonly (string | undefined)[] =>
  (frames.get(LAST)?.verbs ?? []).map((verb) => wordsIn(verb)[0]),
);

export function readDurations(context: ClaimContext): readonly Proposition[] {
  const { tree, clauses } = context.sentence;
  if (tree === undefined) return [];
  const verbs = verbsOf(context.lexicon.frames);
  const told = clauses.flatMap(({ predicate, arguments: all }): readonly Proposition[] => {
    const subject = all.find(({ slot }) => slot === 'nsubj');
    if (subject === undefined || !verbs.includes(lemmaAt(tree, predicate))) return [];
    const theme = fillerOf(tree, context, subject.head);
    if (theme.filler.kind !== 'mention') return [];
    const own = new Set(
      all
        .filter(({ slot }) => LENGTH.has(slot))
        .flatMap(({ head }) => subtree(tree, head, ['acl', 'advcl', 'nmod'])),
    );
    const [duration, second] = [
      ...durationsOf(context.sentence, context.lexicon),
      ...vagueDurationsOf(context.sentence, context.lexicon),
    ].filter(({ to }) => own.has(to - 1));
    const [first, last] = duration ? [tree.tokens[duration.from], tree.tokens[duration.to - 1]] : [];
    if (duration === undefined || second !== undefined || !first || !last) return [];
    const span = { start: first.start, end: last.end };
    const days = { filler: { kind: 'number', quantity: duration.days, of: 'whole' }, span } as const;
    const stance = claimStance(tree, predicate, span, context);
    return [{ frame: LAST, roles: { theme, days }, stance, span, confidence: 'likely', predicate }];
  });
  return [...told, ...named(tree, context)];
}

/** "the two-year siege ends", "after a ten-day siege": how long it is stands beside its name. */
function named(tree: Tree, context: ClaimContext): readonly Proposition[] {
  const { sentence, lexicon } = context;
  return lengthsOf(sentence, lexicon).flatMap(({ days, from, epoch }): readonly Proposition[] => {
    const theme = fillerOf(tree, context, epoch);
    const predicate = clauseOver(tree, sentence.clauses, epoch);
    const [first, last] = [tree.tokens[from], tree.tokens[epoch]];
    if (theme.filler.kind !== 'mention' || predicate === undefined || !first || !last) return [];
    const span = { start: first.start, end: last.end };
    const length = { filler: { kind: 'number', quantity: days, of: 'whole' }, span } as const;
    const stance = claimStance(tree, predicate, span, context);
    return [{ frame: LAST, roles: { theme, days: length }, stance, span, confidence: 'likely', predicate }];
  });
}

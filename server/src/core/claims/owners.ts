// Claims about whose house it is, read off the phrase: "in the home of the general", "the ambassador's villa".
import { possessorOf } from '../english/prepositions';
import type { Mention } from '../mentions/mention';
import { claimStance } from './clauseStance';
import type { ClaimContext } from './claimReader';
import { confidenceOf } from './confidence';
import { fillerOf } from './fillers';
import { clauseOver } from './clauseAround';
import type { Proposition } from './proposition';

const HOUSE_OF = 'house-of';

/** One claim for each mention of a place that is called somebody's. */
export function readOwners(context: ClaimContext): readonly Proposition[] {
  const { tree, mentions } = context.sentence;
  if (tree === undefined) return [];
  return mentions
    .filter((mention) => isPlace(mention, context))
    .flatMap((mention) => {
      const head = mention.to - 1;
      const owner = possessorOf(tree, head);
      const clause = clauseOver(tree, context.sentence.clauses, head);
      const word = tree.tokens[head];
      if (owner === undefined || clause === undefined || word === undefined) return [];
      const filled = fillerOf(tree, context, owner);
      if (filled.filler.kind !== 'mention') return [];
      return [
        {
          frame: HOUSE_OF,
          roles: { owner: filled, theme: { filler: { kind: 'mention', mention }, span: mention.span } },
          stance: claimStance(tree, clause, word, context),
          span: {
            start: Math.min(filled.span.start, mention.span.start),
            end: Math.max(filled.span.end, mention.span.end),
          },
          confidence: confidenceOf(tree.confidence[owner] ?? 0),
          predicate: clause,
        },
      ];
    });
}

/** Named by what it is, not by its owner's name: "the mansion". */
const isPlace = ({ readings }: Mention, { pack }: ClaimContext): boolean =>
  readings.every(
    ({ id, form }) => form === 'role' && id !== undefined && pack.entities.get(id)?.kind === 'place',
  );

// Whether what a fact has in a role that is filled otherwise stands in the same sentence where it takes the blame away.
import { prepositionOf } from '../english/prepositions';
import type { Proposition } from '../claims/proposition';
import { targetsOf } from '../mentions/mention';
import type { Span } from '../text/span';
import type { JudgeContext, Verdict } from './verdict';

/** The frame of scores: their number is the one that stands nearest to whoever gives it. */
const SCORE = 'score';

export function isRightNear(
  proposition: Proposition,
  { fact, conflict }: Extract<Verdict, { kind: 'contradicted' }>,
  context: JudgeContext,
): boolean {
  if (conflict.kind !== 'role') return false;
  const entry = fact.roles[conflict.role];
  if (proposition.frame === SCORE && typeof entry === 'number') return isNearer(entry, proposition, context);
  return [entry].flat().some((id) => typeof id === 'string' && isMeans(id, context));
}

/** "The Metascore, 50, and the user score, 6.1": the right number is nearer to the name than the other. */
function isNearer(right: number, { roles }: Proposition, { sentence }: JudgeContext): boolean {
  const [name, value] = [roles.name ?? roles.by, roles.value];
  if (name === undefined || value === undefined) return false;
  const distance = (span: Span): number =>
    Math.max(span.start - name.span.end, name.span.start - span.end, 0);
  return sentence.numbers.some(
    ({ quantity, span }) =>
      quantity.min === right && quantity.max === right && distance(span) < distance(value.span),
  );
}

/** "The state deals with them through Ann": it is Ann who does. */
const isMeans = (id: string, { sentence: { tree, mentions }, works }: JudgeContext): boolean =>
  tree !== undefined &&
  mentions.some(
    (mention) =>
      targetsOf(mention, works).includes(id) &&
      Array.from({ length: mention.to - mention.from }, (_, i) => prepositionOf(tree, mention.from + i)).some(
        (preposition) => preposition === 'through' || preposition === 'via',
      ),
  );

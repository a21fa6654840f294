// Names that are one or two letters away from a name of the work, with the mend at hand.
import type { Token } from '../english/tokens';
import type { Entity } from '../pack/types';
import type { CheckContext, Objection, WordCheck } from './check';
import { isMisspelling } from './misspelling';

export const misspeltName: WordCheck = {
  kind: 'word',
  id: 'misspelt-name',
  rule: 'misspelt-name',
  summary: 'A name is spelt otherwise than in the summaries.',
  objections: (context) =>
    context.sentence.tokens.flatMap((token, at) => objectionTo(token, at, context) ?? []),
};

/** Standing alone, only names of this length are looked after: shorter ones have words for neighbours. */
const SHORTEST_ALONE = 5;

function objectionTo(token: Token, at: number, context: CheckContext): Objection | undefined {
  if (token.kind !== 'word' || !token.capital || token.text.length < 3) return undefined;
  const { sentence, lexicon, mentions } = context;
  if (mentions.nameWords.has(token.norm) || lexicon.givenNames.has(token.norm)) return undefined;
  if (lexicon.functionWords.has(token.norm) || lexicon.honorifics.has(token.norm)) return undefined;
  if (sentence.mentions.some((mention) => mention.from <= at && at < mention.to)) return undefined;
  if (sentence.values.some((value) => value.from <= at && at < value.to)) return undefined;
  const beside = besideName(at, context);
  if (beside === undefined && (token.text.length < SHORTEST_ALONE || at === 0)) return undefined;
  if (beside === undefined && isTitleCase(at, context)) return undefined;
  const candidates = beside === undefined ? [...context.pack.entities.values()] : [beside];
  const meant = candidates.flatMap((entity) =>
    partsOf(entity, context.works)
      .filter((part) => isMeant(token, part))
      .map((part) => ({ entity, part })),
  );
  const [first] = meant;
  if (first === undefined || meant.some(({ part }) => part !== first.part)) return undefined;
  return {
    span: { start: token.start, end: token.end },
    message: `The summaries spell this name "${first.part}".`,
    severity: 'information',
    fact: first.entity.id,
    evidence: first.entity.evidence,
    works: context.works,
    fixes: [
      {
        title: `Change to "${first.part}"`,
        edits: [{ span: { start: token.start, end: token.end }, text: first.part }],
      },
    ],
  };
}

/** "What a Voice Costs", "The Messenger Who Was Right": where every word has a capital, it tells no name. */
function isTitleCase(at: number, { sentence: { tokens, mentions }, lexicon }: CheckContext): boolean {
  const others = tokens.filter(
    ({ kind }, i) =>
      kind === 'word' &&
      // What stands behind a mark may open a sentence.
      tokens[i - 1]?.kind === 'word' &&
      i !== at &&
      !mentions.some(({ from, to }) => from <= i && i < to),
  );
  const isSmall = ({ norm }: Token): boolean => lexicon.functionWords.has(norm);
  if (others.some((token) => isSmall(token) && token.capital && token.norm !== 'i')) return true;
  const large = others.filter((token) => !isSmall(token));
  const isEnded = tokens.at(-1)?.kind !== 'word';
  return large.length > (isEnded ? 1 : 0) && large.every(({ capital }) => capital);
}

/** The person whose given name or surname stands right beside the word: "Roxane Cross". */
function besideName(at: number, { sentence, pack }: CheckContext): Entity | undefined {
  const left = sentence.mentions.find((mention) => mention.to === at);
  const right = sentence.mentions.find((mention) => mention.from === at + 1);
  const reading =
    left?.readings.find(({ form }) => form === 'given') ??
    right?.readings.find(({ form }) => form === 'surname');
  return reading?.id === undefined ? undefined : pack.entities.get(reading.id);
}

/** The single capitalised words of a person's names in the works in question. */
function partsOf(entity: Entity, works: readonly string[]): readonly string[] {
  if (entity.kind !== 'person') return [];
  const names = entity.names.filter((name) => name.works.some((work) => works.includes(work)));
  const parts = names.flatMap(({ given, surname, text }) =>
    given === undefined && surname === undefined ? [text] : [given, surname],
  );
  return [
    ...new Set(parts.filter((part): part is string => part !== undefined && /^\p{Lu}[^\s]*$/u.test(part))),
  ];
}

/** Alone, both must be long enough; a name of the same length or one with the same first letter is meant. */
function isMeant(token: Token, part: string): boolean {
  return isMisspelling(token.text, part) && token.text[0]?.toLowerCase() === part[0]?.toLowerCase();
}

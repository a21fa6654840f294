// Claims that a title, an apposition, a label or a table row makes: "the Italian ambassador Thibault".
import type { Mention } from '../mentions/mention';
import type { SyntaxWords } from '../english/syntaxWords';
import type { Token } from '../english/tokens';
import { cover } from '../text/span';
import type { ClaimContext } from './claimReader';
import { phraseAfter, phraseBefore, type Attributes } from './nounPhrase';
import type { Proposition, RoleFiller } from './proposition';
import { stanceOf } from './stance';

export function readAppositions(context: ClaimContext): readonly Proposition[] {
  const { sentence, rowHead, block } = context;
  // "# Benjamin, Middle Manager": a title may play with what somebody is.
  if (block.kind === 'heading') return [];
  const persons = sentence.mentions.filter((mention) => isPerson(mention, context));
  const claims = persons.flatMap((mention) => [...before(mention, context), ...after(mention, context)]);
  return [...claims, ...strangers(context), ...cell(rowHead, context)];
}

/** "the Italian ambassador Thibault", "Ambassador Thibault". */
function before(mention: Mention, context: ClaimContext): readonly Proposition[] {
  if (isStrangers(mention, context)) return [];
  const phrase = phraseBefore(context.sentence, mention.headFrom, context.lexicon);
  return phrase && !isVerb(mention.headFrom - 1, phrase, context)
    ? [holds(mentioned(mention), phrase, context)]
    : [];
}

/** "to guard Roxane", "they guard Roxane": no title, although a noun sounds like it. */
function isVerb(at: number, { from, definite }: Attributes, { sentence }: ClaimContext): boolean {
  const before = sentence.tokens[from - 1]?.norm ?? '';
  const afterTo = before === 'to' && from === at && sentence.tokens[at]?.capital === false;
  return !definite && (afterTo || sentence.tree?.upos[at] === 'VERB');
}

/** "the critic Simon Schama": the given name is the beginning of another one's name. */
function isStrangers({ readings, to }: Mention, { sentence: { tokens } }: ClaimContext): boolean {
  const next = tokens[to];
  return next?.capital === true && next.spaced && readings.every(({ form }) => form === 'given');
}

/** "Thibault, the Italian ambassador", "Thibault (the Italian ambassador)", "Thibault: Italian ambassador". */
function after(mention: Mention, context: ClaimContext): readonly Proposition[] {
  const { tokens } = context.sentence;
  const opener = tokens[mention.to]?.text;
  const label = opener === ':' && mention.from === 0;
  // "Gen, whose employer is Hosokawa".
  const another = tokens[mention.to + 1]?.norm === 'whose';
  if ((opener !== ',' && opener !== '(' && !label) || another) return [];
  const phrase = phraseAfter(context.sentence, mention.to + 1, context.lexicon);
  if (phrase === undefined || (opener === ',' && isListed(tokens, phrase) && !isRepeated(phrase, context)))
    return [];
  // "Thibault, the Polish delegate Fyodorov": the phrase is the next one's.
  if (tokens[phrase.to]?.capital === true) return [];
  return [holds(mentioned(mention), phrase, context)];
}

/** "Gen, a priest and a doctor": a list, no apposition. */
function isListed(tokens: readonly Token[], phrase: Attributes): boolean {
  const next = tokens[phrase.to];
  const then = tokens[phrase.to + 1];
  return (
    next?.norm === 'and' ||
    next?.norm === 'or' ||
    (next?.text === ',' && (then?.norm === 'and' || then?.norm === 'or'))
  );
}

/** "Gen, a priest, and Carmen, a nun": each of them has an apposition. */
function isRepeated({ to }: Attributes, { sentence, lexicon }: ClaimContext): boolean {
  const { tokens, mentions } = sentence;
  const next = mentions.find(({ from }) => from === to + 2);
  const comma = next !== undefined && tokens[to]?.text === ',' && tokens[next.to]?.text === ',';
  return comma && phraseAfter(sentence, next.to + 1, lexicon) !== undefined;
}

/** A certain holder of a role under a name: "the Russian delegate, Petrov", "his interpreter is called Kenzo". */
function strangers(context: ClaimContext): readonly Proposition[] {
  const { sentence, lexicon } = context;
  const ends = new Set(sentence.values.map(({ to }) => to));
  return sentence.tokens.flatMap((_, at) => {
    const phrase = ends.has(at) ? phraseBefore(sentence, at, lexicon) : undefined;
    if (phrase?.definite !== true) return [];
    const start = nameStart(sentence.tokens, at, lexicon.syntax);
    if (start === undefined) return [];
    const known = sentence.mentions.find((mention) => mention.from === start);
    if (known) {
      // "from the ambassador, Messner having resolved …": only a mark makes the name an apposition.
      const closed = sentence.tokens[known.to]?.kind !== 'word';
      return start > at && closed && isPerson(known, context)
        ? [holds(mentioned(known), phrase, context)]
        : [];
    }
    const name = strangeName(start, context);
    return name ? [holds(name, phrase, context)] : [];
  });
}

/** Where the name begins that a comma, nothing, or "is called" joins to the phrase that ends at `at`. */
function nameStart(tokens: readonly Token[], at: number, { calledSo }: SyntaxWords): number | undefined {
  const next = tokens[at];
  // "the cook, one Oscar".
  if (next?.text === ',' && tokens[at + 1]?.norm === 'one') return at + 2;
  if (next?.text === ',' || next?.capital === true) return next.text === ',' ? at + 1 : at;
  const be = next?.norm === 'is' || next?.norm === 'was' ? 1 : 0;
  return calledSo.has(tokens[at + be]?.norm ?? '') ? at + be + 1 : undefined;
}

/** One or two capitalised words that are nobody's name, closed by a mark or a small letter. */
function strangeName(start: number, { block, sentence, lexicon }: ClaimContext): RoleFiller | undefined {
  const { tokens, mentions, values } = sentence;
  let to = start;
  const isName = (index: number): boolean => {
    const token = tokens[index];
    return (
      token?.kind === 'word' &&
      token.capital &&
      token.text.length > 1 &&
      !lexicon.functionWords.has(token.norm) &&
      !lexicon.honorifics.has(token.norm) &&
      !mentions.some((mention) => mention.from <= index && index < mention.to) &&
      !values.some((value) => value.from <= index && index < value.to)
    );
  };
  while (to - start < 2 && isName(to)) to++;
  const first = tokens[start];
  const last = tokens[to - 1];
  if (to === start || first === undefined || last === undefined || tokens[to]?.capital === true)
    return undefined;
  const span = cover(first, last);
  return { filler: { kind: 'name', text: block.plain.text.slice(span.start, span.end) }, span };
}

/** A table row "Joachim Messner | United Nations envoy". */
function cell(rowHead: ClaimContext['rowHead'], context: ClaimContext): readonly Proposition[] {
  const head = rowHead?.mentions.find((mention) => isPerson(mention, context));
  if (rowHead === undefined || head === undefined || rowHead.mentions.length > 1) return [];
  const phrase = phraseAfter(context.sentence, 0, context.lexicon);
  return phrase ? [holds(mentioned(head), phrase, context)] : [];
}

const mentioned = (mention: Mention): RoleFiller => ({
  filler: { kind: 'mention', mention },
  span: mention.head,
});

function holds(
  holder: RoleFiller,
  phrase: Attributes,
  { block, sentence, lexicon }: ClaimContext,
): Proposition {
  return {
    frame: 'hold-role',
    roles: { holder, ...phrase.roles },
    stance: stanceOf(block, sentence, phrase.span, lexicon),
    span: phrase.span,
    confidence: 'sure',
  };
}

const isPerson = (mention: Mention, { pack }: ClaimContext): boolean =>
  mention.readings.some(
    ({ id, form }) => id !== undefined && form !== 'role' && pack.entities.get(id)?.kind === 'person',
  );

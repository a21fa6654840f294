// Claims about what somebody is called: a known given name beside another surname, or the other way round.
import type { Mention, MentionReading } from '../mentions/mention';
import type { Token } from '../english/tokens';
import { cover, encloses, overlaps, type Span } from '../text/span';
import type { ClaimContext } from './claimReader';
import type { Proposition } from './proposition';
import { stanceOf } from './stance';

/** "Gen Nakamura", "Marcel Thibault", and names that only some of the works use ("Ruben Ochoa"). */
export function readNames(context: ClaimContext): readonly Proposition[] {
  if (isTitleCased(context.sentence.tokens)) return [];
  return context.sentence.mentions.flatMap((mention) => {
    const other =
      foreignSurname(mention, context) ?? foreignGiven(mention, context) ?? workName(mention, context);
    return other === undefined ? [] : [other];
  });
}

/** How near a word such as "writes" or "critic" must stand to make the name that of a writer on the work. */
const AUTHOR_REACH = 3;

function foreignSurname(mention: Mention, context: ClaimContext): Proposition | undefined {
  const given = mention.readings.find(({ form }) => form === 'given');
  if (given === undefined) return undefined;
  const { tokens, mentions } = context.sentence;
  const next = tokens[mention.to];
  if (next === undefined || !isNamePart(next, context) || !adjoins(mention.to, context)) return undefined;
  const neighbour = mentions.find((other) => other.from === mention.to);
  const stranger = neighbour === undefined || neighbour.readings.some(({ form }) => form === 'surname');
  if (!stranger || neighbour?.readings.some(({ id }) => id === given.id)) return undefined;
  return named(mention, mention.headFrom, mention.to + 1, context, confidenceIn(given, mention, context));
}

/**
 * A part of a name has many bearers, critics and scholars among them: only a sentence with somebody else of the
 * story, or with an office that the person holds, surely means the person.
 */
function confidenceIn(
  { id }: MentionReading,
  mention: Mention,
  context: ClaimContext,
): Proposition['confidence'] {
  const { mentions, tokens, values } = context.sentence;
  // "Benjamin Kunkel" is somebody else again.
  const isAlone = ({ to }: Mention): boolean =>
    tokens[to]?.capital !== true || to === mention.from || !adjoins(to, context);
  const offices = context.pack.facts
    .filter(({ frame, roles }) => frame === 'hold-role' && roles.holder === id)
    .flatMap(({ roles }) => roles.role ?? []);
  const office = values.some(({ value }) => offices.includes(value.id));
  const company = mentions.some(
    (other) =>
      other !== mention && isAlone(other) && other.readings.some((reading) => isActor(reading, context)),
  );
  const topic = mentions.some(
    (other) => other !== mention && isAlone(other) && other.readings.every((one) => isTopic(one, context)),
  );
  return office || company || topic ? 'sure' : 'likely';
}

/** Something that happens in the story, or a thing in it: of whom these are said, is in it too. */
const isTopic = ({ id = '', form }: MentionReading, { pack }: ClaimContext): boolean =>
  pack.events.has(id) || (form === 'role' && pack.entities.get(id)?.kind === 'object');

/** A person, an organisation or a group; of groups not a noun in the singular, which may be any noun: "a romance". */
function isActor({ id, form, plural }: MentionReading, { pack }: ClaimContext): boolean {
  const kind = id === undefined ? undefined : pack.entities.get(id)?.kind;
  return kind === 'person' || kind === 'organisation' || (kind === 'group' && (plural || form === 'name'));
}

function foreignGiven(mention: Mention, context: ClaimContext): Proposition | undefined {
  const surname = mention.readings.find(({ form }) => form === 'surname');
  if (surname === undefined) return undefined;
  const { tokens, mentions } = context.sentence;
  const at = mention.headFrom - 1;
  const before = tokens[at];
  // A title stands where a given name would; "When Hosokawa", "Poor Thibault" open a sentence.
  if (before === undefined || mention.from !== mention.headFrom) return undefined;
  if (!isNamePart(before, context) || !adjoins(mention.headFrom, context)) return undefined;
  if (opensSentence(tokens, at) && !context.lexicon.givenNames.has(before.norm)) return undefined;
  if (mentions.some((other) => other.from <= at && at < other.to)) return undefined;
  return named(mention, at, mention.to, context, confidenceIn(surname, mention, context));
}

/** A name by which only some works call the person, when it is written out. */
function workName(mention: Mention, context: ClaimContext): Proposition | undefined {
  const reading = mention.readings.find(({ form }) => form === 'name' || form === 'surname');
  const entity = reading?.id === undefined ? undefined : context.pack.entities.get(reading.id);
  if (entity?.kind !== 'person' || reading === undefined) return undefined;
  const everywhere = entity.works.every((work) => reading.works.includes(work));
  // "Ann Lee is Ann Lowe in the film": whoever sets both names side by side knows which is whose.
  const contrasted = context.sentence.mentions.some(({ readings }) =>
    readings.some(
      ({ id, works }) => id === reading.id && !works.some((work) => reading.works.includes(work)),
    ),
  );
  return everywhere || contrasted ? undefined : named(mention, mention.headFrom, mention.to, context);
}

function named(
  mention: Mention,
  from: number,
  to: number,
  context: ClaimContext,
  confidence: Proposition['confidence'] = 'sure',
): Proposition | undefined {
  const { block, sentence, lexicon } = context;
  const { tokens } = sentence;
  const around = tokens.slice(Math.max(0, from - AUTHOR_REACH), to + AUTHOR_REACH);
  if (around.some((token) => lexicon.authorCues.has(token.norm))) return undefined;
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined) return undefined;
  const span = cover(first, last);
  return nameClaim(mention, span, block, { stance: stanceOf(block, sentence, span, lexicon), confidence });
}

/** The claim that somebody bears the name that stands at `span`. */
export function nameClaim(
  mention: Mention,
  span: Span,
  { plain }: ClaimContext['block'],
  read: Pick<Proposition, 'stance' | 'confidence' | 'predicate'>,
): Proposition {
  const text = plain.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  return {
    frame: 'named',
    roles: {
      holder: { filler: { kind: 'mention', mention }, span: mention.head },
      name: { filler: { kind: 'name', text }, span },
    },
    span,
    ...read,
  };
}

/** A capitalised word that can be part of a name: no title, no nationality, no word of the closed classes. */
function isNamePart(token: Token, { lexicon, sentence }: ClaimContext): boolean {
  if (token.kind !== 'word' || !token.capital || token.text.length < 2) return false;
  if (lexicon.functionWords.has(token.norm) || lexicon.honorifics.has(token.norm)) return false;
  return !sentence.values.some(({ from, to }) => sentence.tokens.slice(from, to).includes(token));
}

/** Whether only a space stands between the token and the one before it, and no emphasis begins or ends there. */
function adjoins(index: number, { block, sentence }: ClaimContext): boolean {
  const left = sentence.tokens[index - 1];
  const right = sentence.tokens[index];
  if (left === undefined || right === undefined || !right.spaced) return false;
  const both = cover(left, right);
  return [...block.emphasis, ...block.strong].every((run) => !overlaps(run, both) || encloses(run, both));
}

function opensSentence(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return before === undefined || (before.kind === 'mark' && !/^[,)]$/.test(before.text));
}

/** A heading in Title Case makes every word look like a name. */
function isTitleCased(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => token.kind === 'word' && token.text.length > 3);
  return words.length > 3 && words.every((token) => token.capital);
}

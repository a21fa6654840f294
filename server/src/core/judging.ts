// The fold over a read essay: what headings and paragraphs carry along, and with it the verdict on every sentence.
import type { ReadBlock, ReadSentence } from './chunkReading';
import { checks } from './checks/checks';
import type { CheckContext, Judgement, Objection, WordCheck } from './checks/check';
import { entitiesOf } from './checks/compare';
import { judgeClaim } from './checks/judgeClaim';
import { meantBy, withAntecedents } from './claims/antecedents';
import { personsNamed, withFamiliarity } from './claims/familiarity';
import type { Proposition } from './claims/proposition';
import type { SentenceReading } from './claims/sentenceReading';
import {
  afterHeading,
  blockWorks,
  citedWorks,
  claimScope,
  contrastsWorks,
  type ClaimScope,
  openingScope,
  sentenceWorks,
} from './claims/workScope';
import type { Edit, Finding } from './finding';
import type { IndexedPack, Knowledge } from './knowledge';
import { tokenStarting } from './english/tokens';
import { openingDiscourse, type Discourse } from './mentions/discourse';
import { resolvePronouns, type Antecedents } from './mentions/pronouns';
import { passagesOf } from './pack/passages';
import { toSource, withoutLineMarks } from './prose/plainText';
import { overlaps, shift, type Span } from './text/span';
import { isContradicted, toldOnce, type Circumstances } from './toldOnce';

/** A judged claim, for `explain`, coverage and the counts. */
export interface JudgedClaim {
  readonly proposition: Proposition;
  readonly judgement: Judgement;
}

/** Where a sentence stands: its block, and its beginning in the plain text of the block. */
interface SentencePlace {
  readonly block: BlockInEssay;
  readonly start: number;
}

export interface SentenceInEssay extends SentencePlace {
  /** Offsets in the essay. */
  readonly span: Span;
  readonly reading: SentenceReading;
  readonly works: readonly string[];
  readonly claims: readonly JudgedClaim[];
}

export interface BlockInEssay {
  readonly readBlock: ReadBlock;
  /** What to add to the source offsets of the block's map. */
  readonly offset: number;
}

/** Remembers what became of blocks and of the sentences in them, so that an edit judges little anew. */
export interface Judged {
  readonly blocks: WeakMap<ReadBlock, RememberedBlock>;
  /** By the sentence's propositions. */
  readonly sentences: WeakMap<readonly Proposition[], JudgedStep>;
}

/** What became of a sentence the last time, what that rested on, and who is spoken of after it. */
interface JudgedStep {
  readonly basis: SentenceBasis;
  readonly judged: JudgedReading;
  readonly after: Discourse;
}

/** What the judgement of a sentence rests on, beside what it says itself. */
type SentenceBasis = readonly [
  works: readonly string[],
  carried: readonly string[],
  slipped: readonly string[],
  named: readonly string[],
  discourse: Discourse,
];

/** Most of it is mostly the very same object; only where it is not, it is put into words. */
const isSameBasis = (one: SentenceBasis, other: SentenceBasis): boolean =>
  one.every((part, i) => part === other[i] || JSON.stringify(part) === JSON.stringify(other[i]));

/** What became of a block the last time, and what that rested on. */
interface RememberedBlock extends JudgedBlock {
  readonly basis: string;
}

/** The judgement of a block, wherever in the essay it stands. */
interface JudgedBlock {
  readonly readings: readonly JudgedReading[];
  /** With offsets from the beginning of its chunk. */
  readonly found: readonly Finding[];
}

/** A block where it stands. */
export interface PlacedBlock extends JudgedBlock {
  readonly block: BlockInEssay;
}

/** The judgement of one sentence, wherever in the essay it stands. */
export interface JudgedReading {
  readonly context: CheckContext;
  readonly claims: readonly JudgedClaim[];
  readonly objections: readonly (readonly [Objection, Pick<Finding, 'rule' | 'kind'>])[];
}

/** What the verdicts of an essay rest on, beside its blocks. */
export interface EssayContext {
  readonly works: readonly string[];
  /** Whom the essay calls by a part of the name. */
  readonly familiar: ReadonlySet<string>;
  readonly indexed: IndexedPack;
  readonly knowledge: Knowledge;
}

/**
 * The fold over the essay, which takes its blocks in turn: what heading and paragraph carry decides which work each
 * sentence speaks of.
 */
export function beginJudging(essay: EssayContext, remembered: Judged): (block: BlockInEssay) => PlacedBlock {
  const { works: essayWorks, familiar, indexed } = essay;
  let scope = openingScope;
  return (block) => {
    const { readBlock } = block;
    if (readBlock.block.kind === 'heading') {
      // "I have not read the book" is no heading of what the book tells.
      const { negations } = essay.knowledge.lexicon.syntax;
      const cited = readBlock.sentences.flatMap(({ reading: { tokens } }) =>
        tokens.some(({ norm }) => negations.has(norm)) ? [] : citedWorks(tokens, indexed.cues),
      );
      scope = afterHeading(scope, readBlock.block, [...new Set(cited)]);
    }
    const opening = blockWorks(scope, citedWorks(readBlock.column, indexed.cues), essayWorks);
    const known = remembered.blocks.get(readBlock);
    const named = readBlock.named.filter((id) => familiar.has(id));
    const basis = [essayWorks, opening, named].join(';');
    if (known?.basis === basis) return { block, readings: known.readings, found: known.found };
    const readings = judgeBlock(readBlock, opening, essay, remembered.sentences);
    const found = readings.flatMap((one, at) => findingsOf(one, at, readBlock));
    remembered.blocks.set(readBlock, { basis, readings, found });
    return { block, readings, found };
  };
}

/** A block's sentences in turn: each carries on the works and the persons of the one before. */
function judgeBlock(
  { sentences }: ReadBlock,
  opening: readonly string[],
  essay: EssayContext,
  remembered: Judged['sentences'],
): readonly JudgedReading[] {
  let carried = opening;
  let discourse = openingDiscourse;
  /** Whom contradicted claims of the block speak of. */
  let slipped: readonly string[] = [];
  return sentences.map((sentence): JudgedReading => {
    const named = personsNamed([sentence]).filter((id) => essay.familiar.has(id));
    const basis: SentenceBasis = [essay.works, carried, slipped, named, discourse];
    const known = remembered.get(sentence.propositions);
    const step =
      known !== undefined && isSameBasis(known.basis, basis)
        ? known
        : { basis, ...judgeSentence(sentence, carried, discourse, slipped, essay) };
    remembered.set(sentence.propositions, step);
    carried = step.judged.context.works;
    discourse = step.after;
    const more = slippedIn(step.judged);
    if (more.length > 0) slipped = [...slipped, ...more];
    return step.judged;
  });
}

/** A slip about a time or a place leaves no doubt about who is meant. */
const slippedIn = ({ claims, context: { works } }: JudgedReading): readonly string[] =>
  claims
    .filter(isContradicted)
    .flatMap(({ proposition }) => Object.values(proposition.roles))
    .flatMap(({ filler }) => entitiesOf(filler, works));

function judgeSentence(
  { reading, propositions }: ReadSentence,
  carried: readonly string[],
  discourse: Discourse,
  slipped: readonly string[],
  { works: essayWorks, familiar, indexed, knowledge: { lexicon } }: EssayContext,
): Omit<JudgedStep, 'basis'> {
  const contrasted = contrastsWorks(reading.tokens, indexed.cues, lexicon.syntax);
  const cited = contrasted
    ? indexed.pack.works.map(({ id }) => id)
    : citedWorks(reading.tokens, indexed.cues);
  const works = sentenceWorks(cited, carried, essayWorks);
  const whole = { works, cited, stated: essayWorks.length === 1 };
  const resolved = resolvePronouns(reading.tree, reading.tokens, reading.mentions, discourse, {
    pack: indexed.pack,
    works,
    words: lexicon.syntax,
  });
  const context: CheckContext = {
    pack: indexed.pack,
    mentions: indexed.mentions,
    facts: indexed.facts,
    events: indexed.events,
    lexicon,
    sentence: reading,
    works,
    cited,
    stated: whole.stated,
    pronouns: resolved.pronouns,
    unnamed: resolved.unnamed,
  };
  const onSlip = new Set<Proposition>();
  const meant = propositions.flatMap((proposition) => {
    const all = withAntecedents(proposition, resolved, lexicon).map((one) => withFamiliarity(one, familiar));
    if (slipped.length > 0 && carriesOn(proposition, slipped, resolved))
      all.forEach((one) => onSlip.add(one));
    return all;
  });
  const judged = judgeReading(
    meant,
    context,
    // A sentence that cites no work has no part that does.
    (proposition) =>
      cited.length === 0 || contrasted
        ? whole
        : claimScope(
            placeOf(proposition, reading),
            reading.tokens,
            { works, carried, essayWorks },
            indexed.cues,
          ),
    { restsOnSlip: (proposition) => onSlip.has(proposition) },
  );
  return { judged, after: resolved.after };
}

const placeOf = (
  { predicate, span }: Proposition,
  { tokens }: SentenceReading,
): { readonly verb: Span; readonly span: Span } => ({
  verb: (predicate === undefined ? undefined : tokens[predicate]) ?? span,
  span,
});

/** Whether it has one of these persons from a pronoun. */
const carriesOn = ({ roles }: Proposition, ids: readonly string[], antecedents: Antecedents): boolean =>
  Object.values(roles).some(
    (filled) =>
      filled.filler.kind === 'pronoun' &&
      meantBy(filled, antecedents)?.some((id) => ids.includes(id)) === true,
  );

const wordChecks = checks.filter((check): check is WordCheck => check.kind === 'word');

function judgeReading(
  propositions: readonly Proposition[],
  context: CheckContext,
  scopeOf: (proposition: Proposition) => ClaimScope,
  circumstances: Circumstances,
): JudgedReading {
  const claims = toldOnce(
    propositions.map((proposition) => ({
      proposition,
      judgement: judgeClaim(proposition, inScope(context, scopeOf(proposition))),
    })),
    circumstances,
  );
  return {
    context,
    claims,
    objections: [
      ...claims.flatMap(({ judgement }) =>
        judgement.verdict === 'contradicted'
          ? [[judgement.objection, { rule: 'contradiction', kind: judgement.check }] as const]
          : [],
      ),
      ...wordChecks.flatMap((check) =>
        check.objections(context).map((objection) => [objection, { rule: check.rule }] as const),
      ),
    ],
  };
}

/** The context of a claim: mostly that of the whole sentence. */
const inScope = (context: CheckContext, { works, cited, stated }: ClaimScope): CheckContext =>
  works === context.works && cited === context.cited && stated === context.stated
    ? context
    : { ...context, works, cited, stated };

/** The findings of a sentence of the block, with offsets from the beginning of the chunk. */
function findingsOf(
  { context, objections }: JudgedReading,
  at: number,
  readBlock: ReadBlock,
): readonly Finding[] {
  const place = { block: { readBlock, offset: 0 }, start: readBlock.sentences[at]?.start ?? 0 };
  return withoutRepeats(objections.map(([objection, rule]) => findingOf(objection, rule, place, context)));
}

/** What was found in a block, in the essay's offsets. */
export const foundIn = ({ found, block: { offset } }: PlacedBlock): readonly Finding[] =>
  found.map((finding) => ({
    ...finding,
    span: shift(finding.span, offset),
    fixes: finding.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, span: shift(edit.span, offset) })),
    })),
  }));

/** The sentences of a block, where they stand in the essay. */
export const sentencesIn = ({ block, readings }: PlacedBlock): readonly SentenceInEssay[] =>
  readings.map(({ context: { sentence: reading, works }, claims }, at) => {
    const place = { block, start: block.readBlock.sentences[at]?.start ?? 0 };
    return { ...place, span: inEssay(place, reading.span), reading, works, claims };
  });

/** Two readings of one clause may find the same slip: the first one has the word. */
const withoutRepeats = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding, i) => findings.findIndex((other) => overlaps(other.span, finding.span)) === i);

function findingOf(
  objection: Objection,
  rule: Pick<Finding, 'rule' | 'kind'>,
  at: SentencePlace,
  context: CheckContext,
): Finding {
  const { pack } = context;
  const { plain } = at.block.readBlock.block;
  const own = withoutTitle(objection.span, context);
  const edits = (all: readonly Edit[]): readonly Edit[] =>
    all.map((edit) => ({ ...edit, span: inEssay(at, edit.span) }));
  return {
    ...rule,
    severity: objection.severity,
    span: inEssay({ ...at, start: 0 }, withoutLineMarks(plain, shift(own, at.start))),
    message: objection.message,
    pack: pack.id,
    fact: objection.fact,
    evidence: passagesOf(pack, objection.evidence, objection.works),
    fixes: objection.fixes.map((fix) => ({ ...fix, edits: edits(fix.edits) })),
  };
}

/** An underline begins at the name: the stop of "Mr." before it looks like the end of a sentence. */
function withoutTitle(span: Span, { sentence: { tokens }, lexicon }: CheckContext): Span {
  const at = tokenStarting(tokens, span.start);
  const [title, name] = [tokens[at], tokens[at + 1]];
  if (title === undefined || name === undefined || name.end > span.end) return span;
  return lexicon.honorifics.has(title.norm) && title.text.endsWith('.')
    ? { ...span, start: name.start }
    : span;
}

/** A span that counts from the sentence's beginning, in the essay's offsets. */
export const inEssay = ({ block, start }: SentencePlace, span: Span): Span =>
  shift(toSource(block.readBlock.block.plain, shift(span, start)), block.offset);

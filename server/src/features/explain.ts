// Explains how a part of an essay is read: every stage of its sentences, down to the verdicts and why.
import type { RoleFiller } from '../core/claims/proposition';
import type { Finding } from '../core/finding';
import type { Knowledge } from '../core/knowledge';
import type { Mention } from '../core/mentions/mention';
import { passagesOf, type Passage } from '../core/pack/passages';
import type { JudgedClaim, Reading, SentenceInEssay } from '../core/reading';
import { overlaps, sliceOf, touches, type Span } from '../core/text/span';
import type { Document, Snapshot } from '../workspace/snapshot';
import { candidateLines } from './explainCandidates';
import { treeLines } from './explainTree';

/** Lines for a person to read, on each sentence that the span touches. */
export function explain(
  { knowledge }: Snapshot,
  { text, reading }: Pick<Document, 'text' | 'reading'>,
  span: Span,
): string {
  if (!reading)
    return 'Not read: this is no essay on a work of a known pack, or its front matter turns Close Reading off.';
  const sentences = reading.sentences.filter((sentence) => touchesSpan(sentence.span, span));
  const outside = reading.findings
    .filter(({ rule }) => rule === 'front-matter')
    .filter((one) => touchesSpan(one.span, span));
  const parts = [
    essayLines(reading),
    ...(sentences.length === 0 && outside.length === 0 ? [['No prose stands there.']] : []),
    ...outside.map((finding) => [`Finding   ${finding.rule}: ${finding.message}`]),
    ...sentences.map((sentence) => sentenceLines(text, reading, sentence, knowledge)),
  ];
  return parts.map((lines) => lines.join('\n')).join('\n\n');
}

/** A caret touches the sentence that it stands in or behind. */
const touchesSpan = (one: Span, other: Span): boolean =>
  other.start === other.end ? touches(one, other.start) : overlaps(one, other);

const reasons: Readonly<Record<Reading['essay']['reason'], string>> = {
  'front-matter': 'the front matter says so',
  names: 'it names at least two of its people in full',
  requested: 'you asked for it',
};

function essayLines({ essay, works, pack: { pack } }: Reading): readonly string[] {
  const why = essay.declared ? 'declared in the front matter' : 'gathered from cues, names and --work';
  return [`Essay     on ${pack.title}: ${reasons[essay.reason]}`, `Works     ${works.join(', ')}: ${why}`];
}

function sentenceLines(
  text: string,
  reading: Reading,
  sentence: SentenceInEssay,
  knowledge: Knowledge,
): readonly string[] {
  const plain = sentence.block.readBlock.block.plain.text.slice(sentence.start);
  const { tokens, mentions, numbers, values, tree } = sentence.reading;
  const findings = reading.findings.filter(
    ({ rule, span }) => rule !== 'contradiction' && rule !== 'front-matter' && overlaps(span, sentence.span),
  );
  return [
    `Sentence  ${sliceOf(text, sentence.span).replace(/\s+/gu, ' ')}`,
    `Works     ${sentence.works.join(', ')}`,
    `Tokens    ${tokens.map((token) => token.text).join('|')}`,
    ...mentions.map((mention) => `Mention   ${mentionText(plain, mention)}`),
    ...numbers.map(({ span, quantity }) => `Number    "${sliceOf(plain, span)}": ${rangeText(quantity)}`),
    ...values.map(({ from, to, value }) => {
      const words = tokens.slice(from, to).map((token) => token.text);
      return `Value     "${words.join(' ')}": ${value.id} (${value.family})`;
    }),
    ...(tree ? treeLines(tree) : ['Tree      none: it speaks of nobody, or there is no model']),
    ...(sentence.claims.length === 0 ? ['Claims    none'] : []),
    ...sentence.claims.flatMap((claim) => claimLines(plain, reading, sentence, claim, knowledge)),
    ...findings.flatMap(findingLines),
  ];
}

function mentionText(plain: string, { span, readings }: Mention): string {
  const meanings = readings.map(({ id, form, works, plural }) =>
    [id ?? 'nobody', `(${[form, ...(plural ? ['plural'] : []), ...works].join(', ')})`].join(' '),
  );
  return `"${sliceOf(plain, span)}": ${meanings.join('; ')}`;
}

const rangeText = ({ min, max }: { readonly min: number; readonly max: number }): string =>
  min === max ? String(min) : `${min} to ${max}`;

function claimLines(
  plain: string,
  reading: Reading,
  sentence: SentenceInEssay,
  claim: JudgedClaim,
  { lexicon }: Knowledge,
): readonly string[] {
  const { frame, roles, stance, confidence, span, predicate, vague } = claim.proposition;
  const filled = Object.entries(roles).map(([role, filler]) => `${role}: ${fillerText(filler)}`);
  const verb = predicate === undefined ? undefined : sentence.reading.tokens[predicate]?.text;
  const told = [
    stance,
    confidence,
    ...(vague === true ? ['vague'] : []),
    verb === undefined ? 'from the words' : `from the tree at "${verb}"`,
  ];
  const { pack, facts } = reading.pack;
  return [
    `Claim     ${frame} {${filled.join(', ')}} ${told.join(', ')}: "${sliceOf(plain, span)}"`,
    ...candidateLines(claim.proposition, facts, { pack, lexicon, works: sentence.works }),
    ...verdictLines(reading, sentence, claim),
  ];
}

function fillerText({ filler }: RoleFiller): string {
  switch (filler.kind) {
    case 'mention':
      return filler.mention.readings.map(({ id }) => id ?? 'nobody').join('/');
    case 'entity':
      return filler.id;
    case 'pronoun':
      return `${filler.pronoun} = nobody known`;
    case 'name':
      return `"${filler.text}"`;
    case 'values':
      return filler.ids.join('+');
    case 'other':
      return `(${filler.lemma})`;
    case 'clause':
      return `(clause at word ${filler.predicate + 1})`;
    case 'number': {
      const scale = filler.scale === undefined ? '' : ` out of ${filler.scale}`;
      return `${rangeText(filler.quantity)}${scale} (${filler.of})`;
    }
  }
}

function verdictLines(
  reading: Reading,
  { works }: SentenceInEssay,
  { judgement }: JudgedClaim,
): readonly string[] {
  if (judgement.verdict === 'notCovered') return [`  not covered: ${judgement.reason}`];
  if (judgement.verdict === 'supported') {
    const passages = passagesOf(reading.pack.pack, judgement.evidence, works);
    return [`  supported by ${judgement.fact}`, ...passages.map(passageLine)];
  }
  const { objection } = judgement;
  const passages = passagesOf(reading.pack.pack, objection.evidence, objection.works);
  return [`  contradicted by ${objection.fact}: ${objection.message}`, ...passages.map(passageLine)];
}

const findingLines = ({ rule, message, evidence }: Finding): readonly string[] => [
  `Finding   ${rule}: ${message}`,
  ...evidence.map(passageLine),
];

const passageLine = ({ title, sentence, text }: Passage): string =>
  `    ${title}, sentence ${sentence}: ${text}`;

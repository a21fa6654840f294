// Wrong names: a known given name or surname beside a foreign one, the other work's name, a stranger in a known office.
import type { Proposition } from '../claims/proposition';
import type { Fix } from '../finding';
import { targetsOf } from '../mentions/mention';
import type { Entity, Evidence, Name } from '../pack/types';
import { fold } from '../text/fold';
import type { CheckContext, Judgement, NameCheck } from './check';
import { judge } from './judge';
import { isMisspelling } from './misspelling';

export const name: NameCheck = {
  kind: 'name',
  id: 'name',
  rule: 'contradiction',
  summary:
    'Somebody is called by a given name or surname that the summaries of this work do not give the person.',
  judge(proposition, context) {
    if (proposition.frame === 'named') return judgeNaming(proposition, context);
    const stranger = proposition.roles.holder?.filler.kind === 'name' ? proposition.roles.holder : undefined;
    return stranger && judgeStranger({ ...proposition, span: stranger.span }, context);
  },
};

/** A stranger's name in an office whose holder the summaries name. */
function judgeStranger(proposition: Proposition, context: CheckContext): Judgement {
  const verdict = judge(proposition, context);
  if (
    verdict.kind !== 'contradicted' ||
    verdict.conflict.kind !== 'role' ||
    verdict.conflict.role !== 'holder'
  ) {
    return { verdict: 'notCovered', reason: 'the summaries do not name the holder' };
  }
  if (proposition.stance !== 'asserted')
    return { verdict: 'notCovered', reason: `the claim is ${proposition.stance}` };
  const { fact, works } = verdict;
  return {
    verdict: 'contradicted',
    check: name.id,
    objection: {
      span: proposition.span,
      message: `The summaries say otherwise: ${fact.says}`,
      severity: 'warning',
      fact: fact.id,
      evidence: fact.evidence,
      works,
      fixes: [],
    },
  };
}

/** A person's name against the names that the person bears in the works in question. */
function judgeNaming(proposition: Proposition, context: CheckContext): Judgement {
  const holder = proposition.roles.holder?.filler;
  const called = proposition.roles.name?.filler;
  if (holder?.kind !== 'mention' || called?.kind !== 'name')
    return { verdict: 'notCovered', reason: 'nobody is named' };
  const ids = targetsOf(holder.mention, context.works);
  const entity = ids.length === 1 && ids[0] !== undefined ? context.pack.entities.get(ids[0]) : undefined;
  if (entity?.kind !== 'person') return { verdict: 'notCovered', reason: 'the name may be that of several' };
  const names = entity.names.filter((known) => known.works.some((work) => context.works.includes(work)));
  const full = names.filter((known) => known.given !== undefined && known.surname !== undefined);
  if (names.some((known) => bears(known, called.text))) {
    return { verdict: 'supported', fact: entity.id, evidence: entity.evidence };
  }
  // Where the essay says in so many words what somebody is called, one name that the summaries give is enough.
  const stated = proposition.predicate !== undefined;
  const proper = full[0] ?? (stated ? names[0] : undefined);
  if (proper === undefined) return { verdict: 'notCovered', reason: 'the summaries give no full name' };
  // "Ann Brown" where the summaries tell of "Brown" alone: they leave out the rest.
  if (full.length === 0 && names.some((known) => fold(called.text).split(' ').includes(fold(known.text))))
    return { verdict: 'notCovered', reason: 'the summaries give a part of the name' };
  if (full.some((known) => isSlipOf(known, called.text)))
    return { verdict: 'notCovered', reason: 'it is misspelt' };
  if (proposition.stance !== 'asserted')
    return { verdict: 'notCovered', reason: `the claim is ${proposition.stance}` };
  return {
    verdict: 'contradicted',
    check: name.id,
    objection: {
      span: proposition.span,
      message: messageFor(entity, proper, called.text, context),
      severity: proposition.confidence === 'sure' ? 'warning' : 'possible',
      fact: entity.id,
      evidence: sentencesThatName(entity, proper, context),
      works: proper.works.filter((work) => context.works.includes(work)),
      fixes: stated ? [] : [fixTo(proper, called.text, proposition)],
    },
  };
}

/** Of the source sentences about the person those that give the name: the others prove nothing about it. */
function sentencesThatName(entity: Entity, proper: Name, { pack }: CheckContext): Evidence {
  const naming = Object.entries(entity.evidence).map(([source, numbers]): [string, readonly number[]] => [
    source,
    numbers.filter((number) =>
      pack.sentences.get(`${source}:${String(number)}`)?.text.includes(proper.surname ?? proper.text),
    ),
  ]);
  return naming.some(([, numbers]) => numbers.length > 0) ? Object.fromEntries(naming) : entity.evidence;
}

/** "Ruben", "Iglesias" and "Ruben Iglesias" are all borne by one name. */
function bears(known: Name, called: string): boolean {
  const text = fold(called);
  return [known.text, known.given, known.surname].some((part) => part !== undefined && fold(part) === text);
}

/** One part is right and the other one letter or two away: the spelling rule has a word on that. */
function isSlipOf(known: Name, called: string): boolean {
  const [given, surname] = splitName(called);
  const near = (part: string, right: string | undefined): boolean =>
    right !== undefined && (fold(part) === fold(right) || isMisspelling(part, right));
  return given !== undefined && near(given, known.given) && near(surname, known.surname);
}

const splitName = (name: string): readonly [string | undefined, string] => {
  const cut = name.lastIndexOf(' ');
  return cut < 0 ? [undefined, name] : [name.slice(0, cut), name.slice(cut + 1)];
};

function messageFor(entity: Entity, proper: Name, called: string, { pack }: CheckContext): string {
  const other = entity.names.find((known) => bears(known, called));
  const title = (works: readonly string[]): string =>
    works.map((id) => pack.works.find((work) => work.id === id)?.form ?? id).join(' and the ');
  if (other)
    return `The summaries of the ${title(proper.works)} call this person ${proper.text}; ${called} is the name in the ${title(other.works)}.`;
  return `The summaries call this person ${proper.text}.`;
}

/** Replaces as much of the name as the essay wrote: a surname alone by the surname. */
function fixTo(proper: Name, called: string, proposition: Proposition): Fix {
  const text = called.includes(' ') ? proper.text : (proper.surname ?? proper.text);
  return { title: `Change to "${text}"`, edits: [{ span: proposition.span, text }] };
}

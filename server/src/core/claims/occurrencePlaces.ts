// Claims about where something happens, whatever the verb: each place beside a clause.
import { isPluperfect, isPresentPerfect } from '../english/anteriority';
import { prepositionOf } from '../english/prepositions';
import { childrenBy, hasWord, isLabel, lemmaAt, normAt, type Tree } from '../english/tree';
import { isKnownAt } from '../mentions/mention';
import type { ClaimContext } from './claimReader';
import { clauseOver } from './clauseAround';
import { occurrence, phraseHead } from './occurrence';
import type { Proposition } from './proposition';

export function readPlaces(tree: Tree, context: ClaimContext): readonly Proposition[] {
  const { frames, circumstances } = context.lexicon;
  const families = frames.get('circumstance')?.takes?.place ?? [];
  return context.sentence.values
    .filter(({ value }) => families.includes(value.family))
    .flatMap(({ value, to }) => {
      const head = phraseHead(tree, to - 1);
      const isHouse = HOUSES.has(value.family);
      const preposition = prepositionOf(tree, head);
      const told = toldOfPlace(tree, head) ?? sceneOf(tree, head, context);
      const within = told === undefined && isHouse ? partOf(tree, head) : head;
      const where = within === head ? preposition : prepositionOf(tree, within);
      if (told === undefined && (where === undefined || !circumstances.places.where.has(where))) return [];
      // "in every opera house of the world" is no place.
      if (within !== head && isOfThing(within, head, context)) return [];
      if (isSeat(tree, head, context) || isLikened(tree, head)) return [];
      if (isGeneral(tree, head, context) || isPointedAt(tree, head) || isElsewhere(tree, head, context))
        return [];
      // "has sung in Milan", "have lived in the jungle": that was before.
      const clause = told ?? clauseOver(tree, context.sentence.clauses, within);
      if (clause !== undefined && isOfEarlier(tree, clause, context)) return [];
      if (clause !== undefined && isOfStranger(tree, clause, context)) return [];
      if (clause !== undefined && isWanted(tree, clause, head, context)) return [];
      return occurrence('place', { kind: 'values', ids: [value.id] }, within, tree, context, { over: told });
    });
}

/** "The attic is the scene of their lessons", "the attic serves as their classroom", "their classroom is the attic". */
function sceneOf(tree: Tree, place: number, { lexicon }: ClaimContext): number | undefined {
  const { scenes, serving } = lexicon.syntax;
  const isScene = (at: number): boolean => scenes.has(lemmaAt(tree, at));
  const head = tree.heads[place] ?? -1;
  const isSubject = isLabel(tree, place, 'nsubj') && head >= 0;
  if (isSubject && isScene(head) && childrenBy(tree, head, 'cop').length > 0) return head;
  const serves = isSubject && serving.has(lemmaAt(tree, head));
  if (serves && childrenBy(tree, head, 'obl', 'obj', 'xcomp').some(isScene)) return head;
  const isPredicate = childrenBy(tree, place, 'cop').length > 0 && prepositionOf(tree, place) === undefined;
  return isPredicate && childrenBy(tree, place, 'nsubj').some(isScene) ? place : undefined;
}

/** "among the benches of a greenhouse", "in the depths of the cellar": what is there is in the greenhouse. */
const partOf = (tree: Tree, place: number): number => {
  const whole = tree.heads[place] ?? -1;
  const isPart = isLabel(tree, place, 'nmod') && prepositionOf(tree, place) === 'of' && whole >= 0;
  return isPart && tree.upos[whole] === 'NOUN' ? whole : place;
};

/** "in the hope of a factory": where the pack has a name for the whole, that tells whether it is a place. */
const isOfThing = (whole: number, part: number, { sentence: { mentions }, pack }: ClaimContext): boolean =>
  mentions.some(
    ({ from, to, readings }) =>
      from <= whole &&
      part < to &&
      readings.every(({ id }) => id !== undefined && pack.entities.get(id)?.kind === 'object'),
  );

/** "runs a firm in Paris": where the firm is. */
const isSeat = (tree: Tree, place: number, { sentence: { mentions }, pack }: ClaimContext): boolean => {
  const first = Math.min(place, ...childrenBy(tree, place, 'case', 'det'));
  return mentions.some(
    ({ to, readings }) =>
      to === first &&
      readings.every(({ id }) => id !== undefined && pack.entities.get(id)?.kind === 'organisation'),
  );
};

/** "Tosca sings in a palace": what the pack does not know has places of its own. */
const isOfStranger = (tree: Tree, clause: number, { sentence: { mentions } }: ClaimContext): boolean =>
  childrenBy(tree, clause, 'nsubj').some(
    (subject) => tree.upos[subject] === 'PROPN' && !isKnownAt(mentions, subject),
  );

/** "runs about like the only waiter in a restaurant". */
function isLikened(tree: Tree, place: number): boolean {
  const whole = isLabel(tree, place, 'nmod') ? (tree.heads[place] ?? -1) : -1;
  return whole >= 0 && hasWord(tree, whole, LIKE, 'case');
}

const LIKE = new Set(['like']);

/** "wants safer halls, in Milan or in Paris": where these are to be, and "wants the factory in Milan" speaks of that. */
const isWanted = (
  tree: Tree,
  clause: number,
  place: number,
  { lexicon, sentence: { mentions } }: ClaimContext,
): boolean =>
  lexicon.ideaWords.intensional.includes(lemmaAt(tree, clause)) &&
  childrenBy(tree, clause, 'obj').some(
    (object) => clause < object && object < place && !isKnownAt(mentions, object),
  );

/** "has sung in Milan", "had met at the embassy months before". */
const isOfEarlier = (tree: Tree, predicate: number, { lexicon }: ClaimContext): boolean =>
  isPresentPerfect(tree, predicate) ||
  (isPluperfect(tree, predicate) &&
    tree.tokens.some(({ norm }) => lexicon.circumstances.times.earlier.has(norm)));

/** "in gardens", "in every garden". */
const isGeneral = (tree: Tree, place: number, { lexicon }: ClaimContext): boolean =>
  (tree.xpos[place] === 'NNS' && !lexicon.circumstances.places.plurals.has(normAt(tree, place))) ||
  hasWord(tree, place, lexicon.circumstances.places.general, 'det', 'amod');

/** "on that birthday in Tokyo": which one, the text around it tells. */
const isPointedAt = (tree: Tree, place: number): boolean =>
  isLabel(tree, place, 'nmod') && hasWord(tree, tree.heads[place] ?? -1, THAT, 'det');

const THAT = new Set(['that', 'those']);

/** "the embassy in Lima": one of a town that is no place of the pack. */
const isElsewhere = (tree: Tree, place: number, { sentence: { mentions } }: ClaimContext): boolean =>
  childrenBy(tree, place, 'nmod').some(
    (town) => tree.upos[town] === 'PROPN' && prepositionOf(tree, town) === 'in' && !isKnownAt(mentions, town),
  );

/** Families of what has parts that one may be in. */
const HOUSES = new Set(['room', 'building']);

/** "The cellar is where the guests are gathered": the clause that the place is named for. */
function toldOfPlace(tree: Tree, place: number): number | undefined {
  const where = tree.heads[place] ?? -1;
  if (!isLabel(tree, place, 'nsubj') || tree.tokens[where]?.norm !== 'where') return undefined;
  return childrenBy(tree, where, 'acl', 'advcl')[0];
}

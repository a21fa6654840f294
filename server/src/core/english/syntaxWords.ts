// What data/english/syntax.yaml knows: words that set the stance of a clause, or say what a phrase is, by their place in the tree.
import type { Sets } from '../text/sets';

/** The stance that a verb gives its complement. */
export type ComplementStance = 'asserted' | 'negated' | 'imagined' | 'reported' | 'hypothetical';

export interface PronounEntry {
  readonly gender: 'female' | 'male' | 'any';
  /** `pair`: two persons, never a group. */
  readonly number: 'singular' | 'plural' | 'pair';
}

/** Words that set the stance of a clause by their place in the tree. */
export interface SyntaxEntries {
  /** Personal pronouns and whom they may mean. */
  readonly pronouns: Readonly<Record<string, PronounEntry>>;
  /** Nouns that stand for somebody spoken of, and whom they may mean: "the two", "the man". */
  readonly descriptions: Readonly<Record<string, PronounEntry>>;
  /** Nouns for persons that their ending does not tell. */
  readonly persons: readonly string[];
  /** Endings of nouns for persons. */
  readonly personEndings: readonly string[];
  /** Nouns for persons whom "this" points out. */
  readonly pointedOut: readonly string[];
  /** Pronouns for all of a group. */
  readonly universals: readonly string[];
  /** "Everybody *agrees* that": what all of them say is told as it is. */
  readonly agreeing: readonly string[];
  /** Pronouns for whoever or whatever it is. */
  readonly indefinites: readonly string[];
  /** Nouns that leave no doubt of what is denied of them: "no secret that". */
  readonly certainties: readonly string[];
  /** Verbs of what is not done where an infinitive follows: "forgets to sing". */
  readonly forgetting: readonly string[];
  /** Verbs that before an infinitive tell what is to be done, and else what is so: "tells them to leave". */
  readonly directing: readonly string[];
  /** Verbs of learning: what somebody has never learned, he may learn yet. */
  readonly acquiring: readonly string[];
  /** Verbs of seeing: what one sees one does not ride in. */
  readonly seeing: readonly string[];
  /** Verbs of what is told, and is so whether it is told or not. */
  readonly telling: readonly string[];
  /** What is hard to do, and not done: "hard to deny". */
  readonly difficult: readonly string[];
  /** What stands for whom it belongs to: "her voice". */
  readonly metonyms: readonly string[];
  readonly negations: readonly string[];
  readonly modals: readonly string[];
  readonly hedges: readonly string[];
  readonly conditionals: readonly string[];
  /** What denies nothing after "no": "no less than". */
  readonly idleAfterNo: readonly string[];
  /** Verbs with two objects. */
  readonly ditransitives: readonly string[];
  /** "the *one* who teaches her is Ann": who that is, a copula says. */
  readonly standIns: readonly string[];
  /** Verbs of likeness: "the party *becomes* a funeral". */
  readonly figurativeVerbs: readonly string[];
  /** What compares with something, or does without it: "like", "rather than". */
  readonly comparisons: readonly string[];
  /** By what a work is said to do without something, or to have something else: "leaves out", "replaces". */
  readonly omissions: readonly string[];
  /** What stands before a work that is said not to have something: "absent from". */
  readonly omittedFrom: readonly string[];
  /** What says that a thing is not meant, no longer, or only compared: "no", "former". */
  readonly setAside: readonly string[];
  /** Nouns for the whole of which another noun says what it is: "a *game* of poker". */
  readonly wholes: readonly string[];
  /** Nouns for what happens and for its manner: a *violent* night, a spirit of *hatred*. */
  readonly happenings: readonly string[];
  /** Nouns for where something happens: the *scene* of the crime, their *classroom*. */
  readonly scenes: readonly string[];
  /** Verbs by which a place is used as something: "serves as". */
  readonly serving: readonly string[];
  /** Verbs by which a quality ends: hostility that is *forgotten*. */
  readonly ceasing: readonly string[];
  /** "her *first* name": what somebody really is called. */
  readonly kindsOfName: readonly string[];
  /** Those that leave out a part of it. */
  readonly partsOfName: readonly string[];
  /** "*another* cook", "the *real* cook": not the cook of the story. */
  readonly otherOnes: readonly string[];
  /** First words of what puts one in the place of another: "rather than", "instead of". */
  readonly alternatives: readonly string[];
  /** What a denial is hung on: "at no point". */
  readonly occasions: readonly string[];
  /** Words that tie a quality to an occasion. */
  readonly occasionMarks: readonly string[];
  /** "not only …", "but also …". */
  readonly additives: readonly string[];
  /** Prepositions by which a verb may take a gerund as its complement: "dreams of leaving". */
  readonly governed: readonly string[];
  /** Prepositions of an exception: "nobody but", "all except". */
  readonly exceptives: readonly string[];
  /** Conjunctions whose clause is stated whatever the main clause is. */
  readonly factiveMarks: readonly string[];
  /** Conjunctions whose clause holds for a time only. */
  readonly durativeMarks: readonly string[];
  /** What makes a denial hold for a time only: "not yet", "at first". */
  readonly temporary: readonly string[];
  /** Sentences that call the one before them untrue. */
  readonly refutations: readonly string[];
  /** Verbs whose complement is only tried. */
  readonly attempts: readonly string[];
  /** Verbs that leave it to a noun what happens: whose subject does it, has it in mind, undergoes it, or is it. */
  readonly lightVerbs: Readonly<Record<'doing' | 'having' | 'undergoing' | 'comingFrom', readonly string[]>>;
  /** Nouns for what somebody has to do, the verbs that let it fall to somebody, and those of having or taking it. */
  readonly duties: Readonly<Record<'nouns' | 'falling' | 'taking', readonly string[]>>;
  /** Nouns for relatives. */
  readonly kin: readonly string[];
  /** People of a kind that stands outside a story unless its pack knows them: a cardinal, a burglar. */
  readonly strangers: readonly string[];
  /** Verbs that mean so much that alone they contradict nothing. */
  readonly vagueVerbs: readonly string[];
  /** What can be perceived is so: "can be *heard* complaining". */
  readonly sensing: readonly string[];
  /** What may be dreamt of as it never was: "dreams of a *life* in which". */
  readonly dreamt: readonly string[];
  /** Nouns for how many there are, which may be none. */
  readonly tallies: readonly string[];
  /** Verbs whose denial denies their complement, too. */
  readonly letting: readonly string[];
  /** "is *convinced* that": who is, only believes it. */
  readonly convincing: readonly string[];
  /** Of what denies its complement, what denies a whole clause. */
  readonly denying: readonly string[];
  /** Verbs whose complement may stand far from them, and those of its success. */
  readonly trying: readonly string[];
  readonly succeeding: readonly string[];
  /** A sentence about these may mean what it says of them only: "in *matters* of the *heart*". */
  readonly feelings: readonly string[];
  readonly respects: readonly string[];
  /** How something is meant, and what may stand beside that: "in *some* *sense*". */
  readonly mannersOfSpeaking: readonly string[];
  readonly anyManner: readonly string[];
  readonly complements: Readonly<Record<ComplementStance, readonly string[]>>;
  /** Verbs that join a quality to their subject as "be" does. */
  readonly linkingVerbs: readonly string[];
  /** Verbs of coming and being there: who comes *as* something is it. */
  readonly comingVerbs: readonly string[];
  /** Verbs of getting out and coming back: in what state one does so. */
  readonly departures: readonly string[];
  /** Nouns for what is done, and not only intended: "her habit is to rise early". */
  readonly doings: readonly string[];
  /** Adjectives beside which nobody is, or is yet, what the noun says: "the missing guest". */
  readonly privatives: readonly string[];
  /** Words that make a quality one for a time, in appearance or in a manner of speaking. */
  readonly qualifiers: readonly string[];
  /** "a sister in *spirit*", "a child at *heart*". */
  readonly senses: readonly string[];
  /** Nouns that say no more than that somebody or something is meant: an idle *fellow*. */
  readonly generalNouns: readonly string[];
  /** What people do without being it: who is a terrible *cook* may be a gifted singer. */
  readonly pastimes: readonly string[];
  /** Adjectives that praise or blame what somebody does, be it a trade or not: a *terrible* cook. */
  readonly evaluations: readonly string[];
  /** What a group is called by a word for it: "the rebel *band*". */
  readonly collectives: readonly string[];
  /** What holds something, and stands for it: "a list of demands". */
  readonly containers: readonly string[];
  /** What a work tells, and stands for it: "the story", "the plot". */
  readonly tellings: readonly string[];
  /** What stands for its bearer: "her *name* is unknown". */
  readonly facets: readonly string[];
  /** Verbs of getting somebody to do something: "nothing could *induce* her to sing". */
  readonly moving: readonly string[];
  /** Of these, those by which one gets oneself to do it, or is got to: "cannot *bring* himself to call". */
  readonly movingOneself: readonly string[];
  /** "would sooner die than *let* her fall": what is let happen, happens by others all the same. */
  readonly lettingHappen: readonly string[];
  /** "would *sooner* die than call". */
  readonly preferring: readonly string[];
  /** "would be the last *person* to call". */
  readonly lastOfAll: readonly string[];
  /** "at *first* has no intention of calling": what is denied for a time only. */
  readonly notForLong: readonly string[];
  /** "*one* of the waitresses", "a *member* of the band": what follows "of" says what somebody is. */
  readonly memberships: readonly string[];
  /** Relatives who are to each other what the one is to the other: "Ann and Bob are *cousins*". */
  readonly mutualKin: readonly string[];
  /** Verbs that join to their subject what it goes on being, as an object too: "they *remain* enemies". */
  readonly staying: readonly string[];
  /** Who is *sent* or *hired* as something is it. */
  readonly sending: readonly string[];
  /** "*spends* his life as a dentist". */
  readonly spending: readonly string[];
  /** What is spent, earned or made as something: "spends his *life* as a dentist". */
  readonly livelihoods: readonly string[];
  /** "her *profession* is that of a dentist": the word for what somebody is by trade. */
  readonly offices: readonly string[];
  /** "the rank that she *holds*": verbs of having a trade or an office. */
  readonly holdingOffice: readonly string[];
  /** Words by which a quality is only thought, shown or to come: "her *supposed* obscurity". */
  readonly feigned: readonly string[];
  /** Verbs of calling somebody by a name, which may be a nickname: "the cook is *known* as Ann". */
  readonly callings: readonly string[];
  /** Verbs of having a name: "*goes* by the name of Ann". */
  readonly nameBearing: readonly string[];
  /** Verbs of giving a name: "a boy *named* Tom". */
  readonly naming: readonly string[];
  /** "Ann's *men*": what those who follow somebody do stands for what that one does. */
  readonly followers: readonly string[];
  /** Verbs beside which "her" may be who does what follows: "*lets* her die", "*has* him marry". */
  readonly causatives: readonly string[];
  /** Verbs with a "by" of their own, which is no agent: "*stands* by her", "*lives* by the sword". */
  readonly withBy: readonly string[];
  /** "*turns* out to be the one who teaches her": verbs of who somebody proves to be. */
  readonly turningOut: readonly string[];
  /** "the *one* to teach her", "the *first* to leave": words that say only which of all it is. */
  readonly onlyOnes: readonly string[];
  /** "the *one* who teaches her is Gen": nouns that leave it to the name who is meant. */
  readonly leftOpen: readonly string[];
  /** "it *crosses* her *mind* to call": what comes into one's head. */
  readonly crossing: readonly string[];
  readonly minds: readonly string[];
  /** What one needs for something: "has no *time* to call". */
  readonly requisites: readonly string[];
  /** Verbs of having it or not: "*finds* time to call". */
  readonly havingRequisites: readonly string[];
  /** "she *also* teaches Ishmael": it is said to be so besides something else. */
  readonly besides: readonly string[];
  /** "by *day* the house is theirs": at another time it may be another's. */
  readonly turns: readonly string[];
  /** "comes to *hate* him", "comes to be *fearful*": who comes to it does not only try. Beginnings of words. */
  readonly comingTo: readonly string[];
  /**
   * Verbs of what happens once: "had *come*" says nothing of what is so later, "had been friends" that it may be over.
   */
  readonly happeningOnce: readonly string[];
  /** "the cook *called* Ann": participles after which a name stands. */
  readonly calledSo: readonly string[];
  /** "*both* of them", "the *pair* of them": before "of them" these say that they are two. */
  readonly duals: readonly string[];
}

/** The same, with its lists to be asked for the words of an essay. */
export type SyntaxWords = Sets<SyntaxEntries>;

/** Word → the stance that it gives its complement; of two the first one listed. */
export function indexComplements(words: SyntaxEntries | null): ReadonlyMap<string, ComplementStance> {
  const index = new Map<string, ComplementStance>();
  for (const [stance, listed] of Object.entries(words?.complements ?? {})) {
    for (const word of listed) if (!index.has(word)) index.set(word, stance as ComplementStance);
  }
  return index;
}

const ENDINGS = [2, 3, 4, 5];

/** Whether a noun is one for persons, by the list of them or by its ending; "letter" has the ending, too. */
export const maybePerson = (
  lemma: string,
  { persons, personEndings }: Pick<SyntaxWords, 'persons' | 'personEndings'>,
): boolean => persons.has(lemma) || ENDINGS.some((length) => personEndings.has(lemma.slice(-length)));

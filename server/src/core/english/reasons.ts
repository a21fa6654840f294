// What data/english/reasons.yaml knows of reasons: the words that open one, and the classes that reasons fall into.

export interface ReasonClassEntry {
  readonly id: string;
  /** Lemmas; a phrase may have two words. */
  readonly words: readonly string[];
}

export interface ReasonWords {
  /** Word sequences that open a reason. */
  readonly leads: readonly string[];
  /** Words of these that say of what kind the reason is: "for *fear* of". */
  readonly leadNouns: readonly string[];
  /** Conjunctions that open one after a comma or at the start of a sentence. */
  readonly commaLeads: readonly string[];
  /** Verb → the prepositions that give its reason: "dies of". */
  readonly ofVerbs: Readonly<Record<string, readonly string[]>>;
  /** Verbs with which "for" names the reason: "has come *for* the contracts". */
  readonly errands: readonly string[];
  /** Infinitives before a clause that give no purpose: "to judge by his face". */
  readonly remarks: readonly string[];
  /** Verbs of which what completes them comes about: "*has* to stay", "*makes* her sing". */
  readonly brings: readonly string[];
  /** Adverbs before a reason that make it a part of the reason, or a guess. */
  readonly partial: readonly string[];
  /** Those of them that do not, where nothing is denied. */
  readonly whole: readonly string[];
  /** Verbs whose subject is the reason of what they say. */
  readonly causes: readonly string[];
  /** Words whose subject is what comes of a reason. */
  readonly results: {
    readonly verbs: readonly string[];
    readonly adjectives: readonly string[];
    readonly nouns: readonly string[];
  };
  /** Verbs and adjectives of a wish or a fear that one acts upon: "*hoping* for profit", "*afraid* of the guards". */
  readonly attitudes: { readonly wanting: readonly string[]; readonly fearing: readonly string[] };
  /** Nouns for a reason: "the aim of". */
  readonly names: readonly string[];
  /** What a reason is given: "the *credit* belongs to luck". */
  readonly credits: readonly string[];
  /** Verbs of a reason that lies behind something. */
  readonly underlies: readonly string[];
  /** "at the *root* of it lies fear". */
  readonly bottoms: readonly string[];
  /** Verbs whose participle tells a purpose: "*meant* to save her". */
  readonly intends: readonly string[];
  /** Verbs beside which a noun names what happens. */
  readonly light: readonly string[];
  /** "the party is *held* to thank him": verbs of an occasion that is made for a purpose. */
  readonly holdings: readonly string[];
  /** "at the generals' *orders*": at whose command something is done. */
  readonly commands: readonly string[];
  /** "his impatience *has* its root in a lawsuit". */
  readonly rootings: readonly string[];
  /** "for business *reasons*", "on medical *grounds*": nouns beside which another word says what the reason is. */
  readonly grounds: readonly string[];
  /** "with a profit in *mind*". */
  readonly inMind: readonly string[];
  /** "*love* of money": of what the love is, tells more of the reason. */
  readonly yearnings: readonly string[];
  /** "*keeps* them from giving up": what does not come about belongs to what the reason is of. */
  readonly preventing: readonly string[];
  /** Verb → the classes that it speaks of, where its lemma as a noun speaks of others: "they *storm* the house". */
  readonly asVerbs: Readonly<Record<string, readonly string[]>>;
  /** Words of an essayist who explains the work of art and not the story. */
  readonly interpretive: readonly string[];
  /** Classes of which a predicate alone speaks: "the death is an accident". */
  readonly deeds: readonly string[];
  readonly classes: readonly ReasonClassEntry[];
  /** Classes that may be one and the same reason. */
  readonly compatible: readonly (readonly string[])[];
}

/** What a lexicon without the file knows of reasons. */
export const NO_REASONS: ReasonWords = {
  leads: [],
  leadNouns: [],
  commaLeads: [],
  ofVerbs: {},
  attitudes: { wanting: [], fearing: [] },
  errands: [],
  remarks: [],
  brings: [],
  partial: [],
  whole: [],
  causes: [],
  results: { verbs: [], adjectives: [], nouns: [] },
  names: [],
  credits: [],
  underlies: [],
  bottoms: [],
  intends: [],
  light: [],
  holdings: [],
  commands: [],
  rootings: [],
  grounds: [],
  inMind: [],
  yearnings: [],
  preventing: [],
  asVerbs: {},
  interpretive: [],
  deeds: [],
  classes: [],
  compatible: [],
};

/** Lemma or phrase of two → the classes that it speaks of. */
export type ReasonIndex = ReadonlyMap<string, readonly string[]>;

export function indexReasons({ classes }: ReasonWords): ReasonIndex {
  const index = new Map<string, string[]>();
  for (const { id, words } of classes) {
    for (const word of words) index.set(word, [...(index.get(word) ?? []), id]);
  }
  return index;
}

/** Whether two classes may be one and the same reason. */
export const mayAgree = ({ compatible }: ReasonWords, a: string, b: string): boolean =>
  a === b || compatible.some((set) => set.includes(a) && set.includes(b));

// Whom an essay calls by a part of the name: then a wrong other half beside that part is surely meant for them.
import type { Mention } from '../mentions/mention';
import type { Proposition } from './proposition';

export interface NamingSentence {
  readonly reading: { readonly mentions: readonly Mention[] };
  readonly propositions: readonly Proposition[];
}

/** Ids of the persons whom the essay somewhere calls by given name or surname alone. */
export function familiarPersons(sentences: readonly NamingSentence[]): ReadonlySet<string> {
  const familiar = new Set<string>();
  for (const { reading, propositions } of sentences) {
    const named = new Set(propositions.map(holderOfName));
    for (const mention of reading.mentions) {
      const part = mention.readings.find(({ form }) => form === 'given' || form === 'surname');
      if (part?.id !== undefined && !named.has(mention)) familiar.add(part.id);
    }
  }
  return familiar;
}

/** Ids of the persons about whom `withFamiliarity` may ask in these sentences. */
export const personsNamed = (sentences: readonly NamingSentence[]): readonly string[] =>
  sentences.flatMap(({ propositions }) =>
    propositions.flatMap(
      (proposition) => holderOfName(proposition)?.readings.flatMap(({ id }) => id ?? []) ?? [],
    ),
  );

/** A naming that might be a namesake's is sure where the essay is on familiar terms with the person. */
export function withFamiliarity(proposition: Proposition, familiar: ReadonlySet<string>): Proposition {
  const known = holderOfName(proposition)?.readings.some(({ id }) => id !== undefined && familiar.has(id));
  return known === true ? { ...proposition, confidence: 'sure' } : proposition;
}

function holderOfName({ frame, roles }: Proposition): Mention | undefined {
  const holder = frame === 'named' ? roles.holder?.filler : undefined;
  return holder?.kind === 'mention' ? holder.mention : undefined;
}

// The facts of a pack by frame, together with what follows from them: the other side, and consequences.
import { IDEA } from '../claims/ideas';
import { REASON } from '../claims/reasons';
import type { Entailment, FrameEntry, Lexicon } from '../english/lexicon';
import type { Fact, Pack, RoleEntry } from '../pack/types';

export type FactIndex = ReadonlyMap<string, readonly Fact[]>;

export function indexFacts(pack: Pack, lexicon: Lexicon): FactIndex {
  const byFrame = new Map<string, Fact[]>();
  for (const fact of pack.facts) {
    for (const known of [fact, ...consequencesOf(fact, lexicon)]) {
      byFrame.set(known.frame, [...(byFrame.get(known.frame) ?? []), known]);
    }
    // What explains something is asked for under the frame of reasons.
    if (fact.ideas) byFrame.set(IDEA, [...(byFrame.get(IDEA) ?? []), fact]);
    if (fact.explains) byFrame.set(REASON, [...(byFrame.get(REASON) ?? []), fact]);
  }
  return byFrame;
}

/** What the fact says in other frames, under its own id and evidence. Nothing follows from what does not happen. */
function consequencesOf(fact: Fact, lexicon: Lexicon): readonly Fact[] {
  const frame = lexicon.frames.get(fact.frame);
  if (frame === undefined) return [];
  const inverse = frame.inverse ? [retold(fact, frame.inverse.frame, frame.inverse.roles)] : [];
  const swapped = swap(fact, frame);
  const entailed =
    fact.polarity === 'negative' || fact.aspect === 'attempt'
      ? []
      : (frame.entails ?? [])
          .filter((one) => isGiven(one, fact))
          .map(({ frame: other, roles }) => retold(fact, other, roles));
  return [...inverse, ...(swapped ? [swapped] : []), ...entailed];
}

const isGiven = ({ given }: Entailment, { roles }: Fact): boolean =>
  given === undefined ||
  Object.entries(given).some(([role, ids]) => {
    const entry = roles[role];
    return typeof entry === 'string' && ids.includes(entry);
  });

/** The fact in another frame; roles that have no name there are left out, and what they settle with them. */
function retold(fact: Fact, frame: string, names: Readonly<Record<string, string>>): Fact {
  const roles = Object.fromEntries(
    Object.entries(fact.roles).flatMap(([role, filler]): [string, RoleEntry][] => {
      const name = names[role];
      return name === undefined ? [] : [[name, filler]];
    }),
  );
  const determined = Object.fromEntries(
    Object.entries(fact.determined ?? {}).flatMap(([role, by]): [string, readonly string[]][] => {
      const name = names[role];
      const settled = by.map((other) => (other === 'event' ? other : names[other]));
      return name === undefined || settled.includes(undefined) ? [] : [[name, settled as string[]]];
    }),
  );
  return { ...fact, frame, roles, determined };
}

/** Who marries whom is as true the other way round. */
function swap(fact: Fact, { id, symmetric }: FrameEntry): Fact | undefined {
  const [one, other] = symmetric ?? [];
  if (one === undefined || other === undefined) return undefined;
  if (fact.roles[one] === undefined && fact.roles[other] === undefined) return undefined;
  const others = Object.keys({ ...fact.roles, ...fact.determined }).filter(
    (role) => role !== one && role !== other,
  );
  const same = Object.fromEntries([...others, 'event'].map((role) => [role, role]));
  return retold(fact, id, { ...same, [one]: other, [other]: one });
}

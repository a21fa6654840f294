// A claim that the sources bear out of another work, where they have something else instead in the work in question.
import { IDEA } from '../claims/ideas';
import { OCCURRENCE } from '../claims/occurrence';
import type { Proposition } from '../claims/proposition';
import { REASON } from '../claims/reasons';
import type { Fact, NestedProposition } from '../pack/types';
import { remembered } from '../text/remembered';
import { CIRCUMSTANCES } from './circumstances';
import { compare, nestedOf } from './compare';
import type { FactIndex } from './factIndex';
import type { CheckContext } from './check';
import { judge } from './judge';
import { forWorks, type JudgeContext, type Verdict } from './verdict';

/** Contradicted by the fact that stands in the place of the other work's; merely to know more of it is no slip. */
export function confusedWorks(proposition: Proposition, context: CheckContext): Verdict | undefined {
  const { pack, works, cited, stated } = context;
  // A place alone is too little: of a journey to Tokyo that one summary tells the other work may know more.
  if (proposition.frame === OCCURRENCE && proposition.roles.place !== undefined) return undefined;
  if (!stated || !hasCounterparts(proposition, context)) return undefined;
  const others = pack.works.map(({ id }) => id).filter((id) => !works.includes(id));
  // Where both are spoken of in one breath, which words are about which is too easily mistaken.
  if (others.some((work) => cited.includes(work))) return undefined;
  if (others.length === 0) return undefined;
  const there = forWorks(context, others);
  const elsewhere = judge(proposition, there);
  if (elsewhere.kind !== 'supported' || elsewhere.partly) return undefined;
  const counterparts = pack.counterparts.get(elsewhere.fact.id) ?? [];
  const settles = (work: string): boolean => counterparts.some((fact) => fact.works.includes(work));
  const [fact] = counterparts.filter((one) => one.works.some((work) => works.includes(work)));
  if (fact === undefined || !works.every(settles)) return undefined;
  // What is done otherwise in this work may be done for the same reason.
  if (proposition.frame === REASON && fact.explains === undefined) return undefined;
  if (!tells(proposition, elsewhere.fact, there) || fits(proposition, fact, context)) return undefined;
  return { kind: 'contradicted', fact, conflict: { kind: 'confusion' }, works };
}

/** The frames under which a fact stands that has a counterpart in another work, and the roles that such facts have. */
const replacedBy = remembered((facts: FactIndex) => {
  const replaced = new Set([...facts.values()].flat().flatMap(({ insteadOf = [] }) => insteadOf));
  const told = [...facts].flatMap(([frame, all]) =>
    all.filter(({ id }) => replaced.has(id)).map(({ roles }) => ({ frame, roles })),
  );
  return {
    frames: new Set(told.map(({ frame }) => frame)),
    roles: new Set(told.flatMap(({ roles }) => Object.keys(roles))),
  };
});

/** Whether any fact that the claim may mean has a counterpart in another work; of most none has. */
function hasCounterparts({ frame, roles: claimed }: Proposition, { facts }: CheckContext): boolean {
  const { frames, roles } = replacedBy(facts);
  // Which event a slot belongs to is found out by the judge; ideas are told too loosely.
  return frame === OCCURRENCE
    ? Object.keys(claimed).some((role) => roles.has(role))
    : frame !== IDEA && frames.has(frame);
}

/** Whether the claim says just what the fact says, and not only something of the kind: that they *want* something. */
function tells({ frame, roles }: Proposition, fact: Fact, context: JudgeContext): boolean {
  // "demands money, prisoners, helicopters": of several values one is nothing that the other work has.
  if (frame === OCCURRENCE)
    return Object.entries(roles).every(
      ([role, { filler }]) =>
        filler.kind !== 'values' || compare(filler, fact.roles[role], fact, context) === 'same',
    );
  if (frame !== fact.frame) return true;
  const core = Object.entries(fact.roles).filter(([role]) => !CIRCUMSTANCES.has(role));
  const told = core.filter(([role, entry]) => {
    const filler = roles[role]?.filler;
    if (filler === undefined || compare(filler, entry, fact, context) !== 'same') return false;
    const nested = nestedOf(entry);
    return nested === undefined || (filler.kind === 'other' && namesContent(filler.says ?? [], nested));
  });
  return told.length >= Math.min(2, core.length);
}

/** "wants to learn English" and not just "wants to learn". */
const namesContent = (says: readonly Pick<Proposition, 'roles'>[], entry: NestedProposition): boolean =>
  says.some(({ roles }) => Object.keys(roles).some((role) => role !== 'agent' && entry[role] !== undefined));

/** Whether this work's fact may have it, too: that women are released, among others. */
const fits = ({ frame, roles }: Proposition, fact: Fact, context: JudgeContext): boolean =>
  frame === fact.frame &&
  Object.entries(roles).every(
    ([role, { filler }]) => compare(filler, fact.roles[role], fact, context) !== 'different',
  );

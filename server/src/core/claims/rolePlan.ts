// In which order the roles of a frame choose among the arguments of a clause.
import type { FrameEntry, Lexicon } from '../english/lexicon';
import { remembered } from '../text/remembered';

/** In which order the roles of a frame, and the circumstances of anything, choose their arguments. */
export interface RolePlan {
  readonly grammar: readonly (readonly [string, readonly string[]])[];
  readonly ordered: readonly PlannedRole[];
}

interface PlannedRole {
  readonly role: string;
  readonly slots: readonly string[];
  /** The families of values that may fill it; undefined where anything may. */
  readonly families: readonly string[] | undefined;
}

const plansOf = remembered<Lexicon, Map<FrameEntry, RolePlan>>(() => new Map());

/** Worked out once for each frame of a lexicon. */
export function planOf(frame: FrameEntry, lexicon: Lexicon): RolePlan {
  const plans = plansOf(lexicon);
  const known = plans.get(frame);
  if (known !== undefined) return known;
  const circumstance = lexicon.frames.get('circumstance');
  const grammar = Object.entries(frame.grammar ?? {});
  const around = Object.entries(circumstance?.grammar ?? {}).filter(
    ([role]) => frame.roles[role] === undefined,
  );
  const planned = [...grammar, ...around].map(([role, slots]) => ({
    role,
    slots,
    families: frame.takes?.[role] ?? circumstance?.takes?.[role],
  }));
  const isFree = ({ families }: PlannedRole): boolean => families === undefined;
  const ordered = [...planned.filter((role) => !isFree(role)), ...planned.filter(isFree)];
  const plan = { grammar, ordered };
  plans.set(frame, plan);
  return plan;
}

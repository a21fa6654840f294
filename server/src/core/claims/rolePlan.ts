// In which order the roles of a frame choose among the arguments of a clause.
import type { FrameEntry, Lexicon } from '../english/lexicon';
import { remembered } from '../text/remembered';

/** In which order the roles of a frame, and the circumstances of anything, choose their arguments. */
export interface RolePlan {
  readonly grammar: readonly (readonly [string, readonly string[]])[];
  readonly takes: Readonly<Record<string, readonly string[] | undefined>>;
  readonly ordered: readonly { readonly role: string; readonly slots: readonly string[] }[];
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
  const takes: RolePlan['takes'] = { ...circumstance?.takes, ...frame.takes };
  const ordered = [...grammar, ...around]
    .sort(([a], [b]) => Number(takes[b] !== undefined) - Number(takes[a] !== undefined))
    .map(([role, slots]) => ({ role, slots }));
  const plan = { grammar, takes, ordered };
  plans.set(frame, plan);
  return plan;
}

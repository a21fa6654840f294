// Which kind of check a role belongs to: data/english/roles.yaml says so for every role of every frame.
import type { CheckContext, ClaimCheck } from './check';

/** Whether the contradiction is about a role of the given kind. */
export const isConflictOf =
  (kind: string): ClaimCheck['concerns'] =>
  ({ conflict }, { lexicon }: CheckContext) =>
    conflict.kind === 'role' && (lexicon.roleKinds[conflict.role] ?? 'participant') === kind;

// What the reader finds in an essay: one finding, its proof and its mend.
import type { Passage } from './pack/passages';
import type { Span } from './text/span';

/** `contradiction`: the sources say otherwise. The others concern spelling, the front matter and ignore comments. */
export type RuleId = 'contradiction' | 'misspelt-name' | 'front-matter' | 'ignore-comment';

/** The id under which a user finds, sets and ignores a finding: `contradiction/number`, `misspelt-name`. */
export const codeOf = ({ rule, kind }: Pick<Finding, 'rule' | 'kind'>): string =>
  kind === undefined ? rule : `${rule}/${kind}`;

/** `possible` is held back unless a setting asks for it. */
export type FindingSeverity = 'warning' | 'information' | 'possible';

export interface Edit {
  readonly span: Span;
  readonly text: string;
}

export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

export interface Finding {
  readonly rule: RuleId;
  /** Under `contradiction`: the id of the check, such as `name` or `number`. */
  readonly kind?: string;
  readonly severity: FindingSeverity;
  /** Offsets in the essay's source text. */
  readonly span: Span;
  readonly message: string;
  readonly pack?: string;
  /** Id of the fact (or entity, for names) that the claim runs against. */
  readonly fact?: string;
  readonly evidence: readonly Passage[];
  readonly fixes: readonly Fix[];
}

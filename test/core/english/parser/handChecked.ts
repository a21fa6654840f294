// Essay sentences whose relations were checked by hand, and how a parse is judged by them.
import { type Parse } from '../../../../server/src/core/english/parser/parse';

/** One relation; each part may have alternatives. */
export interface Relation {
  readonly labels: readonly string[];
  readonly heads: readonly string[];
  readonly dependents: readonly string[];
}

export interface HandChecked {
  readonly tokens: readonly string[];
  readonly names: readonly boolean[];
  readonly relations: readonly Relation[];
}

/** Two lines a sentence: tokens, names marked with a star; and relations as label(head, dependent). */
export function readHandChecked(text: string): readonly HandChecked[] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.flatMap((line, i) => {
    if (i % 2 === 1) return [];
    const words = line.split(' ');
    return {
      tokens: words.map((word) => word.replace(/\*$/, '')),
      names: words.map((word) => word.endsWith('*')),
      relations: readRelations(lines[i + 1] ?? ''),
    };
  });
}

function readRelations(line: string): readonly Relation[] {
  return [...line.matchAll(/(\S+)\((\S+), (\S+)\)/g)].map(([, label = '', head = '', dependent = '']) => ({
    labels: label.split('/'),
    heads: head.split('/'),
    dependents: dependent.split('/'),
  }));
}

export function holds(
  { labels, heads, dependents }: Relation,
  { tokens }: HandChecked,
  parse: Parse,
): boolean {
  return tokens.some((token, i) => {
    const head = tokens[parse.heads[i] ?? -1] ?? '';
    return dependents.includes(token) && heads.includes(head) && labels.includes(parse.labels[i] ?? '');
  });
}

/** Whether the relation tells who did what: subjects, objects, agents, complements. */
export function tellsWhoDidWhat({ labels }: Relation): boolean {
  return /^(?:nsubj|obj|iobj|obl:agent|xcomp|ccomp)/.test(labels[0] ?? '');
}

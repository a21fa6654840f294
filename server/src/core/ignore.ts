// Ignore comments: the findings that they silence are left out, and a comment that is of no use is told.
import { checks } from './checks/checks';
import type { Finding } from './finding';
import type { Pack } from './pack/types';
import { ignoreComments, type CommentCache, type IgnoreComment } from './prose/comments';
import type { Chunk } from './prose/chunks';
import { encloses, type Span } from './text/span';

/** A comment and the part of the essay in which it silences; none for an end whose start is missing. */
interface Ignore {
  readonly comment: IgnoreComment;
  readonly span: Span | undefined;
}

/**
 * The findings that no comment silences, in the order of the text, with those about the comments themselves: what
 * they silence is known only when all has been read, and `complete` says so.
 */
export function withoutIgnored(
  text: string,
  chunks: readonly Chunk[],
  pack: Pack,
  findings: readonly Finding[],
  complete: boolean,
  cache: CommentCache,
): readonly Finding[] {
  const ignores = ignoresOf(ignoreComments(text, chunks, cache), text.length);
  if (ignores.length === 0) return findings;
  const told = complete ? ignores.flatMap((ignore) => complaint(ignore, pack, findings) ?? []) : [];
  const left = findings.filter((finding) => !ignores.some((ignore) => silences(ignore, finding)));
  return [...left, ...told].sort((a, b) => a.span.start - b.span.start);
}

/** Pairs starts with ends, the innermost first. A start without an end goes on to the end of the essay. */
function ignoresOf(comments: readonly IgnoreComment[], end: number): readonly Ignore[] {
  const ignores: Ignore[] = [];
  /** The innermost first. */
  const open: IgnoreComment[] = [];
  const close = (start: IgnoreComment, at: number): void => {
    ignores.push({ comment: start, span: { start: start.span.end, end: at } });
  };
  for (const comment of comments) {
    if (comment.verb === 'ignore') ignores.push({ comment, span: comment.block });
    else if (comment.verb === 'ignore-start') open.unshift(comment);
    else {
      const at = open.findIndex((start) => ends(comment, start));
      const [start] = at < 0 ? [] : open.splice(at, 1);
      if (start) close(start, comment.span.start);
      else ignores.push({ comment, span: undefined });
    }
  }
  for (const start of open) close(start, end);
  return ignores;
}

/** An end that names nothing ends whatever is open; else it ends the start that names the same. */
const ends = (end: IgnoreComment, start: IgnoreComment): boolean =>
  end.names.length === 0 || [...end.names].sort().join() === [...start.names].sort().join();

function silences({ comment: { names }, span }: Ignore, finding: Finding): boolean {
  if (span === undefined || !encloses(span, finding.span)) return false;
  return names.length === 0 || names.some((name) => namesOf(finding).includes(name));
}

/** Everything by which a comment may name the finding. */
const namesOf = ({ rule, kind, fact }: Finding): readonly string[] => [
  rule,
  ...(kind === undefined ? [] : [kind, `${rule}/${kind}`]),
  ...(fact === undefined ? [] : [`fact ${fact}`]),
];

function complaint(ignore: Ignore, pack: Pack, findings: readonly Finding[]): Finding | undefined {
  const { comment, span } = ignore;
  const unknown = comment.names.find((name) => !isKnown(name, pack));
  const silent = !findings.some((finding) => silences(ignore, finding));
  if (unknown === undefined && !silent) return undefined;
  return {
    rule: 'ignore-comment',
    severity: 'information',
    span: comment.span,
    message:
      unknown !== undefined
        ? `"${unknown}" is no rule and no fact of ${pack.title}. Rules: ${[...RULES].join(', ')}.`
        : span === undefined && comment.verb === 'ignore-end'
          ? 'Nothing was being ignored that this comment could end.'
          : 'Nothing is found there that this comment could silence.',
    evidence: [],
    fixes: [{ title: 'Remove the comment', edits: [{ span: comment.span, text: '' }] }],
  };
}

const RULES: ReadonlySet<string> = new Set([
  'contradiction',
  ...checks.map(({ rule, id }) => (rule === 'contradiction' ? `${rule}/${id}` : rule)),
]);

const KINDS: ReadonlySet<string> = new Set(checks.map(({ id }) => id));

function isKnown(name: string, pack: Pack): boolean {
  if (RULES.has(name) || KINDS.has(name)) return true;
  const [, fact] = /^fact (\S+)$/.exec(name) ?? [];
  return fact !== undefined && (pack.entities.has(fact) || pack.facts.some(({ id }) => id === fact));
}

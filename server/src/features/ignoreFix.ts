// "Ignore this finding here": an ignore comment above the block in which the finding stands.
import { codeOf, type Edit, type Finding } from '../core/finding';
import { lineAbove, textBlockAt } from '../core/prose/textBlock';
import type { Document } from '../workspace/snapshot';

/** Undefined for findings that stand in no block of prose: those about front matter and comments. */
export function ignoreEdit({ text, reading }: Document, finding: Finding): Edit | undefined {
  if (finding.rule === 'front-matter' || finding.rule === 'ignore-comment') return undefined;
  const block = textBlockAt(text, reading?.frontMatter?.span.end ?? 0, finding.span.start);
  if (block === undefined) return undefined;
  const comment = `<!-- close-reading ignore: ${nameOf(finding)} -->`;
  return { span: { start: block.start, end: block.start }, text: lineAbove(text, block, comment) };
}

/** As narrow as a comment can be: the fact where there is one, the rule for spellings. */
const nameOf = (finding: Finding): string =>
  finding.rule === 'contradiction' && finding.fact !== undefined ? `fact ${finding.fact}` : codeOf(finding);

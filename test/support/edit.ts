// Tests of quick fixes: what is offered at the caret, and what the essay reads like once one is applied.
import { expect } from 'vitest';
import { codeActions, type CodeAction } from '../../server/src/features/codeActions';
import { openEssay, type TestOptions } from './essay';
import { dedent } from './notation';

/** Applies the quick fix with this title and compares the whole essay. */
export function checkEdit(source: string, title: string, after: string, options: TestOptions = {}): void {
  const { text } = openEssay(source, options);
  const action = actionsAt(source, options).find((offered) => offered.title === title);
  expect(action, `“${title}” is offered`).toBeDefined();
  expect(applied(text, action)).toBe(dedent(after));
}

/** The titles of what is offered at the caret or selection, in order. */
export function checkActions(source: string, titles: readonly string[], options: TestOptions = {}): void {
  expect(actionsAt(source, options).map(({ title }) => title)).toEqual(titles);
}

function actionsAt(source: string, options: TestOptions): readonly CodeAction[] {
  const { snapshot, document, selection } = openEssay(source, options);
  if (selection === undefined) throw new Error('This test wants a caret or a selection: write $0.');
  return codeActions(snapshot, document, selection);
}

/** Edits are applied from the last to the first, so that the earlier ones stay in place. */
const applied = (text: string, action: CodeAction | undefined): string =>
  [...(action?.kind === 'edit' ? action.edits : [])]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((now, { span, text: by }) => now.slice(0, span.start) + by + now.slice(span.end), text);

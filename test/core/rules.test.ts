// The examples in docs/rules are run, so that the docs cannot rot; every check has its page.
import { describe, expect, test } from 'vitest';
import { checks } from '../../server/src/core/checks/checks';
import { checkDiagnostics, checkSilent } from '../support/diagnostics';
import { filesOf } from '../support/packs';

const BLOCK = /^```md (firing|possible|silent)\n([\s\S]*?)^```$/gm;

const pages = filesOf('docs/rules');

test('every check has a page, and so has the front matter', () => {
  const expected = [...checks.map(({ id }) => `${id}.md`), 'front-matter.md'];
  expect([...pages.keys()]).toEqual(expect.arrayContaining(expected));
});

describe.each([...pages])('%s', (_, page) => {
  const examples = [...page.matchAll(BLOCK)].map(([, mark = '', essay = '']) => ({ mark, essay }));

  test('shows what fires and what does not', () => {
    const marks = new Set(examples.map(({ mark }) => mark));
    expect(marks.has('silent')).toBe(true);
    expect(marks.has('firing') || marks.has('possible')).toBe(true);
  });

  test.each(examples)('$mark: $essay', ({ mark, essay }) => {
    const settings = { showPossible: mark === 'possible' };
    if (mark === 'silent') checkSilent(essay, { pack: 'bel-canto' });
    else checkDiagnostics(essay, { pack: 'bel-canto', settings });
    expect(essay.includes('^^^')).toBe(mark !== 'silent');
  });
});

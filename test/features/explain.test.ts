// How a part of an essay is read, told stage by stage.
import { test } from 'vitest';
import { checkExplain } from '../support/explain';

const tale = (line: string): string => `---\nwork: tale\n---\n${line}`;
const two = 'Scrooge is a miser. Bob Cratchit is his clerk.';

test('the sentence at the caret, and no other', () => {
  checkExplain(tale(two.replace('miser', 'mi$0ser')), {
    says: ['Sentence  Scrooge is a miser.', 'Mention   "Scrooge": scrooge'],
    not: ['Cratchit'],
  });
});

test('the sentence that ends at the caret', () => {
  checkExplain(tale('Scrooge is a miser.$0'), { says: ['Sentence  Scrooge is a miser.'] });
});

test('every sentence of a selection', () => {
  checkExplain(tale(two.replace('is a', '$0is a').replace('his', '$0his')), {
    says: ['Sentence  Scrooge is a miser.', 'Sentence  Bob Cratchit is his clerk.'],
  });
});

test('says so where there is no prose', () => {
  checkExplain('---\nwork: $0tale\n---\nScrooge is a miser.', { says: ['No prose stands there.'] });
});

test('says so where nothing is read', () => {
  checkExplain('Milk and br$0ead.', { says: ['Not read: this is no essay'] }, { unasked: true });
});

// Hover: a card on every mention, and what the summaries say on a warning.
import * as assert from '../assert.ts';
import { after, eventually, findingOn, hoverAt, open } from '../support.ts';

suite('hover', () => {
  test('a full name shows who it is', async () => {
    const document = await open('novel.md');
    const position = after(document, 'Roxane Coss', 3);
    const card = await eventually(
      () => hoverAt(document, position),
      (text) => text.includes('Roxane Coss'),
    );
    assert.match(card, /soprano/i);
  });

  test('a role noun shows the person who has the role', async () => {
    const document = await open('novel.md');
    await eventually(
      () => hoverAt(document, after(document, 'The translator', 6)),
      (text) => text.includes('Gen Watanabe'),
    );
  });

  test('a place shows its card', async () => {
    const document = await open('novel.md');
    await eventually(
      () => hoverAt(document, after(document, 'china closet', 2)),
      (text) => /closet/i.test(text),
    );
  });

  test('a warning says what the summaries say', async () => {
    const document = await open('novel.md');
    await findingOn(document, 'two generals');
    await eventually(
      () => hoverAt(document, after(document, 'two generals', 1)),
      (text) => /three/.test(text),
    );
  });

  test('words that claim nothing show nothing', async () => {
    const document = await open('novel.md');
    await findingOn(document, 'two generals');
    assert.equal(await hoverAt(document, after(document, 'the power', 6)), '');
  });
});

// Silence: what is not an essay on a work of a pack is left alone.
import * as assert from '../assert.ts';
import { after, append, findingOn, findings, hoverAt, namesAt, open } from '../support.ts';

/** The server reads documents in order: once a later essay has its findings, an earlier file had its chance. */
async function otherEssayIsChecked(): Promise<void> {
  await findingOn(await open('novel.md'), 'two generals');
}

for (const { file, words } of [
  { file: 'README.md', words: 'translator' },
  { file: 'music-notes.md', words: 'Carmen' },
]) {
  suite(`silence in ${file}`, () => {
    test('no findings', async () => {
      const document = await open(file);
      await otherEssayIsChecked();
      assert.equal(findings(document), []);
    });

    test('no cards', async () => {
      const document = await open(file);
      await otherEssayIsChecked();
      assert.equal(await hoverAt(document, after(document, words, 2)), '');
    });

    test('no names offered', async () => {
      await otherEssayIsChecked();
      const document = await open(file);
      const position = await append(document, '@');
      assert.equal(await namesAt(document, position, '@'), []);
    });
  });
}

// Lines and columns out of line starts.
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { expect, test } from 'vitest';
import { lineStartsOf } from '../../server/src/core/pack/compile';
import { positionIn } from '../../server/src/workspace/lines';

const line = fc.constantFrom('', 'one', 'Zoë 🎻', '- { id: x }');

test('agrees with the editor on every offset of every text', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), fc.nat(100), (lines, at) => {
      const text = lines.join('\n');
      const offset = Math.min(at, text.length);
      expect(positionIn(lineStartsOf(text), offset)).toEqual(
        TextDocument.create('', '', 0, text).positionAt(offset),
      );
    }),
  );
});

test('an offset outside the file is taken to its nearest end', () => {
  expect(positionIn([0, 5], -3)).toEqual({ line: 0, character: 0 });
  expect(positionIn([], 3)).toEqual({ line: 0, character: 3 });
});

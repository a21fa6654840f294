// Chunks: read one by one they give what the whole document gives, so an edit needs to re-read only one of them.
import { describe, expect, test } from 'vitest';
import { chunksOf, definitionsOf } from '../../../server/src/core/prose/chunks';
import { blocksOf, type Block } from '../../../server/src/core/prose/markdown';
import { toSource } from '../../../server/src/core/prose/plainText';
import { shift } from '../../../server/src/core/text/span';
import { markdownDocument } from '../../support/markdown';
import { holds } from '../../support/property';

/** A block with the offsets of its every character, in the document. */
const told = ({ plain, ...rest }: Block, offset: number): unknown => ({
  ...rest,
  text: plain.text,
  places: Array.from(plain.text, (_, at) => shift(toSource(plain, { start: at, end: at + 1 }), offset)),
});

const whole = (text: string): readonly unknown[] => blocksOf(text, '').map((block) => told(block, 0));

function byChunks(text: string): readonly unknown[] {
  const chunks = chunksOf(text, 0);
  const definitions = definitionsOf(chunks);
  return chunks.flatMap((chunk) =>
    blocksOf(chunk.text, definitions).map((block) => told(block, chunk.span.start)),
  );
}

test('the chunks of any document read like the whole', () => {
  const same = (text: string): void => {
    expect(byChunks(text)).toEqual(whole(text));
  };
  holds(markdownDocument, same, 25);
});

test('every chunk stands where it says, and nothing but blank lines lies between', () => {
  holds(markdownDocument, (text) => {
    const chunks = chunksOf(text, 0);
    const misplaced = chunks.filter(({ span, text: own }) => text.slice(span.start, span.end) !== own);
    const ends = [0, ...chunks.map(({ span }) => span.end)];
    const starts = [...chunks.map(({ span }) => span.start), text.length];
    const between = starts.map((start, i) => text.slice(ends[i], start)).join('');
    expect({ misplaced, between: between.trim() }).toEqual({ misplaced: [], between: '' });
  });
});

describe('cuts', () => {
  test.each([
    ['paragraphs', 'One.\n\nTwo.\n\n\nThree.', ['One.', 'Two.', 'Three.']],
    ['CRLF', 'One.\r\n\r\nTwo.\r\n', ['One.', 'Two.']],
    ['white lines', 'One.\n \t\nTwo.', ['One.', 'Two.']],
    ['after a heading', '# One\n\nTwo.', ['# One', 'Two.']],
    ['after a closed comment', '<!-- one -->\n\nTwo.', ['<!-- one -->', 'Two.']],
    ['after a div', '<div>\n\nTwo.', ['<div>', 'Two.']],
    ['between loose items', '- one\n\n- two', ['- one', '- two']],
  ])('%s', (_, text, expected) => {
    expect(chunksOf(text, 0).map((chunk) => chunk.text.trim())).toEqual(expected);
  });
});

describe('keeps together', () => {
  test.each([
    ['a fence with blank lines', '```\none\n\ntwo\n```'],
    ['a fence that never ends', '```\none\n\ntwo'],
    ['a longer fence', '````\n```\n\ntwo\n````'],
    ['a fence of the other kind', '~~~\n```\n\ntwo\n~~~'],
    ['a fence in an item', '- one\n\n  ```\n\n  two\n\n  ```'],
    ['a comment', '<!-- one\n\ntwo -->'],
    ['a script', '<script>\none\n\ntwo\n</script>'],
    ['an item and its continuation', '1. one\n\n   two\n\n   three'],
    ['indented code', '    one\n\n    two'],
    ['a footnote', '[^1]: One.\n\n    Two.'],
  ])('%s', (_, text) => {
    expect(chunksOf(text, 0).map((chunk) => chunk.text)).toEqual([text]);
  });
});

test('begins after the front matter', () => {
  expect(chunksOf('---\nwork: tale\n---\nOne.', 18).map((chunk) => chunk.text.trim())).toEqual(['One.']);
});

describe('definitions', () => {
  test.each([
    ['See [a].\n\n[a]: x "title"\n', '[a]: x'],
    ['[a]: x\n[b]: y', '[a]: x\n\n[b]: x'],
    ['[^1]: A note.\r\n', '[^1]: x'],
    ['A [link](x): no definition.', ''],
    ['', ''],
  ])('of %j', (text, expected) => {
    expect(definitionsOf(chunksOf(text, 0))).toBe(expected);
  });
});

// Which works a sentence speaks of: its own cues, what the paragraph carries, headings, columns, front matter.
import { expect, test } from 'vitest';
import { readText } from '../../support/essay';

/** The works of the sentence that begins with “Spirits”, in an essay on both works. */
function worksOf(text: string, frontMatter = 'work: both'): readonly string[] | undefined {
  const reading = readText(`---\n${frontMatter}\n---\n${text}`);
  return reading?.sentences.find(({ reading: { tokens } }) => tokens[0]?.text === 'Spirits')?.works;
}

test.each([
  ['nothing cited', 'Spirits come.', ['tale', 'play']],
  ['a cue in it', 'Spirits come on the stage.', ['play']],
  ['an author', 'Spirits come, says Dickens.', ['tale']],
  ['both cited', 'Spirits come in the tale and the play.', ['tale', 'play']],
  ['the sentence before', 'The play is loud. Spirits come.', ['play']],
  ['another paragraph', 'The play is loud.\n\nSpirits come.', ['tale', 'play']],
  ['the heading', '## The play\n\nSpirits come.', ['play']],
  ['a deeper heading', '# The play\n\n## Ghosts\n\nSpirits come.', ['play']],
  ['a heading that is closed', '## The play\n\n## Ghosts\n\nSpirits come.', ['tale', 'play']],
  ['a cue against the heading', '## The play\n\nSpirits come in the tale.', ['tale']],
  ['what a work does without', 'Spirits come, for the play leaves out the rest.', ['tale', 'play']],
  ['what is absent from a work', 'Spirits come that are absent from the play.', ['tale', 'play']],
  ['what a work has', 'Spirits come, for the play has them.', ['play']],
  ['the column', '| a | play |\n| --- | --- |\n| b | Spirits come |', ['play']],
])('%s', (_, text, expected) => {
  expect(worksOf(text)).toEqual(expected);
});

const findings = (text: string): readonly string[] =>
  (readText(`---\nwork: both\n---\n${text}`)?.findings ?? []).map(({ message }) => message);

test('the other work is the one that is not cited', () => {
  const inTale = 'In the tale three spirits visit Scrooge';
  expect(findings(`${inTale}; in the other, Scrooge is a banker.`)).toEqual([]);
  expect(findings(`${inTale}; in the other, Scrooge is a merchant.`)).toEqual([
    expect.stringContaining('is a banker'),
  ]);
  expect(findings(`${inTale}; in the other room, Scrooge is a banker.`)).toEqual([
    expect.stringContaining('is a merchant'),
  ]);
});

test('an essay on one work that cites the other may mean either', () => {
  expect(worksOf('Spirits come, unlike in the play.', 'work: tale')).toEqual(['play', 'tale']);
  expect(worksOf('Spirits come.', 'work: tale')).toEqual(['tale']);
});

test.each([
  ['one work’s cue', 'The play is loud.', undefined, ['play']],
  ['one work’s name', 'Fairweather is cold.', undefined, ['play']],
  ['both', 'The play is unlike the tale.', undefined, ['tale', 'play']],
  ['nothing', 'Scrooge is cold.', undefined, ['tale', 'play']],
  ['nothing, with a default', 'Scrooge is cold.', 'play', ['play']],
  ['a cue, with a default', 'The tale is old.', 'play', ['tale']],
  ['nothing, with an unknown default', 'Scrooge is cold.', 'opera', ['tale', 'play']],
])('an essay without front matter that has %s', (_, text, defaultWork, expected) => {
  expect(readText(text, { settings: { defaultWork } })?.works).toEqual(expected);
});

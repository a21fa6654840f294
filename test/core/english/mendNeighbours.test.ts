import { describe, expect, test } from 'vitest';
import { clausesIn, treeIn } from '../../support/clauses';

const cases: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'a relative clause behind a list': [
    [
      'The guests include David, his aide, and Bruno, who belongs to the band.',
      ['include(guests, David)', 'belong(Bruno, _)'],
    ],
    ['Anna trusts David and Bruno, who belong to the band.', ['trust(Anna, David)', 'belong(David, _)']],
  ],
  'somebody who is identified': [
    ['Anna is a pupil and the only one whom David adores.', ['pupil(Anna, _)', 'adore(David, Anna)']],
    ['Anna meets a pupil and the girl whom David adores.', ['meet(Anna, pupil)', 'adore(David, girl)']],
  ],
  'a participle behind a fronted clause': [
    [
      'When the rebels burst in, hunting for a king who is at home with his soap opera, Bruno becomes a hostage merely because David is one.',
      ['burst(rebels, _)', 'hunt(rebels, _)', 'home(king, _)', 'become(Bruno, _)', 'one(David, _)'],
    ],
    ['Hunting for the king, the rebels find Bruno.', ['hunt(rebels, _)', 'find(rebels, Bruno)']],
  ],
};

describe.each(Object.entries(cases))('%s', (_, sentences) => {
  test.each(sentences)('%s', (text, expected) => {
    expect(clausesIn(text)).toEqual(expected);
  });
});

describe('an apposition', () => {
  const appositions = (text: string): readonly string[] => {
    const { tokens, heads, labels } = treeIn(text);
    return labels.flatMap((label, at) =>
      label === 'appos' ? [`${tokens[at]?.text ?? ''} of ${tokens[heads[at] ?? -1]?.text ?? ''}`] : [],
    );
  };

  test('is that of the name before it', () => {
    expect(
      appositions('David, his aide, teaches Clara, a girl from the rebel band, to read and write.'),
    ).toEqual(['aide of David', 'girl of Clara']);
  });

  test('is one of two of the same name', () => {
    expect(appositions('David, an interpreter, a man of many languages, teaches Clara.')).toEqual([
      'interpreter of David',
      'man of David',
    ]);
  });
});

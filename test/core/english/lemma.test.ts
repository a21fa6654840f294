import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createLemmatiser, regularLemma } from '../../../server/src/core/english/lemma';

const lemmatise = createLemmatiser(readFileSync('data/english/lemmas.txt', 'utf8'));

/** "form/tag lemma" pairs. */
function check(...pairs: readonly string[]): void {
  const found = pairs.map((pair) => {
    const [form = '', tag = ''] = (pair.split(' ')[0] ?? '').split('/');
    return `${form}/${tag} ${lemmatise(form, tag)}`;
  });
  expect(found).toEqual(pairs);
}

describe('lemmas', () => {
  it('of regular verbs', () => {
    check(
      'dies/VBZ die',
      'tries/VBZ try',
      'teaches/VBZ teach',
      'passes/VBZ pass',
      'goes/VBZ go',
      'loses/VBZ lose',
    );
    check('loved/VBD love', 'visited/VBN visit', 'hopped/VBD hop', 'hoped/VBD hope', 'carried/VBN carry');
    check(
      'dancing/VBG dance',
      'singing/VBG sing',
      'dying/VBG die',
      'running/VBG run',
      'rehearsing/VBG rehearse',
    );
  });

  it('of irregular verbs', () => {
    check(
      'went/VBD go',
      'taught/VBN teach',
      'Was/VBD be',
      'are/VBP be',
      "'ve/VBP have",
      'left/VBD leave',
      'fell/VBD fall',
    );
    check('lay/VBD lie', 'lay/VB lay', 'fell/VB fell');
  });

  it('of nouns', () => {
    check('hostages/NNS hostage', 'women/NNS woman', 'wives/NNS wife', 'boxes/NNS box', 'stories/NNS story');
    check('species/NNS species', 'glasses/NNS glass', 'series/NN series', 'opera/NN opera');
  });

  it('of names, which keep their capitals', () => {
    check('Gen/NNP Gen', 'Generals/NNPS General', 'Hosokawa/NNP Hosokawa');
  });

  it('of adjectives and adverbs', () => {
    check('better/JJR good', 'best/RBS well', 'happier/JJR happy', 'largest/JJS large', 'bigger/JJR big');
  });

  it('of the closed classes', () => {
    check(
      'him/PRP he',
      'I/PRP I',
      'her/PRP she',
      'her/PRP$ her',
      "n't/RB not",
      'n’t/RB not',
      'wo/MD will',
      'The/DT the',
    );
  });

  it('does not trip over odd forms', () => {
    check('s/VBZ s', '/VBD ', 'ed/VBD ed', '’s/VBZ be', '日本/NNS 日本');
    expect(regularLemma('', 'VBG')).toBe('');
  });
});

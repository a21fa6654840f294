// Whom the pronouns of a paragraph mean, for tests.
import { openingDiscourse } from '../../server/src/core/mentions/discourse';
import { resolvePronouns } from '../../server/src/core/mentions/pronouns';
import { knowledgeOf } from './packs';
import { sentencesIn } from './sentence';

/** Each pronoun, or noun that stands for somebody, that is resolved, in order: "he = gen". */
export function antecedentsIn(text: string): readonly string[] {
  const { lexicon, packs } = knowledgeOf('bel-canto');
  const [indexed] = packs;
  if (indexed === undefined) throw new Error('There is no pack.');
  const context = { pack: indexed.pack, works: ['novel'], words: lexicon.syntax };
  let discourse = openingDiscourse;
  return sentencesIn(text, 'bel-canto').flatMap(({ reading: { tree, tokens, mentions } }) => {
    const { pronouns, nouns, after } = resolvePronouns(tree, tokens, mentions, discourse, context);
    discourse = after;
    return tokens.flatMap(({ start, text: word }) => {
      const ids = pronouns.get(start) ?? (/^(?:the)$/i.test(word) ? undefined : nouns.get(start));
      return ids === undefined ? [] : [`${word} = ${ids.join('+')}`];
    });
  });
}

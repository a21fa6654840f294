// A fact in more words than its pack has for it.
import { widener, type FieldWords, type Widen } from '../english/fields';
import type { FactEntry, KnownDeed, KnownTopic } from './types';

/** The fact with the words of its deeds, ideas and topics widened; those beside which something else is meant stay. */
export function widened(fields: FieldWords): (fact: FactEntry) => FactEntry {
  const [ofDeed, beside] = [widener(fields.deeds), widener(fields.beside)];
  const phrase = (words: string, first: Widen): string =>
    words
      .split(' ')
      .map((word, i) => (i === 0 ? first(word) : beside(word)))
      .join(' ');
  const ofTopic = <T extends KnownTopic>(topic: T): T =>
    topic.words === undefined
      ? topic
      : { ...topic, words: topic.words.map((words) => phrase(words, beside)) };
  const ofDeeds = (deed: KnownDeed): KnownDeed => ({
    ...deed,
    words: deed.words.map((words) => phrase(words, ofDeed)),
  });
  return (fact) => ({
    ...fact,
    ...(fact.deeds && { deeds: fact.deeds.map(ofDeeds) }),
    ...(fact.ideas && { ideas: fact.ideas.map(ofTopic) }),
    ...(fact.topics && { topics: fact.topics.map(ofTopic) }),
  });
}

// Whether the words of a clause say that an idea holds, or that its contrary does.
import { describe, expect, test } from 'vitest';
import { sentencesIn } from '../../support/sentence';

/** Each idea of which the text says something surely, as "calm" or "not calm". */
const ideas = (text: string): readonly string[] =>
  sentencesIn(text, 'bel-canto')
    .flatMap(({ propositions }) => propositions)
    .filter(({ frame, stance }) => frame === 'idea' && stance === 'asserted')
    .flatMap(({ roles }) => (roles.idea?.filler.kind === 'values' ? roles.idea.filler.ids : []));

describe('says that it is so', () => {
  test.each([
    ['Gen is busy.', 'needed'],
    [
      'Gen loses Carmen, Roxane loses Hosokawa, and in the epilogue those who are left marry.',
      'epilogue-follows',
    ],
    ['Gen is anything but idle.', 'needed'],
    ['Gen is hardly ever idle.', 'needed'],
    ['The captors, in other words, outnumber the captives.', 'captors-outnumber'],
    ['For Gen the rules become less and less strict.', 'lenient'],
    ['There is nobody whom the performance of Cesar leaves cold.', 'impressed'],
    ['The warnings of Messner are brought not once but over and over again.', 'repeated'],
    ['The terrorists fail to keep the women.', 'let-go'],
    ['The survivors carry on as if nothing had happened.', 'same-as-before'],
    ['Platonic admiration gives way to love for Roxane.', 'romance-grows'],
    ['The rebels want nothing but a ransom for Roxane.', 'mere-robbery'],
    ['The rebels ask for nothing but a ransom for Roxane.', 'mere-robbery'],
    ['The aim of Messner is to court Roxane.', 'envoy-else'],
    ['Hosokawa excuses the affair with the thought that his wife is unfaithful.', 'excuse-else'],
    ['The guards of Gen feel nothing for him and flatter him.', 'kindness-feigned'],
    ['None of the terrorists is younger than twenty.', 'grown-captors'],
    ['Chess turns a purely professional acquaintance with Roxane into something else.', 'romance-grows'],
  ])('%s', (text, idea) => {
    expect(ideas(text)).toContain(idea);
    expect(ideas(text)).not.toContain(`not ${idea}`);
  });
});

describe('says that the contrary is so', () => {
  test.each([
    ['Gen is idle.', 'needed'],
    ['Nobody ever needs Gen.', 'needed'],
    ['The hostages and the terrorists fear one another.', 'amity'],
    ['He and Roxane lost their great loves through one bullet.', 'several-bullets'],
    ['There is no trace of comradeship between the hostages and Benjamin.', 'amity'],
    ['The guards lack any affection for Gen.', 'amity'],
    ['No friendship springs up between the hostages and the guards.', 'amity'],
    ['Affection is missing between the hostages and the guards.', 'amity'],
    ['Gen cannot imagine it.', 'imagines'],
    ['The love of Gen goes unreturned.', 'love-returned'],
    ['Ochoa has no idea of his whereabouts.', 'knows'],
    ['The survivors cannot carry on as if nothing had happened.', 'same-as-before'],
  ])('%s', (text, idea) => {
    expect(ideas(text)).toContain(`not ${idea}`);
    expect(ideas(text)).not.toContain(idea);
  });
});

describe('says neither', () => {
  test.each([
    ['what is no aim', 'The aim of Messner is not to court Roxane.', 'envoy-else'],
    ['what nobody hopes for', 'Thibault does not hope for a ransom for Gen.', 'mere-robbery'],
    [
      'what nobody thinks',
      'Hosokawa does not excuse the affair with the thought that his wife is unfaithful.',
      'excuse-else',
    ],
    ['what is known already', 'Gen never forgives the epilogue.', 'epilogue-follows'],
    ['what nobody learns of', 'Nobody knows of the love of Gen.', 'love-returned'],
    ['what holds of any', 'A singer who does not practise, says Gen, is no singer.', 'sing'],
    ['a denied reason', 'Gen came not because he wanted a factory.', 'keen-to-build'],
    ['a supposition', 'If Gen were idle, he would sleep.', 'needed'],
    ['less than a denial', 'It is not the guards alone who enjoy themselves with Gen.', 'happy'],
    ['a degree', 'Benjamin needs Gen least.', 'needed'],
    ['one of several', 'Gen carries meaning from one language into another.', 'many-languages'],
    ['what there is', 'No epilogue could give Iglesias a son.', 'epilogue-follows'],
    ['what anybody does', 'The hostages do what any teenager does with an unbearable deadline.', 'happy'],
    ['how they begin', 'The hostages and the terrorists begin by dreading the end, and so on.', 'amity'],
    ['a few', 'A few of the women try to stay behind.', 'few-none'],
    ['what is feared for somebody', 'Thibault longs for the end, for he fears for the boys.', 'fears-end'],
    [
      'what they go on with',
      'They nodded under the lights, and then they went on planting bulbs in the courtyard.',
      'lit',
    ],
    ['what is done to one', 'Only one woman, Roxane, is refused.', 'several-women-kept'],
    ['a set phrase', 'The roles of Gen and Carmen are turned upside down.', 'love-returned'],
    ['one of many', 'Gen carries the compliments of one admirer after another to Roxane.', 'many-admirers'],
    ['a future', 'Hosokawa is going to be talked out of it.', 'outdoors'],
    ['what a thing is to them', 'The hostages fear the end, and so do the terrorists.', 'amity'],
    ['what they dread', 'What the hostages and the terrorists begin to dread is the last day.', 'amity'],
    ['a clause in between', 'The captors, who rest, outnumber the captives.', 'captors-outnumber'],
    ['a comparison', 'No aria brings Hosokawa and Roxane closer than chess.', 'romance-grows'],
    ['what is not told', 'No word of love is heard between Roxane and Hosokawa.', 'love-returned'],
  ])('%s: %s', (_, text, idea) => {
    expect(ideas(text)).not.toContain(idea);
    expect(ideas(text)).not.toContain(`not ${idea}`);
  });
});

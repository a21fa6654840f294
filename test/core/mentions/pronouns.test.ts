import { describe, expect, test } from 'vitest';
import { antecedentsIn } from '../../support/antecedents';

const cases: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'in the sentence': [
    ['Carmen asks Gen to teach her.', ['her = carmen']],
    ['Thibault misses his wife Edith.', ['his = thibault']],
    ['Hosokawa asks Gen to translate for him.', ['him = hosokawa']],
    ['Gen works for Hosokawa and admires him.', ['him = hosokawa']],
    ['Cesar hides himself in a tree.', ['himself = cesar']],
    ['Carmen trusts Gen, and he teaches her.', ['he = gen', 'her = carmen']],
    ['Gen loves Carmen; she learns from him.', ['she = carmen', 'him = gen']],
    ['Gen helps Carmen, and Carmen helps him.', ['him = gen']],
    ['He shields Carmen, whom Gen loves, and she dies.', ['she = carmen']],
  ],
  'a phrase before its subject': [
    ['When he dies, Hosokawa is holding Carmen.', ['he = hosokawa']],
    ['In his daydreams Ishmael is a businessman.', ['his = ishmael']],
    ['When he dies, Carmen weeps.', []],
    ['Gen mourns. When he dies, Hosokawa is far away.', []],
  ],
  'over the sentences of a paragraph': [
    ['Roxane sings. She is a soprano.', ['She = roxane']],
    ['Roxane helps Carmen. Carmen sings. Hosokawa listens. She is happy.', []],
    ['Roxane sings. Hosokawa listens. She does not see him.', ['She = roxane', 'him = hosokawa']],
    ['The last chapter surprises everyone. Gen marries Roxane. He is happy.', ['He = gen']],
    ['Gen is a translator. He works for Hosokawa. He speaks many languages.', ['He = gen', 'He = gen']],
    ['The reader pities Carmen. She dies.', []],
  ],
  'several persons': [
    ['Gen and Carmen meet at night. They fall in love.', ['They = gen+carmen']],
    ['Gen teaches Carmen to read. The two fall in love.', ['two = gen+carmen']],
    ['Hosokawa and Roxane become lovers. Both are happy.', ['Both = hosokawa+roxane']],
    ['The terrorists take the house. They want the president.', ['They = terrorists']],
    ['Gen, Carmen and Beatriz share a secret. They keep it.', []],
  ],
  'nobody, where it would be a guess': [
    ['Gen translates for Hosokawa. He is tired.', []],
    ['Roxane helps Carmen, and she is happy.', []],
    ['He shields Carmen, whom Gen loves, and he dies.', []],
    ['He loves Carmen; she loves another.', []],
    ['Gen loses her, and Messner loses him.', []],
    ['Roxane sees the president. She and the visitor meet. His wife is here.', ['She = roxane']],
    ['He offers Roxane his sympathy, and Gen translates it. He plays chess.', []],
    ['Hosokawa is dead. It is her teacher who is left, and he is happy.', []],
    ['Gen meets a pianist. He is tired.', ['He = gen']],
    ['Messner tells Benjamin that they will come.', []],
    ['Gen works for Hosokawa. His translator is tired.', ['His = hosokawa']],
    ['Patchett admires Carmen. She died.', []],
    ['Gen teaches Carmen in the house of Ruben. The two are happy.', []],
    ['The man who loves Carmen is Gen.', []],
    ['He says how sorry he is about Christopf, his friend.', []],
    ['To make the terrorists surrender they cut the water.', []],
    ['Roxane sings. A guard at the door. She is happy.', []],
  ],
};

describe.each(Object.entries(cases))('%s', (_, texts) => {
  test.each(texts)('%s', (text, antecedents) => {
    expect(antecedentsIn(text)).toEqual(antecedents);
  });
});

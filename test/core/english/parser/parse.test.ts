import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readModel } from '../../../../server/src/core/english/parser/model';
import { createNetwork } from '../../../../server/src/core/english/parser/network';
import { createParser, ROOT, type Parse } from '../../../../server/src/core/english/parser/parse';
import { holds, readHandChecked, tellsWhoDidWhat } from './handChecked';

const bytes = new Uint8Array(readFileSync('data/english/parser/model.bin'));
const parser = createParser(bytes);
const handChecked = readHandChecked(
  readFileSync('test/core/english/parser/fixtures/hand-checked.txt', 'utf8'),
);

function parse(text: string): Parse {
  const words = text.split(' ');
  if (parser === undefined) throw new Error('no model');
  return parser.parse(
    words.map((word) => word.replace(/\*$/, '')),
    words.map((word) => word.endsWith('*')),
  );
}

/** "1:label(head)" for each token, the root's head being 0. */
function drawn(text: string): string {
  const { heads, labels } = parse(text);
  const words = text.split(' ').map((word) => word.replace(/\*$/, ''));
  return words.map((word, i) => `${word}:${labels[i] ?? ''}(${words[heads[i] ?? ROOT] ?? 'root'})`).join(' ');
}

describe('the parser', () => {
  it.each([
    ['Gen* teaches Carmen* .', 'Gen:nsubj(teaches) teaches:root(root) Carmen:obj(teaches) .:punct(teaches)'],
    ['She dies .', 'She:nsubj(dies) dies:root(root) .:punct(dies)'],
    [
      'He tries to escape .',
      'He:nsubj(tries) tries:root(root) to:mark(escape) escape:xcomp(tries) .:punct(tries)',
    ],
    [
      'The guests are taken hostage by terrorists .',
      'The:det(guests) guests:nsubj:pass(taken) are:aux:pass(taken) taken:root(root) hostage:xcomp(taken) by:case(terrorists) terrorists:obl:agent(taken) .:punct(taken)',
    ],
    [
      'Cesar* mops the floors .',
      'Cesar:nsubj(mops) mops:root(root) the:det(floors) floors:obj(mops) .:punct(mops)',
    ],
    [
      'Ruben* is the vice president .',
      'Ruben:nsubj(president) is:cop(president) the:det(president) vice:compound(president) president:root(root) .:punct(president)',
    ],
    [
      'Roxane* does not sing .',
      'Roxane:nsubj(sing) does:aux(sing) not:advmod(sing) sing:root(root) .:punct(sing)',
    ],
    [
      'The man who loves opera remains .',
      'The:det(man) man:nsubj(remains) who:nsubj(loves) loves:acl:relcl(man) opera:obj(loves) remains:root(root) .:punct(remains)',
    ],
    [
      'He gives her a scarf .',
      'He:nsubj(gives) gives:root(root) her:iobj(gives) a:det(scarf) scarf:obj(gives) .:punct(gives)',
    ],
    [
      'They hope that he will build a factory .',
      'They:nsubj(hope) hope:root(root) that:mark(build) he:nsubj(build) will:aux(build) build:ccomp(hope) a:det(factory) factory:obj(build) .:punct(hope)',
    ],
    [
      'Beatriz* and Ishmael* learn quickly .',
      'Beatriz:nsubj(learn) and:cc(Ishmael) Ishmael:conj(Beatriz) learn:root(root) quickly:advmod(learn) .:punct(learn)',
    ],
    [
      "Roxane* 's voice moves the captors .",
      "Roxane:nmod:poss(voice) 's:case(Roxane) voice:nsubj(moves) moves:root(root) the:det(captors) captors:obj(moves) .:punct(moves)",
    ],
  ])('draws the tree of “%s”', (text, tree) => {
    expect(drawn(text)).toBe(tree);
  });

  it('reads most of the sentences checked by hand right', () => {
    const right = handChecked.filter((sentence) => {
      const parsed = parser?.parse(sentence.tokens, sentence.names);
      return sentence.relations.every(
        (relation) => parsed && (!tellsWhoDidWhat(relation) || holds(relation, sentence, parsed)),
      );
    });
    expect(handChecked).toHaveLength(40);
    expect(right.length).toBeGreaterThanOrEqual(38);
  });

  it('tags known names as names, whatever they look like', () => {
    expect(parse('gen* was mean* .').upos).toEqual(['PROPN', 'AUX', 'PROPN', 'PUNCT']);
  });

  it('is sure of the plain and unsure of the odd', () => {
    const [subject = 0] = parse('She killed him .').confidence;
    expect(subject).toBeGreaterThan(0.95);
    for (const p of parse('of of the , the banana with of').confidence) {
      expect(p).toBeGreaterThanOrEqual(0);
      expect(p).toBeLessThanOrEqual(1);
    }
  });
});

describe('odd input', () => {
  it('gives an empty parse for no tokens', () => {
    expect(parser?.parse([], [])).toEqual({ upos: [], xpos: [], heads: [], labels: [], confidence: [] });
  });

  it('gives one word the root', () => {
    expect(parse('Silence')).toMatchObject({ heads: [ROOT], labels: ['root'] });
  });

  it.each([
    [
      'more words than the network takes',
      Array.from({ length: 520 }, (_, i) => (i % 9 === 8 ? ',' : 'word')),
    ],
    [
      'empty and strange tokens',
      ['', ' ', '\ud800', '👩‍👩‍👧', '日本', '\u0000', 'x'.repeat(5000), '𝒢', '‮', 'é'],
    ],
  ])('gives a tree for %s', (_, tokens) => {
    const parsed = parser?.parse(tokens, []);
    const heads = parsed?.heads ?? [];
    expect(heads).toHaveLength(tokens.length);
    expect(heads.filter((head) => head === ROOT)).toHaveLength(1);
    const circling = heads.filter((_, word) => {
      let node = word;
      for (let steps = 0; node !== ROOT && steps <= tokens.length; steps++) node = heads[node] ?? ROOT;
      return node !== ROOT;
    });
    expect(circling).toEqual([]);
  });

  it('takes no other file for a model', () => {
    expect(createParser(new Uint8Array())).toBeUndefined();
    expect(createParser(new Uint8Array(100))).toBeUndefined();
    expect(createParser(bytes.subarray(0, 11))).toBeUndefined();
  });

  it('takes no model whose weights are lost', () => {
    const header = 12 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
    expect(createParser(bytes.slice().fill(0, header))).toBeUndefined();
  });
});

const bitsOf = ({ buffer, byteOffset, byteLength }: Float64Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('hex');

describe('determinism', () => {
  const model = readModel(bytes);
  if (model === undefined) throw new Error('no model');
  const simd = createNetwork(model, 'simd');
  const plain = createNetwork(model, 'plain');

  it('has both kernels to compare', () => {
    expect([simd.kernel, plain.kernel]).toEqual(['simd', 'plain']);
  });

  // The plain kernel takes two rows at a time, so that an odd row at the end goes a way of its own.
  it.each([
    ['one word', ['Silence'], [false]],
    ['an even number of words', handChecked[1]?.tokens ?? [], handChecked[1]?.names ?? []],
    ['an odd number of words', handChecked[0]?.tokens ?? [], handChecked[0]?.names ?? []],
  ])('gives the same scores on both, to the last bit, for %s', (_, tokens, names) => {
    const [one, other] = [simd.score(tokens, names), plain.score(tokens, names)];
    expect(bitsOf(one.tags)).toBe(bitsOf(other.tags));
    expect(one.arcs.size).toBe(other.arcs.size);
    expect(bitsOf(one.arcs.values)).toBe(bitsOf(other.arcs.values));
    tokens.forEach((_, i) => {
      expect(bitsOf(one.labels(i + 1, i))).toBe(bitsOf(other.labels(i + 1, i)));
    });
  });

  it('does not depend on what was parsed before', () => {
    const before = parse('Gen* teaches Carmen* to read .');
    parse('The quick brown fox jumps over the lazy dog , and nobody minds .');
    expect(parse('Gen* teaches Carmen* to read .')).toEqual(before);
  });
});

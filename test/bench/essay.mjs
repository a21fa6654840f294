// The essay that every checker reads in the bench: whole paragraphs of the corpus's essays on the novel, 5,000 words of them.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../tools/process.mjs';

const words = 5000;

export function wordsOf(text) {
  return text.split(/\s+/).filter(Boolean).length;
}

export async function benchEssay() {
  const folder = join(root, 'test/corpus/novel');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.md')).sort();
  const bodies = await Promise.all(
    files.map(async (file) => plain(await readFile(join(folder, file), 'utf8'))),
  );
  const paragraphs = bodies.join('\n\n').split(/\n{2,}/);
  let text = '---\nwork: novel\n---\n';
  for (const paragraph of paragraphs) {
    text += `\n${paragraph}\n`;
    if (wordsOf(text) >= words) return text;
  }
  throw new Error('The corpus has too few words for the bench.');
}

/** An essay without front matter and without the marks of its planted slips. */
function plain(essay) {
  return essay
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/\{==([\s\S]*?)==\}\{>>[\s\S]*?<<\}/g, '$1')
    .trim();
}

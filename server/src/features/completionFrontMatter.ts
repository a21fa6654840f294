// Completion in the front matter: the keys that Close Reading knows and their values.
import type { Snapshot } from '../workspace/snapshot';
import type { CompletionEntry, Completions } from './completion';

interface Choice {
  readonly text: string;
  readonly detail: string;
}

const KEYS: readonly Choice[] = [
  { text: 'work', detail: 'The work, or works, that the essay is about' },
  { text: 'pack', detail: 'The pack that knows the work' },
  { text: 'close-reading', detail: '"off" keeps Close Reading out of this file' },
];

/** Completions on the line of the front matter that holds `offset`. */
export function completeFrontMatter(
  { knowledge }: Snapshot,
  text: string,
  offset: number,
): Completions | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(start, offset);
  if (start === 0 || /^---/.test(line)) return undefined;
  const value = /^([\w-]+):[ \t]*(?:.*[[, ])?([^[\], ]*)$/.exec(line);
  if (value === null) {
    if (!/^[\w-]*$/.test(line)) return undefined;
    return list(KEYS, line, offset, (key) => `${key}: `, 'key');
  }
  const values: Readonly<Record<string, readonly Choice[]>> = {
    work: [
      ...knowledge.packs.flatMap(({ pack }) =>
        pack.works.map((work) => ({ text: work.id, detail: `${work.title}, ${work.form}` })),
      ),
      { text: 'both', detail: 'The essay is about all works of the pack' },
    ],
    pack: knowledge.packs.map(({ pack }) => ({ text: pack.id, detail: pack.title })),
    'close-reading': [{ text: 'off', detail: 'Close Reading leaves this file alone' }],
  };
  const key = value[1] ?? '';
  const known = Object.hasOwn(values, key) ? values[key] : undefined;
  return known && list(known, value[2] ?? '', offset, (word) => word, 'value');
}

function list(
  choices: readonly Choice[],
  typed: string,
  offset: number,
  insert: (text: string) => string,
  kind: 'key' | 'value',
): Completions {
  const items = choices
    .filter(({ text }) => text.startsWith(typed))
    .map(({ text, detail }, rank): CompletionEntry => ({
      label: text,
      kind,
      detail,
      insertText: insert(text),
      filterText: text,
      sortText: String(rank).padStart(3, '0'),
      replace: { start: offset - typed.length, end: offset },
    }));
  return { items, isIncomplete: false };
}

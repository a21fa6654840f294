// Matches paths against the globs of the setting `closeReading.files`, in the browser as well as in Node.

const pieces = /\*\*\/|\*\*|\*|\?|\{[^{}]*\}|[^]/gu;

/**
 * A glob knows `*` within a folder, `**` across folders, `?` and `{a,b}`. Without a slash it matches a file
 * name in any folder, as editors read it.
 */
export function globMatcher(glob: string): (path: string) => boolean {
  const anchored = glob.includes('/') ? glob.replace(/^\.?\//, '') : `**/${glob}`;
  const expression = new RegExp(`^${source(anchored)}$`, 'u');
  return (path) => expression.test(path);
}

const source = (glob: string): string => (glob.match(pieces) ?? []).map(pieceSource).join('');

function pieceSource(piece: string): string {
  if (piece === '**/') return '(?:.*/)?';
  if (piece === '**') return '.*';
  if (piece === '*') return '[^/]*';
  if (piece === '?') return '[^/]';
  if (piece.length > 2 && piece.startsWith('{')) {
    return `(?:${piece.slice(1, -1).split(',').map(source).join('|')})`;
  }
  return piece.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

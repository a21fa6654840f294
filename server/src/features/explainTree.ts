// The tree of a sentence as a table: each token with its tag, lemma, head, label, and how sure the parser is.
import type { Tree } from '../core/english/tree';

export function treeLines(tree: Tree): readonly string[] {
  const rows = tree.tokens.map((token, i): readonly string[] => {
    const head = tree.tokens[tree.heads[i] ?? -1]?.text;
    return [
      String(i + 1),
      token.text,
      `${tree.upos[i] ?? ''}/${tree.xpos[i] ?? ''}`,
      tree.lemmas[i] ?? '',
      tree.labels[i] ?? '',
      head === undefined ? '' : `of ${(tree.heads[i] ?? 0) + 1} ${head}`,
      (tree.confidence[i] ?? 0).toFixed(2),
    ];
  });
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row, i) => {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
    );
    return `${i === 0 ? 'Tree' : ''}`.padEnd(10) + cells.join('  ');
  });
}

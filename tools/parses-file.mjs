// Where parses are kept from run to run, as they are before they are mended: under a fingerprint of the model and of the
// parser's code, for that is all that they depend on beside the words.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './process.mjs';

const model = join(root, 'data/english/parser/model.bin');
const engine = join(root, 'server/src/core/english/parser');
const folder = join(root, '.cache/parses');

/** The ending tells who keeps the file; what was kept under it of earlier models and parsers goes. */
export function parsesFile(ending) {
  const hash = createHash('sha1').update(readFileSync(model));
  for (const file of readdirSync(engine).sort()) hash.update(readFileSync(join(engine, file)));
  const name = `${hash.digest('hex')}${ending}`;
  mkdirSync(folder, { recursive: true });
  for (const other of readdirSync(folder)) {
    if (other.endsWith(ending) && other !== name) rmSync(join(folder, other), { force: true });
  }
  return join(folder, name);
}

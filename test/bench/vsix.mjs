// What each part of the packaged extension weighs, read from the table of contents of the VSIX (a zip file).
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageVsix } from '../../tools/package.mjs';
import { root } from '../../tools/process.mjs';

const parts = [
  ['client', /^extension\/dist\/client\//],
  ['server', /^extension\/dist\/server\//],
  ['command line', /^extension\/dist\/cli\.js$/],
  ["the parser's model", /^extension\/dist\/model\.bin$/],
  ['packs and lexicon', /^extension\/(?:data\/|dist\/knowledge\.json)/],
  ['everything else', /./],
];

/** Kilobytes in the package for each part, and in all. */
export async function vsixParts() {
  const file = join(root, '.cache/bench.vsix');
  await packageVsix(file);
  const zip = await readFile(file);
  const sizes = new Map(parts.map(([name]) => [name, 0]));
  for (const { name, size } of entriesOf(zip)) {
    const [part] = parts.find(([, pattern]) => pattern.test(name));
    sizes.set(part, sizes.get(part) + size / 1024);
  }
  return { parts: [...sizes], total: zip.length / 1024 };
}

function* entriesOf(zip) {
  const end = zip.lastIndexOf('PK\x05\x06', zip.length, 'latin1');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = zip.readUInt16LE(at + 28);
    yield { name: zip.toString('utf8', at + 46, at + 46 + nameLength), size: zip.readUInt32LE(at + 20) };
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}

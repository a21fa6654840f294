// Compiles the parser's kernel to WebAssembly and embeds it as a module. With --check it only
// says whether the module in the repository is what its source compiles to.
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import asc from 'assemblyscript/asc';
import { root } from '../process.mjs';

const source = 'tools/kernel/assembly/kernel.ts';
const target = join(root, 'server/src/core/english/parser/kernelModule.ts');

const { error, stderr, binary } = await compile();
if (error !== null) {
  console.error(stderr);
  process.exit(1);
}
const text = moduleOf(binary);
if (process.argv.includes('--check')) {
  if ((await readFile(target, 'utf8')) !== text) {
    console.error(`${relative(root, target)} is out of date: run npm run build:kernel.`);
    process.exitCode = 1;
  }
} else {
  await writeFile(target, text);
  console.log(`${relative(root, target)}: ${binary.length} bytes of WebAssembly`);
}

async function compile() {
  let binary = new Uint8Array();
  const options = [
    '--runtime',
    'stub',
    '--noAssert',
    '--importMemory',
    '--enable',
    'simd',
    '-O3',
    '--noColors',
  ];
  const { error, stderr } = await asc.main(
    [source, '--outFile', 'kernel.wasm', '--baseDir', root, ...options],
    {
      writeFile: (name, contents) => {
        if (name.endsWith('.wasm')) binary = contents;
      },
    },
  );
  return { error, stderr: stderr.toString(), binary };
}

function moduleOf(bytes) {
  const rows = [];
  for (let i = 0; i < bytes.length; i += 24)
    rows.push(`  ${Array.from(bytes.subarray(i, i + 24)).join(', ')},`);
  return [
    '// Written by tools/kernel/build.mjs: tools/kernel/assembly/kernel.ts as WebAssembly.',
    '',
    '// prettier-ignore',
    'export const KERNEL = new Uint8Array([',
    ...rows,
    ']);',
    '',
  ].join('\n');
}

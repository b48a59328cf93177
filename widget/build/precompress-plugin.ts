import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const compress = { '.br': promisify(brotliCompress), '.gz': promisify(gzip) };

/** Below this a compressed file is hardly smaller; the tag's script, above it, is half as large. */
const leastBytes = 512;

/** Puts `x.js.br` and `x.js.gz` beside each `x.js`, so that the server sends small files without compressing any. */
export function precompressPlugin(): Plugin {
  return {
    name: 'alongside-precompress',
    apply: 'build',
    writeBundle: {
      order: 'post',
      async handler({ dir }, bundle) {
        const texts = Object.keys(bundle).filter((name) => /\.(js|css|html|svg|json)$/.test(name));
        await Promise.all(texts.map((name) => writeCompressed(join(dir ?? '', name))));
      },
    },
  };
}

async function writeCompressed(file: string): Promise<void> {
  const plain = await readFile(file);
  if (plain.length < leastBytes) return;
  await Promise.all(Object.entries(compress).map(async ([ending, by]) => writeFile(file + ending, await by(plain))));
}

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';
import { expect, test } from 'vitest';

const SOURCE = fileURLToPath(new URL('row-kernel.as', import.meta.url));

/** The kernel compiled anew; `vitest -u` on this file writes kernel-bytes.ts. */
async function compiledKernel(): Promise<Uint8Array> {
  let wasm: Uint8Array | null = null;
  const { error } = await asc.main(
    ['row-kernel.ts', '--outFile', 'row-kernel.wasm', '-O3', '--converge', '--noAssert', '--runtime', 'stub', '--importMemory', '--enable', 'simd'],
    {
      readFile: (name) => (name === 'row-kernel.ts' ? readFileSync(SOURCE, 'utf8') : null),
      writeFile: (name, contents) => {
        if (name === 'row-kernel.wasm' && typeof contents !== 'string') wasm = contents;
      },
      listFiles: () => [],
    },
  );
  if (error !== null) throw error;
  if (wasm === null) throw new Error('nothing was compiled');
  return wasm;
}

test('the kernel in use is the one its source compiles to, byte for byte', { timeout: 60_000 }, async () => {
  const encoded = Buffer.from(await compiledKernel()).toString('base64');
  const lines = encoded.match(/.{1,100}/g)?.map((line) => `  '${line}'`) ?? [];
  const module = `/** row-kernel.as compiled, in base64: written by kernel-bytes.test.ts, not by hand. */\nexport const KERNEL_BYTES =\n${lines.join(' +\n')};\n`;
  await expect(module).toMatchFileSnapshot('kernel-bytes.ts');
});

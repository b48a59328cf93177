import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { minify, type Plugin, transformWithOxc } from 'vite';

const source = fileURLToPath(new URL('../src/loader.ts', import.meta.url));

/**
 * Emits `v1/alongside.js`: a classic script, since portals strip `type="module"`, that imports the entry module by the
 * name which this build gave it.
 */
export function loaderPlugin(): Plugin {
  return {
    name: 'alongside-loader',
    apply: 'build',
    async generateBundle(_options, bundle) {
      const entry = Object.values(bundle).find((chunk) => chunk.type === 'chunk' && chunk.isEntry);
      if (!entry) throw new Error('no entry module in the bundle');
      const { code } = await transformWithOxc(await readFile(source, 'utf8'), source);
      const named = code.replaceAll(/\bENTRY\b/g, JSON.stringify(entry.fileName.replace('v1/', './')));
      const small = await minify('loader.js', `(()=>{${named}})()`);
      this.emitFile({ type: 'asset', fileName: 'v1/alongside.js', source: small.code });
    },
  };
}

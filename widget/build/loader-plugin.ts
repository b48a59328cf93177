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
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const entry = chunks.find((chunk) => chunk.moduleIds.some((id) => id.endsWith('/src/alongside.ts')));
      if (!entry) throw new Error('no entry module in the bundle');
      // Where the entry shares its file with others, a second one that only imports it would be a request for nothing.
      for (const facade of chunks) if (facade.isEntry && facade !== entry) delete bundle[facade.fileName];
      const { code } = await transformWithOxc(await readFile(source, 'utf8'), source);
      const named = code.replaceAll(/\bENTRY\b/g, JSON.stringify(entry.fileName.replace('v1/', './')));
      const small = await minify('loader.js', `(()=>{${named}})()`);
      this.emitFile({ type: 'asset', fileName: 'v1/alongside.js', source: small.code });
    },
  };
}

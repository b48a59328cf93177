import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { minify, type Plugin, transformWithOxc } from 'vite';

const source = fileURLToPath(new URL('../src/loader.ts', import.meta.url));

/**
 * Emits what pages refer to, around the chunks:
 * - `v1/alongside.js`, a classic script, since portals strip `type="module"`; always the newest;
 * - `releases/<release>/alongside.js`, the same under an address that never means anything else;
 * - `v1/element.js`, a module for pages and packages that import it; in Node it does nothing;
 * - `release.json`, the newest release with the integrity of its script and of every chunk.
 * @param version of the package; a hash of the content makes the release of it
 */
export function releasePlugin(version: string): Plugin {
  return {
    name: 'alongside-release',
    apply: 'build',
    // After Vite has put the last touch to the chunks: their integrity is of the bytes that are written.
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const entry = chunks.find((chunk) => chunk.moduleIds.some((id) => id.endsWith('/src/alongside.ts')));
        if (!entry) throw new Error('no entry module in the bundle');
        // Where the entry shares its file with others, a second one that only imports it would be a request for nothing.
        const facades = chunks.filter((chunk) => chunk.moduleIds.length === 0);
        for (const { fileName } of facades) delete bundle[fileName];
        const script = await loader(`embed/${entry.fileName}`);
        const modules = Object.fromEntries(chunks.filter((chunk) => !facades.includes(chunk)).map(({ fileName, code }) => [`embed/${fileName}`, integrityOf(code)]));
        const release = `${version}-${createHash('sha256').update(script).update(JSON.stringify(modules)).digest('hex').slice(0, 8)}`;
        const emit = (fileName: string, content: string): void => void this.emitFile({ type: 'asset', fileName, source: content });
        emit('v1/alongside.js', script);
        emit('v1/element.js', `typeof customElements>"u"||await import("./${entry.fileName.replace('v1/', '')}");`);
        emit(`releases/${release}/alongside.js`, script);
        emit('release.json', JSON.stringify({ release, script: `embed/releases/${release}/alongside.js`, integrity: integrityOf(script), modules }));
      },
    },
  };
}

async function loader(entry: string): Promise<string> {
  const { code } = await transformWithOxc(await readFile(source, 'utf8'), source);
  return (await minify('loader.js', `(()=>{${code.replaceAll(/\bENTRY\b/g, JSON.stringify(entry))}})()`)).code;
}

/** As the `integrity` attribute has it: https://www.w3.org/TR/sri-2/ */
function integrityOf(content: string): string {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}

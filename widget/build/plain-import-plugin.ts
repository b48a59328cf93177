import type { Plugin } from 'vite';

const PLAIN = '\0alongside-plain-import';

/** Leaves lazy imports as they are written: what Vite wraps around them preloads style sheets, of which there are none. */
export function plainImportPlugin(): Plugin {
  return {
    name: 'alongside-plain-import',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id.includes('vite/preload-helper') ? PLAIN : undefined),
    load: (id) => (id === PLAIN ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}

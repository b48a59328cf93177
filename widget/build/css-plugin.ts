import type { Plugin } from 'vite';

/** Takes comments and needless white space out of css`…` templates, and indentation out of all, which minifiers leave alone. */
export function cssPlugin(): Plugin {
  return {
    name: 'alongside-css',
    apply: 'build',
    transform(code, id) {
      if (!id.endsWith('.styles.ts')) return /\/src\/components\/.*\.ts$/.test(id) ? { code: code.replaceAll(/\n\s+/g, '\n'), map: null } : undefined;
      const small = code.replaceAll(/css`([^`]*)`/g, (_match, css: string) => `css\`${minifyCss(css)}\``);
      return { code: small, map: null };
    },
  };
}

function minifyCss(css: string): string {
  return css
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,>]) ?/g, '$1')
    .replaceAll(/: /g, ':')
    .replaceAll(';}', '}')
    .trim();
}

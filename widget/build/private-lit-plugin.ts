import type { Plugin } from 'vite';

/**
 * What Lit shares with everything else in a page: a list of versions, a registry for decorators, which we do not use,
 * and hooks for polyfills, which the browsers we support do not need. A page has to stay free of our globals, and we
 * of what another Lit in the page has put there.
 */
const shared: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  'reactive-element/reactive-element.js': [
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    [/this\[Symbol\.metadata\]/, 'null'],
    [/\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
    [/\w+\.reactiveElementPolyfillSupport/, 'void 0'],
  ],
  'lit-html/lit-html.js': [
    [/\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
    [/\w+\.litHtmlPolyfillSupport/, 'void 0'],
  ],
  'lit-element/lit-element.js': [
    [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
    [/\w+\.litElementPolyfillSupport/, 'void 0'],
  ],
};

/** Keeps Lit to itself. The build fails when a Lit of another shape comes, so that nothing gets out unseen. */
export function privateLitPlugin(): Plugin {
  return {
    name: 'alongside-private-lit',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/(?:reactive-element\/reactive-element|lit-html\/lit-html|lit-element\/lit-element)\.js$/ },
      handler(code, id) {
        const [, replacements = []] = Object.entries(shared).find(([file]) => id.endsWith(file)) ?? [];
        return { code: replacements.reduce(replaceOnce, code), map: null };
      },
    },
  };
}

function replaceOnce(code: string, [pattern, by]: readonly [RegExp, string]): string {
  if (!pattern.test(code)) throw new Error(`This version of Lit has nothing like ${pattern.source}`);
  return code.replace(pattern, by);
}

import type { Plugin } from 'vite';

/**
 * What Lit shares with everything else in a page: a list of versions, and a hook for polyfills, which the browsers we
 * support do not need. A page has to stay free of our globals, and we of what another Lit in the page has put there.
 */
const shared = [
  [/\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
  [/\w+\.litHtmlPolyfillSupport/, 'void 0'],
] as const;

/** Values inside a text area, a style, a title or a comment, and such in a tag that are no attribute’s: no template has them, or it is not built. What only we could get wrong needs no words. */
const unused = [
  [/if\(\w+\.test\((\w+)\.tagName\)\)\{.*?\}\}(?=\}else if\(8===\1\.nodeType\))/, ''],
  [/else (\w+)\.startsWith\(\w+\)&&\(\w+\.push\(\{type:6,index:\w+\}\),\w+\.removeAttribute\(\1\)\)/, ''],
  [/else\{let (\w+)=-1;for\(;-1!==\(\1=.*?\}(?=\w+\+\+\}\})/, ''],
  [/(?<=throw Error\()"invalid template strings array"/, ''],
  [/:6===\w+\.type&&\(\w+=new \w+\(\w+,this,\w+\)\)/, ':0'],
] as const;

/** What is there for directives that outlive their place, or look at it: our one directive does neither. */
const forDirectives = [
  [/get (?:_\$AU|endNode|parentNode|startNode|tagName)\(\)\{[^{}]*\}/g, ''],
  [/setConnected\(\w+\)\{[^{}]*\}/, ''],
  [/,this\._\$Cv=\w+\?\.isConnected\?\?!0/, ''],
  [/(?<=for\()this\._\$AP\?\.\(!1,!0,\w+\)/, ''],
  [/\w+\?\._\$AO\?\.\(!1\),/, ''],
] as const;

/** Keeps Lit to itself, and what is not needed of it at home. The build fails when a Lit of another shape comes, so that nothing gets out unseen. */
export function privateLitPlugin(): Plugin {
  return {
    name: 'alongside-private-lit',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/lit-html\/lit-html\.js$/ },
      handler: (code) => ({ code: [...shared, ...unused, ...forDirectives].reduce(replace, code), map: null }),
    },
  };
}

function replace(code: string, [pattern, by]: readonly [RegExp, string]): string {
  if (!pattern.test(code)) throw new Error(`This version of Lit has nothing like ${pattern.source}`);
  return code.replace(pattern, by);
}

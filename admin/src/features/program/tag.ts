import type { Release } from '../../api/release.ts';

/** One tag that always loads the newest release; `server` is an address without a closing slash. */
export function newestTag(server: string, slug: string): string {
  return `<script src="${server}/embed/v1/alongside.js" data-program="${slug}" async></script>`;
}

/**
 * The tag of one release. `integrity` on a script covers that file alone: an import map says it for the modules that
 * the file loads (https://html.spec.whatwg.org/multipage/webappapis.html#import-map-integrity-map).
 */
export function pinnedTag(server: string, slug: string, { script, integrity, modules }: Release): string {
  const map = { integrity: Object.fromEntries(Object.entries(modules).map(([path, hash]) => [`${server}/${path}`, hash])) };
  return [
    `<script type="importmap">${JSON.stringify(map)}</script>`,
    `<script src="${server}/${script}" integrity="${integrity}" crossorigin="anonymous" data-program="${slug}" async></script>`,
  ].join('\n');
}

import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type AlongsideServer, startAlongside } from './alongside-server.ts';
import { type Between, startBetween } from './between.ts';
import { launchBrowser, startHost } from './host-page.ts';

const embed = fileURLToPath(new URL('../dist/embed', import.meta.url));

/** The built widget in a page of an intranet, the real server, and a line between them that can be troubled. */
export interface Stage {
  readonly between: Between;
  /** Opens the page with one widget, or with two, in a browser of its own. */
  open(options?: { readonly view?: string | undefined; readonly program?: string | undefined; readonly layout?: string; readonly widgets?: 1 | 2; readonly browser?: BrowserContextOptions }): Promise<Page>;
  /** Has the server do what only a test may ask of it; the list is in alongside-server.ts. */
  control(what: string): Promise<string>;
  stop(): Promise<void>;
}

export async function startStage(): Promise<Stage> {
  const server: AlongsideServer = await startAlongside(embed);
  const between = await startBetween(server.url);
  const host = await startHost((path) => ({ html: pageWith(between.url, new URLSearchParams(path.split('?')[1])) }));
  const browser: Browser = await launchBrowser();
  const control = async (what: string): Promise<string> => (await fetch(`${server.url}control/${what}`, { headers: { origin: host.url } })).text();
  await control('allow-origin');
  return {
    between,
    control,
    async open({ view, program = 'leadership', layout = 'page', widgets = 1, browser: options = {} } = {}) {
      const context = await browser.newContext({ viewport: { width: 1_280, height: 1_024 }, locale: 'en-GB', reducedMotion: 'reduce', ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      await page.goto(`${host.url}/?${String(new URLSearchParams({ program, layout, widgets: String(widgets), ...(view ? { view } : {}) }))}`);
      return page;
    },
    async stop() {
      await browser.close();
      host.stop();
      between.stop();
      await server.stop();
    },
  };
}

/** A page with landmarks and headings of its own, which the widget knows nothing of. */
function pageWith(server: string, asked: URLSearchParams): string {
  const attributes = ['program', 'layout', 'view'].map((name) => (asked.has(name) ? `${name}="${asked.get(name)}"` : '')).join(' ');
  const tag = `<alongside-mentoring server="${server}" theme="light" ${attributes}></alongside-mentoring>`;
  return `<!doctype html><html lang="en"><head><title>Quay</title><meta name="viewport" content="width=device-width">
    <style>body { margin: 0; font: 16px/1.5 Georgia, serif; color: #222 } header, footer, main { padding: 16px }</style></head>
    <body><header><nav aria-label="Quay"><a href="#news">News</a> <a href="#people">People</a></nav></header>
    <main><h1>Mentoring</h1>${tag.repeat(Number(asked.get('widgets')))}<script src="${server}embed/v1/alongside.js" async></script></main>
    <footer><a href="#imprint">Imprint</a></footer></body></html>`;
}

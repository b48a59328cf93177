import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { demoIntranet } from '../../server/src/demo-intranet.ts';
import { type AlongsideServer, startAlongside } from './alongside-server.ts';
import { launchBrowser } from './host-page.ts';
import { innerStyles, observe } from './page-measures.ts';

/** A page of the bench of hosts, and what was heard from it. */
export type Visit = {
  readonly page: Page;
  /** What was thrown and not caught. */
  readonly errors: readonly string[];
  /** What was written to the console. */
  readonly said: readonly string[];
};

/** The bench of hosts, `demo/hosts`, with the real server and a browser. */
export type BenchPages = {
  readonly server: AlongsideServer;
  readonly browser: Browser;
  /** Of the intranet that has the pages. */
  readonly origin: string;
  visit(name: string, options?: BrowserContextOptions, before?: (page: Page) => Promise<void>): Promise<Visit>;
  stop(): Promise<void>;
};

/** Starts all of it on the built widget, with Lena and Ruth in a programme and matched. */
export async function startBenchPages(): Promise<BenchPages> {
  const widget = fileURLToPath(new URL('..', import.meta.url));
  const server = await startAlongside(`${widget}dist/embed`);
  const intranet = await demoIntranet({ widget, serverUrl: server.url.replace(/\/$/, '') });
  const { port } = new URL(await intranet.listen({ port: 0 }));
  const origin = `http://localhost:${port}`;
  await fetch(`${server.url}control/allow-origin`, { headers: { origin } });
  await fetch(`${server.url}control/pair`);
  const browser = await launchBrowser();
  return {
    server,
    browser,
    origin,
    async visit(name, options = {}, before) {
      const page = await (await browser.newContext(options)).newPage();
      const [errors, said]: string[][] = [[], []];
      page.on('pageerror', (error) => errors?.push(error.message));
      page.on('console', (message) => said?.push(message.text()));
      await page.addInitScript(observe);
      await before?.(page);
      await page.goto(`${origin}/hosts/${name}?program=leadership`);
      return { page, errors: errors ?? [], said: said ?? [] };
    },
    async stop() {
      await browser.close();
      await intranet.close();
      await server.stop();
    },
  };
}

/** Signs Lena in by one click, in English. */
export async function signInLena(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Lena Fischer/ }).first().click();
  await page.getByRole('heading', { name: 'Hello, Lena' }).first().waitFor();
}

/** Computed styles of Home in a page of the bench, at the same width and colours in every page: those are the page's on purpose. */
export async function homeStyles(bench: BenchPages, name: string): Promise<string[]> {
  const { page } = await bench.visit(name, { reducedMotion: 'reduce' });
  await signInLena(page);
  await page.locator('alongside-mentoring').evaluate((element) => {
    const fixed = { position: 'absolute', 'inline-size': '640px', color: 'rgb(0, 0, 0)', 'background-color': 'rgb(255, 255, 255)', 'color-scheme': 'light', 'font-family': 'monospace' };
    for (const [property, value] of Object.entries(fixed)) element.style.setProperty(property, value, 'important');
    element.setAttribute('theme', 'light');
  });
  await page.mouse.move(0, 0);
  await page.getByRole('heading', { name: 'Hello, Lena' }).evaluate((heading) => {
    if (heading instanceof HTMLElement) heading.blur();
  });
  const styles = await innerStyles(page);
  await page.context().close();
  return styles;
}

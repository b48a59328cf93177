import hosts from '../demo/hosts/hosts.json' with { type: 'json' };
import { type BenchPages, homeStyles, signInLena } from '../test/bench-pages.ts';
import { measuresOf, observe } from '../test/page-measures.ts';
import type { Bar } from './bar.ts';

const views = ['home', 'discover', 'my-mentoring', 'requests', 'sign-up'];

/** What the widget leaves in a page, and what a page does to it. */
export async function pageBars(bench: BenchPages): Promise<Bar[]> {
  const [strict, trusted] = [await throughAllViews(bench, 'strict'), await throughAllViews(bench, 'trusted-types')];
  const left = await leftBeforeSignIn(bench);
  const { instances, kilobytes } = await afterAHundredMounts(bench);
  const sheets = hosts.filter(({ name }) => /^sheet-|^(unset|shouting|small-root|clipped)$/.test(name)).map(({ name }) => name);
  const changed = await changedBy(bench, sheets);
  return [
    { id: 'csp', what: 'violations of the strict policy, every view', value: strict.violations, unit: '', limit: 0 },
    { id: 'trusted-types', what: 'violations of the same with trusted types', value: trusted.violations, unit: '', limit: 0 },
    { id: 'console', what: 'lines on the console, every view', value: strict.said + trusted.said, unit: '', limit: 0 },
    { id: 'sheets', what: `style sheets of hosts that change a style inside, of ${sheets.length}`, value: changed.length, unit: '', limit: 0 },
    { id: 'globals', what: 'names put into the page', value: left.names, unit: '', limit: 1 },
    { id: 'host-sheets', what: 'style sheets put into the page', value: left.sheets, unit: '', limit: 0 },
    { id: 'stored', what: 'stored before sign-in: databases, items, cookies', value: left.stored, unit: '', limit: 0 },
    { id: 'instances', what: 'elements left after 100 are mounted and removed', value: instances, unit: '', limit: 0 },
    { id: 'memory', what: 'memory that 100 mounted and removed leave', value: kilobytes, unit: 'kB', limit: 500 },
  ];
}

async function throughAllViews(bench: BenchPages, name: string): Promise<{ violations: number; said: number }> {
  const { page, said } = await bench.visit(name);
  await signInLena(page);
  for (const view of views) {
    await page.locator('alongside-mentoring').evaluate((element: HTMLElementTagNameMap['alongside-mentoring'], to) => element.open(to), view);
    await page.locator('.view h2').first().waitFor();
  }
  const { violations } = await measuresOf(page);
  // The page has no icon, and the browser says so.
  const ours = said.filter((line) => !line.includes('404'));
  await page.context().close();
  return { violations: violations.length, said: ours.length };
}

async function leftBeforeSignIn(bench: BenchPages): Promise<{ names: number; sheets: number; stored: number }> {
  const { page } = await bench.visit('plain');
  await page.getByRole('button', { name: 'Send me a code' }).waitFor();
  const blank = await (await bench.browser.newContext()).newPage();
  await blank.addInitScript(observe);
  await blank.goto(`${bench.origin}/hosts/turbo-away`);
  const there = await blank.evaluate(() => Object.getOwnPropertyNames(globalThis));
  const left = await page.evaluate(
    async (known) => ({
      names: Object.getOwnPropertyNames(globalThis).filter((name) => !known.includes(name)).length,
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      stored: (await indexedDB.databases()).length + localStorage.length + sessionStorage.length + (document.cookie ? 1 : 0),
    }),
    there,
  );
  await Promise.all([page.context().close(), blank.context().close()]);
  return left;
}

/** A first hundred warms up what every page keeps once; the second one is measured. */
async function afterAHundredMounts(bench: BenchPages): Promise<{ instances: number; kilobytes: number }> {
  const { page } = await bench.visit('plain');
  await signInLena(page);
  const cdp = await page.context().newCDPSession(page);
  const heap = async (): Promise<number> => {
    await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize;
  };
  const mountHundred = (): Promise<void> =>
    page.evaluate(async () => {
      const first = document.querySelector('alongside-mentoring');
      for (let times = 0; times < 100; times += 1) {
        const element = document.createElement('alongside-mentoring');
        for (const { name, value } of first?.attributes ?? []) element.setAttribute(name, value);
        document.querySelector('main')?.append(element);
        await new Promise(requestAnimationFrame);
        element.remove();
      }
    });
  await mountHundred();
  const before = await heap();
  await mountHundred();
  const after = await heap();
  const { result } = await cdp.send('Runtime.evaluate', { expression: `customElements.get('alongside-mentoring').prototype` });
  const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '' });
  const count = await cdp.send('Runtime.callFunctionOn', { objectId: objects.objectId ?? '', functionDeclaration: 'function () { return this.filter((each) => !each.isConnected).length }', returnByValue: true });
  await page.context().close();
  return { instances: Number(count.result.value), kilobytes: Math.max(0, Math.round((after - before) / 1000)) };
}

/** Names of the pages in which a computed style inside differs from the plain page's. */
async function changedBy(bench: BenchPages, names: readonly string[]): Promise<string[]> {
  const plain = JSON.stringify(await homeStyles(bench, 'plain'));
  const changed: string[] = [];
  for (const name of names) if (JSON.stringify(await homeStyles(bench, name)) !== plain) changed.push(name);
  return changed;
}

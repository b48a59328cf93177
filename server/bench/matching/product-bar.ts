import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { chromiumLaunch } from '../../../widget/test/chromium.ts';
import { cloneDatabase } from '../../test/clone-database.ts';
import { startCluster, testKey } from '../../test/cluster.ts';
import { startServerProcess } from '../../test/server-process.ts';
import type { Bar, Measurement } from './bar.ts';
import { peakMegabytesOf } from './peak-memory.ts';
import { makeLargeProgramme } from './product-programme.ts';
import { measureRoundJob } from './round-job.ts';

const MENTEES = 500;
const MENTORS = 200;
/** A round that nobody waits for, for its memory. */
const LARGE = { mentees: 5_000, mentors: 1_000 };
const RUNS = 7;
const GIVE_UP_MS = 60_000;
const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Bar 10: the product as it is run, a process of its own on PostgreSQL, and a coordinator in Chromium. Milliseconds on
 * the wall from the click on "Run round" until the proof, the figures and a page of pairs, each with its reasons,
 * stand on the screen. Then the round's job alone, from the people in the database, their texts compared, to every pair
 * kept with its reasons. The memory is that of the whole server with the round's job in it. No reference is needed.
 */
export const PRODUCT_BAR: Bar = {
  number: 10,
  title: `the product, ${MENTEES} × ${MENTORS}, click to explained result`,
  unit: 'ms',
  atMost: 2_000,
  stretch: 1_000,
  withoutReference: 'nothing',
  async *measure() {
    buildPages();
    const data = mkdtempSync(join(tmpdir(), 'matching-product-'));
    chmodSync(data, 0o711);
    const cluster = await startCluster();
    const database = await cloneDatabase(cluster.url);
    const server = await startServerProcess({ DATABASE_URL: database.urls.owner, ALONGSIDE_KEY: testKey.toString('base64'), ALONGSIDE_DATA: data });
    try {
      const { programId, cookie } = await makeLargeProgramme(database, { mentees: MENTEES, mentors: MENTORS });
      await server.running;
      // The address that the server knows itself by: it takes changes from there alone.
      for await (const measured of measureRounds(server.url.replace('127.0.0.1', 'localhost'), programId, cookie)) {
        yield { ...measured, megabytes: peakMegabytesOf(server.pid) };
      }
      yield await measureRoundJob(server, database, { mentees: MENTEES, mentors: MENTORS });
      yield await measureRoundJob(server, database, LARGE);
    } finally {
      await server.end('SIGTERM');
      await database.drop();
      await cluster.stop();
      rmSync(data, { recursive: true, force: true });
    }
  },
};

function buildPages(): void {
  for (const folder of ['widget', 'admin']) {
    const { status } = spawnSync('pnpm', ['run', 'build', '--logLevel', 'warn'], { cwd: join(root, folder), stdio: 'inherit' });
    if (status !== 0) throw new Error(`the pages of ${folder} could not be built`);
  }
}

type Timed = Omit<Measurement, 'megabytes'>;

async function* measureRounds(url: string, programId: string, cookie: string): AsyncGenerator<Timed> {
  const browser = await chromium.launch(chromiumLaunch);
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url }]);
    const page = await context.newPage();
    await page.goto(`${url}/matching/${programId}`);
    await page.getByText(/Would place \d+ mentees/).waitFor({ state: 'attached', timeout: 60_000 });
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) times.push(await clickToResult(page));
    yield measurement('first round', times[0]!);
    yield measurement(`median of ${RUNS} rounds`, times.toSorted((a, b) => a - b)[RUNS >> 1]!);
  } finally {
    await browser.close();
  }
}

function measurement(instance: string, milliseconds: number): Timed {
  return { instance, seconds: milliseconds / 1_000, against: null, equal: null, proved: true };
}

/** Waits until the criteria's preview rests, then clicks and looks at every frame. */
async function clickToResult(page: Page): Promise<number> {
  await page.locator('[aria-label="If you ran this now"][aria-busy="false"]').waitFor();
  const words = await page.getByRole('button', { name: /^Run round \d+$/ }).innerText();
  return page.evaluate<number>(`(${lookAtEveryFrame})(${JSON.stringify(words)})`);
}

/** Run in the page, so that nothing but the page is measured. As text: the server knows no types of a browser. */
const lookAtEveryFrame = `async (words) => {
  const button = [...document.querySelectorAll('button')].find((each) => each.textContent.trim() === words);
  const isThere = () =>
    document.querySelector('h1')?.textContent === words.replace('Run round', 'Round') &&
    document.querySelector('main')?.textContent.includes('Proved: no other matching') === true &&
    document.querySelectorAll('table[aria-label="Pairs"] tbody tr').length >= 25;
  const since = performance.now();
  button.click();
  while (!isThere()) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if (performance.now() - since > ${GIVE_UP_MS}) throw new Error('no result: ' + document.querySelector('main')?.textContent.slice(0, 300));
  }
  return performance.now() - since;
}`;

import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { startBenchPages } from '../test/bench-pages.ts';
import { type Bar, holds, tableOf, writeBars } from './bar.ts';
import { loadBars } from './load-bars.ts';
import { pageBars } from './page-bars.ts';
import { timeBars } from './time-bars.ts';

/* Measures every bar of the widget in a browser, on the real server and the bench of hosts, and prints the table. */

const parts = { load: loadBars, time: timeBars, page: pageBars };

const { values } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' }, only: { type: 'string' } } });
const wanted = values.only?.split(',') ?? Object.keys(parts);
const bench = await startBenchPages();
const bars: Bar[] = [];
try {
  for (const [name, measure] of Object.entries(parts)) if (wanted.includes(name)) bars.push(...(await measure(bench)));
} finally {
  await bench.stop();
}
process.stdout.write(`${cpus()[0]?.model ?? 'CPU'}, Node ${process.version}, Chromium ${bench.browser.version()}\n\n${tableOf(bars)}\n`);
if (values.json) writeBars(values.json, bars);
process.exitCode = bars.every(holds) ? 0 : 1;

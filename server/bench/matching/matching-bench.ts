import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bar, BenchContext, Measurement } from './bar.ts';
import { DENSE_BARS } from './dense-bars.ts';
import { PEER_BAR } from './peer-bar.ts';
import { PRODUCT_BAR } from './product-bar.ts';
import { findReference } from './reference.ts';
import { roundSizes, type RoundSize } from './round-sizes.ts';
import { SCORING_BARS } from './scoring-bars.ts';
import { SPARSE_BARS } from './sparse-bars.ts';
import { STABLE_BAR } from './stable-bar.ts';
import { stopGaps } from './stop-gaps.ts';

const BARS: readonly Bar[] = [...SPARSE_BARS, ...DENSE_BARS, ...SCORING_BARS, PEER_BAR, STABLE_BAR, PRODUCT_BAR];

export interface BenchOptions {
  /** The folder with the outside solvers, built or as sources. */
  readonly reference: string | null;
  readonly jsonFile: string | null;
  /** Numbers of the bars to measure; null for all. */
  readonly only: readonly number[] | null;
}

/**
 * Holds the engine against outside solvers in one run and prints a line an instance. True when a
 * bar is missed, a value differs from the reference's, or a result has no proof.
 */
export async function matchingBench(options: BenchOptions): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'matching-bench-'));
  try {
    const reference = options.reference === null ? null : findReference(options.reference, folder);
    for (const line of reference?.missing ?? []) say(`Left out: ${line}`);
    const report = await measureBars(options, { reference, folder });
    if (options.jsonFile !== null) writeFileSync(options.jsonFile, `${JSON.stringify(report, null, 2)}\n`);
    return report.failed;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Verdict = 'stretch' | 'met' | 'missed' | 'wrong' | 'no bar';

interface Line extends Measurement {
  readonly bar: Bar;
  /** The ratio, or the milliseconds; null where there is nothing to hold the time against. */
  readonly value: number | null;
  readonly verdict: Verdict;
}

async function measureBars(options: BenchOptions, context: BenchContext) {
  const lines: Line[] = [];
  say(`${cpus()[0]?.model ?? 'CPU'}, Node ${process.version}; CPU seconds, medians`);
  for (const bar of BARS) {
    if (options.only !== null && !options.only.includes(bar.number)) continue;
    say(`\nBar ${bar.number}: ${bar.title} (at most ${bar.atMost} ${unitWord(bar)}, stretch ${bar.stretch})`);
    if (context.reference === null) say(`  without --reference this leaves out ${bar.withoutReference}`);
    for await (const measurement of bar.measure(context)) {
      const line = judged(bar, measurement);
      lines.push(line);
      say(printed(line));
    }
  }
  const sizes = options.only === null || options.only.includes(7) ? measureSizes() : [];
  if (options.only === null || options.only.includes(9)) sayStopGaps();
  return { node: process.version, cpu: cpus()[0]?.model ?? null, sizes, bars: lines.map(reported), failed: lines.some(({ verdict }) => verdict === 'missed' || verdict === 'wrong') };
}

/** Up to which size a round answers while somebody waits. */
function measureSizes(): RoundSize[] {
  say('\nWhole rounds, from profiles to every reason, with 1.2, 1.0 and 0.7 places a mentee');
  const sizes: RoundSize[] = [];
  for (const size of roundSizes()) {
    sizes.push(size);
    const name = `${size.mentees} × ${size.mentors}`;
    say(`  ${name.padEnd(26)}${size.seconds.map((each) => `${each.toFixed(2)} s`.padStart(9)).join('')}  peak ${size.megabytes} MB${size.isInteractive ? '' : '  no longer interactive'}`);
  }
  return sizes;
}

/** How soon a round hears that it is to stop, and how long its result then takes. */
function sayStopGaps(): void {
  say('\nLongest work between two looks at a wish to stop, and from a stop halfway to the result with its reasons');
  for (const { instance, longest, afterStop } of stopGaps()) say(`  ${instance.padEnd(38)}${longest.toFixed(0).padStart(6)} ms${afterStop.toFixed(0).padStart(7)} ms`);
}

/** A line as other programs read it. */
function reported({ bar, instance, value, seconds, verdict, equal, proved, megabytes, against }: Line) {
  const judgedAs = { id: `${bar.number} ${instance}`, what: `${bar.title}: ${instance}`, value: value ?? seconds, unit: value === null ? 's' : unitWord(bar) };
  const asked = value === null || verdict === 'no bar' ? { limit: null, stretch: null } : { limit: bar.atMost, stretch: bar.stretch };
  return { ...judgedAs, ...asked, holds: verdict !== 'missed' && verdict !== 'wrong', seconds, against, equal, proved, megabytes };
}

function judged(bar: Bar, measurement: Measurement): Line {
  const { seconds, against } = measurement;
  const value = bar.unit === 'ms' ? seconds * 1_000 : against === null ? null : seconds / against.seconds;
  return { bar, ...measurement, value, verdict: verdictOf(measurement, value, bar) };
}

function verdictOf({ proved, equal, isStandIn }: Measurement, value: number | null, { atMost, stretch }: Bar): Verdict {
  if (!proved || equal === false) return 'wrong';
  if (value === null || isStandIn === true) return 'no bar';
  if (value > atMost) return 'missed';
  return value > stretch ? 'met' : 'stretch';
}

function unitWord({ unit }: Bar): string {
  return unit === 'ms' ? 'ms' : '× the reference';
}

function printed({ instance, seconds, against, value, verdict, equal, proved, megabytes }: Line): string {
  const theirs = against === null ? '' : `${against.name} ${against.seconds.toFixed(3)} s`;
  const columns = [
    instance.padEnd(26),
    `${seconds.toFixed(3)} s`.padStart(9),
    theirs.padEnd(38),
    (value === null ? '–' : value.toFixed(2)).padStart(6),
    verdict.padEnd(12),
    equal === null ? '' : equal ? 'equal' : 'DIFFERENT',
    proved ? 'proved' : 'NOT PROVED',
    `peak ${megabytes} MB`,
  ];
  return `  ${columns.join('  ')}`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

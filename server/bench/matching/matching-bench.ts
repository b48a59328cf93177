import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bar, BenchContext, Measurement } from './bar.ts';
import { DENSE_BARS } from './dense-bars.ts';
import { findReference } from './reference.ts';
import { SPARSE_BARS } from './sparse-bars.ts';

const BARS: readonly Bar[] = [...SPARSE_BARS, ...DENSE_BARS];

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
    return report.lines.some(({ verdict }) => verdict === 'missed' || verdict === 'wrong');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Verdict = 'stretch' | 'met' | 'missed' | 'wrong' | 'no bar';

interface Line extends Measurement {
  readonly bar: number;
  readonly ratio: number | null;
  readonly atMost: number;
  readonly stretch: number;
  readonly verdict: Verdict;
}

async function measureBars(options: BenchOptions, context: BenchContext) {
  const lines: Line[] = [];
  say(`${cpus()[0]?.model ?? 'CPU'}, Node ${process.version}; CPU seconds, medians`);
  for (const bar of BARS) {
    if (options.only !== null && !options.only.includes(bar.number)) continue;
    say(`\nBar ${bar.number}: ${bar.title} (at most ${bar.atMost}, stretch ${bar.stretch})`);
    if (context.reference === null) say(`  without --reference this leaves out ${bar.withoutReference}`);
    for await (const measurement of bar.measure(context)) {
      const line = judged(bar, measurement);
      lines.push(line);
      say(printed(line));
    }
  }
  return { node: process.version, cpu: cpus()[0]?.model ?? null, lines };
}

function judged({ number, atMost, stretch }: Bar, measurement: Measurement): Line {
  const ratio = measurement.against === null ? null : measurement.seconds / measurement.against.seconds;
  const verdict = verdictOf(measurement, ratio, atMost, stretch);
  return { bar: number, ...measurement, ratio, atMost, stretch, verdict };
}

function verdictOf({ proved, equal, isStandIn }: Measurement, ratio: number | null, atMost: number, stretch: number): Verdict {
  if (!proved || equal === false) return 'wrong';
  if (ratio === null || isStandIn === true) return 'no bar';
  if (ratio > atMost) return 'missed';
  return ratio > stretch ? 'met' : 'stretch';
}

function printed({ instance, seconds, against, ratio, verdict, equal, proved, megabytes }: Line): string {
  const theirs = against === null ? '' : `${against.name} ${against.seconds.toFixed(3)} s`;
  const columns = [
    instance.padEnd(26),
    `${seconds.toFixed(3)} s`.padStart(9),
    theirs.padEnd(38),
    (ratio === null ? '–' : ratio.toFixed(2)).padStart(6),
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

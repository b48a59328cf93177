import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { FULL_SCORE, solveAssignment, verifyCertificate, type AssignmentProblem } from '../../src/matching/engine/index.ts';
import type { Bar, BenchContext, Measurement } from './bar.ts';
import { cpuTimeOf } from './cpu-time.ts';
import { writeLists } from './instance-file.ts';
import { inventCapacities, structuredLists, uniformLists } from './instances.ts';

const SIZES = [
  { mentees: 10_000, mentors: 2_000, runs: 5, referenceRuns: 3 },
  { mentees: 50_000, mentors: 5_000, runs: 3, referenceRuns: 1 },
];
const WIDTH = 50;
const KINDS = { structured: structuredLists, uniform: uniformLists };

/** Lists are the same at every supply, and dear to draw: once a kind and size. */
const drawn = new Map<string, AssignmentProblem>();

/** Bars 1–3: 50 candidates each, coverage first, at three degrees of supply. */
export const SPARSE_BARS: readonly Bar[] = [
  bar(1, 1.2, 0.4, 0.25),
  bar(2, 1, 0.4, 0.2),
  bar(3, 0.7, 1, 0.5),
];

function bar(number: number, supply: number, atMost: number, stretch: number): Bar {
  const title = `10k × 2k and 50k × 5k, ${supply.toFixed(1)} places a mentee`;
  const withoutReference = 'the comparison with LEMON';
  return { number, title, unit: 'ratio', atMost, stretch, withoutReference, measure: (context) => measure(context, supply) };
}

function* measure(context: BenchContext, supply: number): Iterable<Measurement> {
  for (const size of SIZES) {
    for (const kind of ['structured', 'uniform'] as const) {
      const capacities = inventCapacities(size.mentors, Math.round(size.mentees * supply), 5);
      const problem = { ...listsOf(kind, size.mentees, size.mentors), capacities };
      yield compare(context, `${kind} ${size.mentees / 1_000}k × ${size.mentors / 1_000}k`, problem, size);
    }
  }
}

function compare(
  { reference, folder }: BenchContext,
  instance: string,
  problem: AssignmentProblem,
  { runs, referenceRuns }: { runs: number; referenceRuns: number },
): Measurement {
  const { seconds, result, megabytes } = cpuTimeOf(runs, () => solveAssignment(problem));
  const proved = verifyCertificate(problem, result.mentorOf, result.certificate).valid;
  const measured = { instance, seconds, megabytes, proved };
  if (!reference?.networkSimplex) return { ...measured, against: null, equal: null };
  const file = join(folder, 'lists.bin');
  writeLists(file, problem);
  const answer = reference.networkSimplex(file, referenceRuns);
  rmSync(file);
  const equal = answer.placed === result.placed && answer.value === result.placed * FULL_SCORE - result.totalScore;
  return { ...measured, against: { name: 'LEMON network simplex', seconds: answer.seconds }, equal };
}

function listsOf(kind: keyof typeof KINDS, mentees: number, mentors: number): AssignmentProblem {
  const key = `${kind} ${mentees}`;
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const lists = KINDS[kind](mentees, inventCapacities(mentors, mentees, 5), WIDTH);
  drawn.set(key, lists);
  return lists;
}

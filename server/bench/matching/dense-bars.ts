import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { munkres } from 'munkres';
import { FULL_SCORE, rowsOfMatrix, solveAssignment, verifyCertificate, type AssignmentSolution } from '../../src/matching/engine/index.ts';
import type { Bar, BenchContext, Measurement } from './bar.ts';
import { cpuTimeOf } from './cpu-time.ts';
import { writeMatrix } from './instance-file.ts';
import { denseScores, inventCapacities } from './instances.ts';

const RUNS = 5;
/** npm munkres takes seconds of CPU for more than this. */
const MUNKRES_SIZE = 1_000;

/** Bars 4 and 5: every pair has a score; one place each, and mentors with about five. */
export const DENSE_BARS: readonly Bar[] = [
  {
    number: 4,
    title: 'dense 5,000 × 5,000, one to one, exact',
    unit: 'ratio',
    atMost: 0.15,
    stretch: 0.1,
    withoutReference: `the comparison with scipy; npm munkres at ${MUNKRES_SIZE} instead`,
    measure: oneToOne,
  },
  {
    number: 5,
    title: 'dense 10k × 2k with 10k places, exact',
    unit: 'ratio',
    atMost: 0.15,
    stretch: 0.08,
    withoutReference: 'the comparison with scipy',
    measure: withCapacities,
  },
];

function* oneToOne(context: BenchContext): Iterable<Measurement> {
  for (const [kind, size] of [['uniform', 5_000], ['structured', 5_000], ['uniform', MUNKRES_SIZE]] as const) {
    const scores = denseScores(kind, size, size);
    const capacities = new Int32Array(size).fill(1);
    const instance = `${kind} ${size} × ${size}`;
    if (size === MUNKRES_SIZE) yield againstMunkres(instance, scores, capacities);
    else yield againstScipy(context, instance, scores, capacities);
  }
}

function* withCapacities(context: BenchContext): Iterable<Measurement> {
  const capacities = inventCapacities(2_000, 10_000, 5);
  for (const kind of ['uniform', 'structured'] as const) {
    yield againstScipy(context, `${kind} 10,000 × 2,000`, denseScores(kind, 10_000, 2_000), capacities);
  }
}

function againstScipy({ reference, folder }: BenchContext, instance: string, scores: Int16Array, capacities: Int32Array): Measurement {
  const { result, ...measured } = solved(scores, capacities);
  if (!reference?.linearSum) return { instance, ...measured, against: null, equal: null };
  const file = join(folder, 'matrix.bin');
  writeMatrix(file, scores, capacities);
  const answer = reference.linearSum(file, 1, scores.length / capacities.length);
  rmSync(file);
  const equal = answer.placed === result.placed && answer.value === result.placed * FULL_SCORE - result.totalScore;
  return { instance, ...measured, against: { name: 'scipy linear_sum_assignment', seconds: answer.seconds }, equal };
}

function againstMunkres(instance: string, scores: Int16Array, capacities: Int32Array): Measurement {
  const { result, ...measured } = solved(scores, capacities);
  const size = capacities.length;
  const costs = Array.from({ length: size }, (_, mentee) =>
    Float64Array.from(scores.subarray(mentee * size, (mentee + 1) * size), (score) => FULL_SCORE - score),
  );
  const theirs = cpuTimeOf(RUNS, () => munkres(costs));
  const value = theirs.result.reduce((sum, [mentee, mentor]) => sum + costs[mentee]![mentor]!, 0);
  const equal = theirs.result.length === result.placed && value === result.placed * FULL_SCORE - result.totalScore;
  return { instance, ...measured, against: { name: 'npm munkres', seconds: theirs.seconds }, isStandIn: true, equal };
}

interface Solved {
  readonly result: AssignmentSolution;
  readonly seconds: number;
  readonly megabytes: number;
  readonly proved: boolean;
}

function solved(scores: Int16Array, capacities: Int32Array): Solved {
  const rows = rowsOfMatrix(capacities, scores);
  const { seconds, result, megabytes } = cpuTimeOf(RUNS, () => solveAssignment(rows));
  return { seconds, result, megabytes, proved: verifyCertificate(rows, result.mentorOf, result.certificate).valid };
}

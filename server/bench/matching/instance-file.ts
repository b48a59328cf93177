import { closeSync, openSync, writeSync } from 'node:fs';
import { FULL_SCORE, type AssignmentProblem } from '../../src/matching/engine/index.ts';

/** Writes candidate lists of equal width for the reference programs: cost = 10,000 − score. */
export function writeLists(file: string, problem: AssignmentProblem): void {
  const { menteeCount, mentorCount, capacities, candidateMentor, candidateScore } = problem;
  const width = candidateMentor.length / menteeCount;
  const out = openSync(file, 'w');
  write(out, Int32Array.of(menteeCount, mentorCount, width, candidateMentor.length));
  write(out, capacities);
  write(out, candidateMentor);
  write(out, candidateScore.map((score) => FULL_SCORE - score));
  closeSync(out);
}

/** Writes a full matrix of costs in which every place of a mentor is a column of its own. */
export function writeMatrix(file: string, scores: Int16Array, capacities: Int32Array): void {
  const places = capacities.reduce((sum, count) => sum + count, 0);
  const menteeCount = scores.length / capacities.length;
  const out = openSync(file, 'w');
  write(out, Int32Array.of(menteeCount, places, 0, menteeCount * places));
  const row = new Int32Array(places);
  for (let mentee = 0; mentee < menteeCount; mentee++) {
    let at = 0;
    capacities.forEach((count, mentor) => {
      row.fill(FULL_SCORE - scores[mentee * capacities.length + mentor]!, at, at + count);
      at += count;
    });
    write(out, row);
  }
  closeSync(out);
}

function write(file: number, numbers: Int32Array): void {
  writeSync(file, new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
}

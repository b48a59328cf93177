import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Form } from '../../src/matching/engine/criteria/form.ts';
import {
  FULL_SCORE,
  solveAssignment,
  verifyCertificate,
  type AssignmentProblem,
  type AssignmentSolution,
  type MatchMentee,
  type MatchMentor,
} from '../../src/matching/engine/index.ts';
import { scoringModel, type ScoringModel } from '../../src/matching/engine/scoring/pair-judge.ts';
import { RowScorer } from '../../src/matching/engine/scoring/kernel/row-scorer.ts';
import { scoredRows, type ScoredRows } from '../../src/matching/engine/scoring/scored-rows.ts';
import type { Sides } from '../../src/matching/engine/scoring/part.ts';
import type { Bar, BenchContext, Measurement } from './bar.ts';
import { cpuTimeOf } from './cpu-time.ts';
import { writeLists } from './instance-file.ts';
import { inventCapacities } from './instances.ts';
import { writeNumpyColumns } from './numpy-columns.ts';
import { inventMentees, inventMentors, SETTINGS, TEXT_DIMENSIONS, TEXT_UNIT, type Profiles } from './profiles.ts';

const LIST_WIDTH = 50;
/** Scores are floating-point numbers in numpy: of seven criteria rounded one by one and one sum, so many points are between. */
const MOST_APART = 5;

/** Bars 6 and 7: rows of scores from profiles, and a round of 50,000 on them. */
export const SCORING_BARS: readonly Bar[] = [
  {
    number: 6,
    title: `score and best ${LIST_WIDTH}, 2k × 5k pairs, one thread`,
    unit: 'ratio',
    atMost: 0.5,
    stretch: 0.3,
    withoutReference: 'the comparison with numpy',
    measure: scoreRows,
  },
  {
    number: 7,
    title: '50k × 5k from profiles to a proved optimum',
    unit: 'ratio',
    atMost: 0.6,
    stretch: 0.35,
    withoutReference: 'the comparison with numpy and LEMON',
    measure: solveRounds,
  },
];

function* scoreRows(context: BenchContext): Iterable<Measurement> {
  const { model, sides } = instance(2_000, inventCapacities(5_000, 6_000, 5));
  // Per pair: neither side's time counts what reading the profiles takes.
  const scorer = new RowScorer(model, sides, { floor: 0 });
  const { seconds, megabytes } = cpuTimeOf(5, () => bestOfAll(scorer));
  const measured = { instance: 'structured 2k × 5k', seconds, megabytes, proved: true };
  const answer = numpyAnswer(context, model, sides, 5);
  yield answer === null
    ? { ...measured, against: null, equal: null }
    : { ...measured, against: { name: 'numpy', seconds: answer.seconds }, equal: answer.equal };
}

function* solveRounds(context: BenchContext): Iterable<Measurement> {
  for (const supply of [1.2, 1]) yield solveRound(context, supply);
}

function solveRound(context: BenchContext, supply: number): Measurement {
  const { model, sides } = instance(50_000, inventCapacities(5_000, Math.round(50_000 * supply), 5));
  const { seconds, result, megabytes } = cpuTimeOf(1, () => solveAssignment(scoredRows(model, sides, 0)));
  const rows = scoredRows(model, sides, 0);
  const proved = result.complete && verifyCertificate(rows, result.mentorOf, result.certificate).valid;
  const measured = { instance: `${supply.toFixed(1)} places a mentee`, seconds, megabytes, proved };
  const scored = numpyAnswer(context, model, sides, 1);
  const { networkSimplex } = context.reference ?? {};
  if (scored === null || !networkSimplex) return { ...measured, against: null, equal: null };
  const file = join(context.folder, 'lists.bin');
  writeLists(file, listsWith(result, rows));
  const solved = networkSimplex(file, 1);
  rmSync(file);
  const equal = scored.equal && solved.placed === result.placed && solved.value === result.placed * FULL_SCORE - result.totalScore;
  return { ...measured, against: { name: 'numpy + LEMON', seconds: scored.seconds + solved.seconds }, equal };
}

function instance(menteeCount: number, capacities: Int32Array): { model: ScoringModel; sides: Sides } {
  const mentees = inventMentees(menteeCount);
  const mentors = inventMentors(capacities);
  const sides = { mentees: mentees.people, mentors: mentors.people };
  return { model: withTextVectors(scoringModel(SETTINGS, []), mentees, mentors), sides };
}

/** The model with the likeness of given vectors in place of the texts'. */
function withTextVectors({ criteria, rules }: ScoringModel, mentees: Profiles<MatchMentee>, mentors: Profiles<MatchMentor>): ScoringModel {
  const dimensions = Int32Array.from({ length: TEXT_DIMENSIONS }, (_, dimension) => dimension);
  const byId = new Map<string, Int16Array>();
  for (const { people, texts } of [mentees, mentors]) people.forEach(({ id }, at) => byId.set(id, texts[at]!));
  const vectorOf = ({ id }: { id: string }) => ({ dimensions, values: byId.get(id)! });
  const form: Form = { kind: 'dot', mentee: (mentee) => ({ vector: vectorOf(mentee), full: (TEXT_UNIT * TEXT_UNIT) / 2 }), mentor: vectorOf };
  return { rules, criteria: criteria.map((criterion) => (criterion.key === 'goal_text' ? { ...criterion, form } : criterion)) };
}

function bestOfAll(scorer: RowScorer): number {
  let found = 0;
  for (let mentee = 0; mentee < scorer.menteeCount; mentee++) found += scorer.best(mentee, LIST_WIDTH, mentee % scorer.mentorCount).count;
  return found;
}

/** numpy's time for all pairs and their best, and whether its scores are ours. */
function numpyAnswer({ reference, folder }: BenchContext, model: ScoringModel, sides: Sides, runs: number): { seconds: number; equal: boolean } | null {
  if (!reference?.numpy) return null;
  const columns = mkdtempSync(join(folder, 'columns-'));
  writeNumpyColumns(columns, model, sides);
  const { seconds } = reference.numpy(columns, runs);
  const file = readFileSync(join(columns, 'scores.i16'));
  const theirs = new Int16Array(file.buffer, file.byteOffset, file.length / 2);
  rmSync(columns, { recursive: true });
  return { seconds, equal: areAlike(theirs, new RowScorer(model, sides, { floor: 0 })) };
}

function areAlike(theirs: Int16Array, scorer: RowScorer): boolean {
  for (let mentee = 0; mentee * scorer.mentorCount < theirs.length; mentee++) {
    scorer.score(mentee);
    const isAlike = scorer.scores.every((score, mentor) => {
      const other = theirs[mentee * scorer.mentorCount + mentor]!;
      return score < 0 || other < 0 ? score === other : Math.abs(score - other) <= MOST_APART;
    });
    if (!isAlike) return false;
  }
  return true;
}

/** The best candidates of every mentee, and the mentor they got in place of the last where that is none of them: so the optimum is among them. */
function listsWith({ mentorOf }: AssignmentSolution, rows: ScoredRows): AssignmentProblem {
  const { menteeCount, mentorCount, capacities } = rows;
  const candidateMentor = new Int32Array(menteeCount * LIST_WIDTH);
  const candidateScore = new Int32Array(menteeCount * LIST_WIDTH);
  for (let mentee = 0; mentee < menteeCount; mentee++) {
    const { count, mentors, scores } = rows.bestOf!(mentee, LIST_WIDTH, 0);
    const list = [...mentors.subarray(0, count)];
    const own = mentorOf[mentee]!;
    const row = [...scores.subarray(0, count)];
    if (own >= 0 && !list.includes(own)) {
      list[LIST_WIDTH - 1] = own;
      row[LIST_WIDTH - 1] = rows.scoresOf(mentee)[own]!;
    }
    // Every list of the file is as long: where fewer are eligible, the first stands there again.
    for (let at = 0; at < LIST_WIDTH; at++) {
      candidateMentor[mentee * LIST_WIDTH + at] = list[at] ?? list[0]!;
      candidateScore[mentee * LIST_WIDTH + at] = row[at] ?? row[0]!;
    }
  }
  const rowStart = Int32Array.from({ length: menteeCount + 1 }, (_, mentee) => mentee * LIST_WIDTH);
  return { menteeCount, mentorCount, capacities, rowStart, candidateMentor, candidateScore };
}

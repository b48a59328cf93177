import { UNPLACED, type AssignmentProblem, type Certificate, type Gap, type SolveOptions } from './assignment.types.ts';
import { findConflict, type Conflict } from './conflict.ts';
import { largestPlacement } from './hopcroft-karp.ts';
import { solveLexicographic, verifyLexicographic, type Stages } from './lexicographic.ts';
import { groupsOfMentors, mentorsOfGroups, placeGroups, type Demands, type PlaceGroups } from './place-groups.ts';
import { tally } from './tally.ts';
import { latched, type ShouldStop } from '../stop.ts';

/** Demands, and whether the lowest score counts before the total. */
export interface ObjectiveSettings extends Demands {
  /** Width in points of a level of scores; with it, the result is fair: see `solveObjective`. */
  readonly fairStep?: number;
}

/**
 * `solved` with a certificate for each stage of the objective; `stopped` with the best found, whose
 * demands may be unmet; `infeasible` with demands that cannot be met together.
 */
export type ObjectiveResult =
  | ({
      readonly kind: 'solved';
      readonly certificates: readonly Certificate[];
      readonly lowestLevel: number;
      /** Whose places each price of the certificates is for: a mentor's places of one worth have one price. */
      readonly mentorOfPrice: Int32Array;
    } & Found)
  | ({ readonly kind: 'stopped'; readonly gap: Gap } & Found)
  | { readonly kind: 'infeasible'; readonly conflict: Conflict };

interface Found {
  readonly mentorOf: Int32Array;
  readonly placed: number;
  /** Of the scores alone, without what keeping and early places earn. */
  readonly totalScore: number;
}

/**
 * Coverage first under demands: most placed, minimum loads met, then the greatest total of scores,
 * keeping bonus and costs of load. Minimum loads never cost coverage: where they can be met at all,
 * some largest placement meets them (Mendelsohn and Dulmage 1958).
 *
 * With `fairStep`, lexicographic max-min on levels of scores comes between: the lowest level that
 * anybody gets as high as can be, then as few at it as can be, then as few at the next, and so on
 * (lexicographic bottleneck: Burkard and Rendl 1991); the total decides among what is left.
 */
export function solveObjective(problem: AssignmentProblem, settings: ObjectiveSettings, given: SolveOptions = {}): ObjectiveResult {
  const shouldStop = latched(given.shouldStop);
  const options = { ...given, shouldStop };
  const { minimumLoads } = settings;
  const conflict = minimumLoads === undefined ? null : findConflict(problem, { minimumLoads }, options);
  if (conflict !== null) return { kind: 'infeasible', conflict };
  const groups = placeGroups(problem, settings);
  // A wish to stop is heard before the levels are looked for, which reads every candidate again.
  const lowestLevel = settings.fairStep === undefined || shouldStop() ? 0 : levelForAll(groups, settings.fairStep, shouldStop);
  const stages = stagesOf(groups, settings, lowestLevel);
  const { mentorOf: groupOf, certificates, complete, gap } = solveLexicographic(groups.problem, stages, options);
  const mentorOf = mentorsOfGroups(groups, groupOf);
  const found = { mentorOf, ...tally(groups.problem, groupOf) };
  return complete ? { kind: 'solved', certificates, lowestLevel, mentorOfPrice: groups.mentorOfGroup, ...found } : { kind: 'stopped', gap, ...found };
}

/** Checks from the problem and the settings alone that a placement is best in every stage and meets the demands. */
export function verifyObjective(
  problem: AssignmentProblem,
  settings: ObjectiveSettings,
  result: Pick<Extract<ObjectiveResult, { kind: 'solved' }>, 'mentorOf' | 'certificates' | 'lowestLevel'>,
): boolean {
  const load = new Int32Array(problem.mentorCount);
  for (const mentor of result.mentorOf) if (mentor !== UNPLACED) load[mentor]!++;
  if (settings.minimumLoads?.some((least, mentor) => load[mentor]! < least) === true) return false;
  const groups = placeGroups(problem, settings);
  const groupOf = groupsOfMentors(groups, result.mentorOf);
  if (settings.fairStep !== undefined && lowestOf(groups, groupOf) < result.lowestLevel * settings.fairStep) return false;
  return verifyLexicographic(groups.problem, stagesOf(groups, settings, result.lowestLevel), groupOf, result.certificates);
}

/**
 * Mandatory places; then level after level from the lowest that all can have; then the total. The
 * levels below need no stage: everybody is above them, and more is impossible.
 */
function stagesOf(groups: PlaceGroups, { fairStep }: ObjectiveSettings, lowestLevel: number): Stages {
  const { candidateMentor, candidateScore } = groups.problem;
  const stages: (() => Int32Array)[] = [];
  if (groups.isMandatory.includes(1)) stages.push(() => candidateMentor.map((group) => groups.isMandatory[group]!));
  for (const level of fairStep === undefined ? [] : levelsOf(candidateScore, fairStep)) {
    if (level >= lowestLevel) stages.push(() => candidateScore.map((score) => (score >= level * fairStep! ? 1 : 0)));
  }
  stages.push(() => candidateScore.map((score, at) => score + groups.extra[at]!));
  return stages;
}

/** The levels that occur, lowest first. */
function levelsOf(scores: Int32Array, step: number): number[] {
  const occurs = new Uint8Array(Math.floor(scores.reduce((highest, score) => Math.max(highest, score), 0) / step) + 1);
  for (const score of scores) occurs[Math.floor(score / step)] = 1;
  return [...occurs.keys()].filter((level) => occurs[level] === 1);
}

/**
 * The highest level at or above which a largest placement exists, by binary search (bottleneck
 * assignment: Gross 1959). With mandatory places it can be out of reach, so every level counts.
 * Stopped early, it answers with a level that all can have, not the highest.
 */
function levelForAll(groups: PlaceGroups, step: number, shouldStop: ShouldStop): number {
  const { problem } = groups;
  const levels = levelsOf(problem.candidateScore, step);
  const most = largestPlacement(problem, shouldStop).placed;
  let low = 0;
  let high = groups.isMandatory.includes(1) ? 0 : levels.length - 1;
  while (low < high && !shouldStop()) {
    const middle = Math.ceil((low + high) / 2);
    if (largestPlacement(fromScore(problem, levels[middle]! * step), shouldStop).placed === most) low = middle;
    else high = middle - 1;
  }
  return levels[low] ?? 0;
}

function fromScore(problem: AssignmentProblem, least: number): AssignmentProblem {
  const rowStart = new Int32Array(problem.menteeCount + 1);
  const candidateMentor = new Int32Array(problem.candidateMentor.length);
  const candidateScore = new Int32Array(candidateMentor.length);
  let to = 0;
  for (let mentee = 0; mentee < problem.menteeCount; mentee++) {
    for (let at = problem.rowStart[mentee]!; at < problem.rowStart[mentee + 1]!; at++) {
      if (problem.candidateScore[at]! < least) continue;
      candidateMentor[to] = problem.candidateMentor[at]!;
      candidateScore[to++] = problem.candidateScore[at]!;
    }
    rowStart[mentee + 1] = to;
  }
  return { ...problem, rowStart, candidateMentor: candidateMentor.subarray(0, to), candidateScore: candidateScore.subarray(0, to) };
}

function lowestOf(groups: PlaceGroups, groupOf: Int32Array): number {
  const { rowStart, candidateMentor, candidateScore } = groups.problem;
  return groupOf.reduce((lowest, group, mentee) => {
    if (group === UNPLACED) return lowest;
    const at = candidateMentor.subarray(rowStart[mentee], rowStart[mentee + 1]).indexOf(group);
    return Math.min(lowest, candidateScore[rowStart[mentee]! + at] ?? -1);
  }, Infinity);
}

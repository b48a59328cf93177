import { UNPLACED, type AssignmentProblem, type Certificate, type Gap, type SolveOptions } from './assignment.types.ts';
import { EngineInputError } from '../engine-input-error.ts';
import { dualBound, verifyCertificate } from './certificate.ts';
import { largestPlacement } from './hopcroft-karp.ts';
import { placementBonusFor, shortestPaths } from './shortest-paths.ts';
import { startingPoint } from './starting-prices.ts';
import { tally } from './tally.ts';

/**
 * The points of each candidate in each stage, first stage first: whole, ≥ 0, in the problem's order
 * of candidates. Made when needed: a stage is as long as the candidates.
 */
export type Stages = readonly (() => Int32Array)[];

export interface LexicographicResult {
  readonly mentorOf: Int32Array;
  /** One for each stage done: all stages unless stopped. */
  readonly certificates: readonly Certificate[];
  readonly complete: boolean;
  /** Both 0 when complete; the score is known only while the last stage is under way, in its points. */
  readonly gap: Gap;
}

/**
 * Coverage first, then the points of the first stage, then of the second among all that are best in
 * the first, and so on, exactly and without weights that would outgrow a double.
 *
 * The prices of a stage describe all its optima at once (complementary slackness): just those
 * placements that use tight candidates only, place every mentee with a surplus and fill every
 * mentor with a price. So the next stage sees the tight candidates alone, and earns a bonus for each
 * such mentee and place; some placement earns all of them together, hence every best one does.
 */
export function solveLexicographic(problem: AssignmentProblem, stages: Stages, options: SolveOptions): LexicographicResult {
  const isStopped = (): boolean => options.shouldStop?.() === true;
  let face = wholeFace(problem);
  let mentorOf: Int32Array = new Int32Array(problem.menteeCount).fill(UNPLACED);
  const certificates: Certificate[] = [];
  for (const [at, stage] of stages.entries()) {
    // Each of these reads every candidate: a wish to stop is heard between them.
    if (isStopped()) return stoppedBefore(problem, mentorOf, certificates);
    const points = stage();
    if (isStopped()) return stoppedBefore(problem, mentorOf, certificates);
    const { problem: staged, bonus } = stageProblem(problem, points, face);
    const ownOptions = inStage(options, problem.menteeCount, at, stages.length);
    const coverage = largestPlacement(staged, options.shouldStop);
    const found = shortestPaths(staged, bonus, startingPoint(staged, bonus, coverage, ownOptions), ownOptions);
    if (!found.complete) {
      const best = at > 0 ? mentorOf : coverage.mentorOf;
      const gap = gapInStage(staged, best, found.certificate, at === 0, at === stages.length - 1);
      return { mentorOf: best, certificates, complete: false, gap };
    }
    mentorOf = found.mentorOf;
    certificates.push(found.certificate);
    face = narrowed(problem, points, face, found.certificate);
  }
  return { mentorOf, certificates, complete: true, gap: { placed: 0, score: 0 } };
}

/** Where the next stage was not begun: the best of the stages so far, before the first one whoever finds a free place. */
function stoppedBefore(problem: AssignmentProblem, mentorOf: Int32Array, certificates: readonly Certificate[]): LexicographicResult {
  if (certificates.length > 0) return { mentorOf, certificates, complete: false, gap: { placed: 0, score: null } };
  const { mentorOf: seated, placed } = largestPlacement(problem, () => true);
  const places = problem.capacities.reduce((sum, capacity) => sum + capacity, 0);
  return { mentorOf: seated, certificates, complete: false, gap: { placed: Math.min(places, problem.menteeCount) - placed, score: null } };
}

/** Each stage is its share of the whole work. */
function inStage({ shouldStop, onRow }: SolveOptions, menteeCount: number, at: number, stageCount: number): SolveOptions {
  const onOwnRow = (done: number): void => onRow?.(Math.floor((at * menteeCount + done) / stageCount));
  return shouldStop === undefined ? { onRow: onOwnRow } : { shouldStop, onRow: onOwnRow };
}

/**
 * Checks that a placement is best in every stage among those best in the stages before: it must be
 * optimal by each stage's certificate, and each certificate says itself which optima are left.
 */
export function verifyLexicographic(
  problem: AssignmentProblem,
  stages: Stages,
  mentorOf: Int32Array,
  certificates: readonly Certificate[],
): boolean {
  if (certificates.length !== stages.length) return false;
  let face = wholeFace(problem);
  for (const [stage, certificate] of certificates.entries()) {
    const points = stages[stage]!();
    const { problem: staged, bonus } = stageProblem(problem, points, face);
    if (certificate.placementBonus !== bonus) return false;
    if (!verifyCertificate(staged, mentorOf, certificate).valid) return false;
    face = narrowed(problem, points, face, certificate);
  }
  return true;
}

function gapInStage(
  staged: AssignmentProblem,
  mentorOf: Int32Array,
  certificate: Certificate,
  isFirst: boolean,
  isLast: boolean,
): Gap {
  const bound = dualBound(staged, certificate);
  const { placed, totalScore } = tally(staged, mentorOf);
  const most = Math.min(Math.floor(bound / certificate.placementBonus), staged.menteeCount);
  const missing = isFirst ? most - placed : 0;
  const isScoreLeft = isLast && missing === 0;
  return { placed: missing, score: isScoreLeft ? bound - placed * certificate.placementBonus - totalScore : null };
}

/** What all mentees of a stage can be worth together: three times it stands in 32 bits. About 70,000 mentees at 10,000 points. */
export const MOST_STAGED_POINTS = Math.floor((2 ** 31 - 1) / 3);

/** What is left of a problem: candidates that a best placement may use, mentees and mentors that it must. */
interface Face {
  readonly isOpen: Uint8Array;
  readonly mentee: Uint8Array;
  readonly mentor: Uint8Array;
}

function wholeFace({ candidateMentor, menteeCount, mentorCount }: AssignmentProblem): Face {
  const isOpen = new Uint8Array(candidateMentor.length).fill(1);
  return { isOpen, mentee: new Uint8Array(menteeCount), mentor: new Uint8Array(mentorCount) };
}

function stageProblem(problem: AssignmentProblem, points: Int32Array, face: Face): { problem: AssignmentProblem; bonus: number } {
  const bonus = placementBonusFor(problem.menteeCount, highestOf(points));
  if (bonus > MOST_STAGED_POINTS) throw new EngineInputError('mentees', 'fewer people for this objective', problem.menteeCount);
  let open = 0;
  for (const isOpen of face.isOpen) open += isOpen;
  const rowStart = new Int32Array(problem.menteeCount + 1);
  const candidateMentor = new Int32Array(open);
  const candidateScore = new Int32Array(open);
  let to = 0;
  for (let mentee = 0; mentee < problem.menteeCount; mentee++) {
    for (let at = problem.rowStart[mentee]!; at < problem.rowStart[mentee + 1]!; at++) {
      if (face.isOpen[at] === 0) continue;
      const mentor = problem.candidateMentor[at]!;
      candidateMentor[to] = mentor;
      candidateScore[to++] = points[at]! + bonus * (face.mentee[mentee]! + face.mentor[mentor]!);
    }
    rowStart[mentee + 1] = to;
  }
  return { problem: { ...problem, rowStart, candidateMentor, candidateScore }, bonus };
}

function narrowed(problem: AssignmentProblem, points: Int32Array, face: Face, certificate: Certificate): Face {
  const { menteeSurplus, mentorPrice, placementBonus } = certificate;
  const isOpen = face.isOpen.slice();
  for (let mentee = 0; mentee < problem.menteeCount; mentee++) {
    for (let at = problem.rowStart[mentee]!; at < problem.rowStart[mentee + 1]!; at++) {
      const mentor = problem.candidateMentor[at]!;
      const worth = points[at]! + placementBonus * (1 + face.mentee[mentee]! + face.mentor[mentor]!);
      if (menteeSurplus[mentee]! + mentorPrice[mentor]! !== worth) isOpen[at] = 0;
    }
  }
  return { isOpen, mentee: positive(menteeSurplus), mentor: positive(mentorPrice) };
}

function positive(values: Float64Array): Uint8Array {
  return Uint8Array.from(values, (value) => (value > 0 ? 1 : 0));
}

/** At least 10,000, which is what a certificate's bonus must outweigh. */
function highestOf(points: Int32Array): number {
  let highest = 10_000;
  for (const value of points) if (value > highest) highest = value;
  return highest;
}

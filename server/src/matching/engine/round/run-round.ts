import { UNPLACED, type Gap } from '../assignment/assignment.types.ts';
import { solveAssignment } from '../assignment/solve-assignment.ts';
import type { RoundInput, RunOptions } from '../input.types.ts';
import { scorePairs, type ScoreMatrix } from '../scoring/score-matrix.ts';
import { scoredRoundOf } from '../scoring/scored-round.ts';
import { latched, type ShouldStop } from '../stop.ts';
import { countRanked, describeRound } from './describe-round.ts';
import { isLarge, runLargeRound } from './large-round.ts';
import type { RoundCertificate, RoundResult } from './round.types.ts';
import { setUpRound, type RoundSetUp } from './set-up-round.ts';
import { placeBy, type Placement, type PlacementProof } from './solve-round.ts';

type Ready = Extract<RoundSetUp, { kind: 'ready' }>;

/**
 * Runs a matching round: scores all pairs, applies the rules, keeps locked pairs, and fills the places as the objective
 * asks. Exact with its proof, unless the caller stops it. The same input in any order and the same seed give the
 * same result. Throws `EngineInputError` for input it cannot work with; demands that contradict one another are a result.
 */
export function runRound(input: RoundInput, given: RunOptions): RoundResult {
  const options = { ...given, shouldStop: latched(given.shouldStop) };
  if (isLarge(input)) return runLargeRound(input, options);
  const matrix = scorePairs(input, options);
  const setUp = setUpRound(input, matrix, options);
  if (setUp.kind === 'infeasible') return setUp;
  const placement = fillPlaces(matrix, setUp, options);
  const { lockedMentorOf } = setUp;
  const mentorOf = placement.mentorOf.map((mentor, row) => (mentor === UNPLACED ? lockedMentorOf[row]! : mentor));
  const outcome = {
    ...describeRound(input, scoredRoundOf(matrix), mentorOf, lockedMentorOf),
    blockingPairs: countRanked(setUp.problem, setUp.aim.preferences, placement.mentorOf),
  };
  if (!placement.complete) return { kind: 'stopped', ...outcome, gap: placement.gap };
  return { kind: 'solved', ...outcome, gap: { placed: 0, score: 0 }, certificate: byId(placement.proof, matrix) };
}

function fillPlaces(matrix: ScoreMatrix, setUp: Ready, options: RunOptions & { readonly shouldStop: ShouldStop }): Placement {
  const { problem, aim } = setUp;
  const menteeCount = matrix.mentees.length;
  const solving = {
    shouldStop: options.shouldStop,
    onRow: (done: number) => options.onProgress?.(menteeCount + done, menteeCount * 2),
  };
  if (matrix.rowsScored === menteeCount) return placeBy(problem, aim, solving);
  const { mentorOf, placed } = solveAssignment(problem, { shouldStop: () => true });
  return { mentorOf, complete: false, gap: unscoredGap(setUp, placed) };
}

/** Whoever was not scored could take any place that is left. */
function unscoredGap({ problem, lockedMentorOf }: Ready, placed: number): Gap {
  const places = problem.capacities.reduce((sum, capacity) => sum + capacity, 0);
  const seekers = lockedMentorOf.reduce((count, mentor) => count + (mentor === UNPLACED ? 1 : 0), 0);
  return { placed: Math.min(places, seekers) - placed, score: null };
}

function byId(proof: PlacementProof, matrix: ScoreMatrix): RoundCertificate {
  if (proof.kind === 'stable') return proof;
  const menteeIds = matrix.mentees.map(({ id }) => id);
  const mentorIds = matrix.mentors.map(({ id }) => id);
  if (proof.kind === 'optimal') return { kind: proof.kind, stages: [proof.certificate], lowestLevel: 0, menteeIds, mentorIds };
  const { kind, certificates, lowestLevel, mentorOfPrice } = proof;
  return { kind, stages: certificates, lowestLevel, menteeIds, mentorIds: Array.from(mentorOfPrice, (mentor) => mentorIds[mentor]!) };
}

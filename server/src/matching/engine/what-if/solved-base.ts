import { UNPLACED, type AssignmentProblem, type Certificate, type SolveOptions } from '../assignment/assignment.types.ts';
import type { StartingPoint } from '../assignment/placement-state.ts';
import { solveFrom } from '../assignment/solve-assignment.ts';
import type { RoundInput, RunOptions } from '../input.types.ts';
import { isLarge } from '../round/large-round.ts';
import { tooLarge } from '../round/round-size.ts';
import { setUpRound, type RoundSetUp } from '../round/set-up-round.ts';
import { placeBy } from '../round/solve-round.ts';
import { scorePairs, type ScoreMatrix } from '../scoring/score-matrix.ts';

/** A round as it is, which a what-if changes a little and solves again. */
export interface SolvedBase {
  readonly input: RoundInput;
  readonly matrix: ScoreMatrix;
  readonly result: WhatIfResult;
  /** Prices that a changed problem may begin with; null for objectives that have none of the kind. */
  readonly prices: Certificate | null;
}

/** What a matching comes to, locked pairs among it. */
export interface WhatIfResult {
  /** The column of each row's mentor, or `UNPLACED`. */
  readonly mentorOf: Int32Array;
  readonly placed: number;
  readonly totalScore: number;
  /** Null when nobody is placed. */
  readonly lowestScore: number | null;
}

/** Scores and solves a round to ask about it. Null when its demands conflict, there are more pairs than are held in memory, or the caller stopped it. Throws `EngineInputError`. */
export function solveBase(input: RoundInput, options: RunOptions): SolvedBase | null {
  if (isLarge(input) || tooLarge(input, { kind: 'pairs' }) !== null) return null;
  const matrix = scorePairs(input, options);
  if (matrix.rowsScored < matrix.mentees.length) return null;
  const setUp = setUpRound(input, matrix, options);
  if (setUp.kind === 'infeasible') return null;
  const placement = placeBy(setUp.problem, setUp.aim, stopping(options));
  if (!placement.complete) return null;
  const { proof } = placement;
  return { input, matrix, result: resultOf(matrix, setUp, placement.mentorOf), prices: proof.kind === 'optimal' ? proof.certificate : null };
}

/**
 * Solves a changed round. Where the base has prices it goes on from them and from its pairs, so that only what the
 * change disturbs is searched again (shortest paths in the residual network: see `solveFrom`); by other objectives it
 * is solved anew. Either way the result is exact. Null when the demands now conflict or the caller stopped it.
 */
export function solveChanged(
  base: SolvedBase,
  changed: { readonly input: RoundInput; readonly matrix: ScoreMatrix; readonly mentorPrice: Float64Array | null; readonly mentorOf: Int32Array },
  options: SolveOptions,
): WhatIfResult | null {
  const setUp = setUpRound(changed.input, changed.matrix, options);
  if (setUp.kind === 'infeasible') return null;
  const start = changed.mentorPrice === null ? null : { mentorPrice: changed.mentorPrice, mentorOf: changed.mentorOf };
  const mentorOf = base.prices === null || start === null ? solvedAnew(setUp, options) : solvedOn(setUp.problem, start, options);
  return mentorOf === null ? null : resultOf(changed.matrix, setUp, mentorOf);
}

type Ready = Extract<RoundSetUp, { kind: 'ready' }>;

function solvedAnew({ problem, aim }: Ready, options: SolveOptions): Int32Array | null {
  const placement = placeBy(problem, aim, options);
  return placement.complete ? placement.mentorOf : null;
}

function solvedOn(problem: AssignmentProblem, start: StartingPoint, options: SolveOptions): Int32Array | null {
  const solution = solveFrom(problem, start, options);
  return solution.complete ? solution.mentorOf : null;
}

function resultOf(matrix: ScoreMatrix, { lockedMentorOf }: Ready, free: Int32Array): WhatIfResult {
  const mentorOf = free.map((mentor, row) => (mentor === UNPLACED ? lockedMentorOf[row]! : mentor));
  let placed = 0;
  let totalScore = 0;
  let lowestScore: number | null = null;
  mentorOf.forEach((column, row) => {
    if (column === UNPLACED) return;
    const eligible = matrix.scores[row * matrix.mentors.length + column]!;
    // A locked pair may stand under the quality floor, where the matrix has no score.
    const score = eligible >= 0 ? eligible : matrix.judge.score(row, column);
    placed++;
    totalScore += score;
    lowestScore = lowestScore === null ? score : Math.min(lowestScore, score);
  });
  return { mentorOf, placed, totalScore, lowestScore };
}

/** The wish to stop alone. */
export function stopping({ shouldStop }: Pick<RunOptions, 'shouldStop'>): SolveOptions {
  return shouldStop === undefined ? {} : { shouldStop };
}

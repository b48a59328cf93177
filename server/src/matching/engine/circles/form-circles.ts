import { UNPLACED, type Gap } from '../assignment/assignment.types.ts';
import { solveAssignment } from '../assignment/solve-assignment.ts';
import { checkEntries, checkInteger, checkLength, checkRows } from '../check-values.ts';
import { EngineInputError } from '../engine-input-error.ts';
import { Grouping, type GroupingProblem } from '../grouping/grouping.ts';
import { FULL_SCORE } from '../score-scale.ts';
import { latched } from '../stop.ts';
import { circleBound } from './circle-bound.ts';
import type { CircleProblem, CircleSolution } from './circles.types.ts';
import { fillCircles } from './fill-circles.ts';

export const MOST_IN_CIRCLES = 5_000;
export const MOST_LEADERS = 2_000;
const MOST_PLACES = 1_000;

/**
 * Forms circles: which mentors' circles run, and who is in them. As many mentees as possible first, then the total of
 * scores and cohesion. A circle below its mentor's minimum size does not run.
 *
 * Which circles run begins with those that reach their minimum in the optimal assignment without minimum sizes; others
 * are opened while that places more. For a set of circles coverage is exact (`fillCircles`); who is with whom is then
 * improved by moves and swaps until none gains (finding the best is NP-hard: it contains partition into
 * triangles, Garey and Johnson 1979). Last, each circle is opened or closed on trial. So the answer is good, not
 * proved optimal: `gap` says how far the optimum could be at most. Deterministic; give people in seed order.
 * Throws `EngineInputError` for a problem it cannot work with.
 */
export function formCircles(problem: CircleProblem, options: { readonly shouldStop?: () => boolean } = {}): CircleSolution {
  checkProblem(problem);
  const shouldStop = latched(options.shouldStop);
  const bound = circleBound(problem, shouldStop);
  const shape = groupingOf(problem);
  let best = openCircles(problem, shape, bound.placed, shouldStop);
  for (let mentor = 0; mentor < problem.mentorCount && !shouldStop(); mentor++) {
    const runs = best.runs.slice();
    runs[mentor] = runs[mentor] === 1 ? 0 : 1;
    const trial = problem.capacities[mentor] === 0 ? null : fill(problem, shape, runs, shouldStop);
    if (trial !== null && isBetter(trial, best)) best = trial;
  }
  const { placed, totalScore } = figuresOf(best.grouping);
  return {
    mentorOf: best.grouping.groupOf,
    placed,
    totalScore,
    running: Int32Array.from([...best.runs.keys()].filter((mentor) => best.runs[mentor] === 1)),
    complete: !shouldStop(),
    gap: gapTo(problem, bound, placed, totalScore),
  };
}

/** How many circles place, and what they are worth together as `formCircles` counts it. */
export function tallyCircles(problem: CircleProblem, mentorOf: Int32Array): Pick<CircleSolution, 'placed' | 'totalScore'> {
  return figuresOf(groupingBy(groupingOf(problem), mentorOf));
}

function figuresOf({ placed, worth }: Grouping): Pick<CircleSolution, 'placed' | 'totalScore'> {
  return { placed, totalScore: Math.floor(worth / 100 + 1e-6) };
}

/** A choice of circles, filled and improved. */
interface Choice {
  readonly runs: Uint8Array;
  readonly grouping: Grouping;
}

function isBetter(choice: Choice, than: Choice): boolean {
  const more = choice.grouping.placed - than.grouping.placed;
  return more > 0 || (more === 0 && choice.grouping.worth > than.grouping.worth + 1e-6);
}

function openCircles(problem: CircleProblem, shape: GroupingProblem, mostPlaced: number, shouldStop: () => boolean): Choice {
  const { mentorOf } = solveAssignment(problem);
  const load = new Int32Array(problem.mentorCount);
  for (const mentor of mentorOf) if (mentor !== UNPLACED) load[mentor]!++;
  const runs = Uint8Array.from(load, (size, mentor) => (size > 0 && size >= problem.minimumSizes[mentor]! ? 1 : 0));
  const fullest = [...load.keys()]
    .filter((mentor) => runs[mentor] === 0 && problem.capacities[mentor]! > 0)
    .sort((a, b) => load[b]! - load[a]! || a - b);
  let filled = fillCircles(problem, runs) ?? new Int32Array(problem.menteeCount).fill(UNPLACED);
  for (const mentor of fullest) {
    if (countPlaced(filled) === mostPlaced || shouldStop()) break;
    runs[mentor] = 1;
    const wider = fillCircles(problem, runs);
    if (wider !== null && countPlaced(wider) > countPlaced(filled)) filled = wider;
    else runs[mentor] = 0;
  }
  return { runs, grouping: improved(shape, filled, shouldStop) };
}

function fill(problem: CircleProblem, shape: GroupingProblem, runs: Uint8Array, shouldStop: () => boolean): Choice | null {
  const filled = fillCircles(problem, runs);
  return filled === null ? null : { runs, grouping: improved(shape, filled, shouldStop) };
}

function improved(shape: GroupingProblem, mentorOf: Int32Array, shouldStop: () => boolean): Grouping {
  const grouping = groupingBy(shape, mentorOf);
  grouping.improve([...grouping.size.keys()].filter((mentor) => grouping.size[mentor]! > 0), shouldStop);
  return grouping;
}

function groupingBy(shape: GroupingProblem, mentorOf: Int32Array): Grouping {
  const grouping = new Grouping(shape);
  mentorOf.forEach((mentor, mentee) => {
    if (mentor !== UNPLACED) grouping.add(mentee, mentor);
  });
  return grouping;
}

function countPlaced(mentorOf: Int32Array): number {
  return mentorOf.reduce((count, mentor) => count + (mentor === UNPLACED ? 0 : 1), 0);
}

function groupingOf(problem: CircleProblem): GroupingProblem {
  const { menteeCount, mentorCount, rowStart, candidateMentor, candidateScore } = problem;
  const fit = new Int32Array(menteeCount * mentorCount).fill(-1);
  for (let mentee = 0; mentee < menteeCount; mentee++) {
    for (let at = rowStart[mentee]!; at < rowStart[mentee + 1]!; at++) {
      fit[mentee * mentorCount + candidateMentor[at]!] = candidateScore[at]!;
    }
  }
  return {
    personCount: menteeCount,
    groupCount: mentorCount,
    most: problem.capacities,
    least: problem.minimumSizes,
    fit,
    fitWeight: 100 - problem.cohesionPercent,
    likeness: problem.likeness,
    likenessWeight: problem.cohesionPercent,
  };
}

function gapTo(problem: CircleProblem, bound: ReturnType<typeof circleBound>, placed: number, totalScore: number): Gap {
  const most = bound.complete ? bound.placed : problem.menteeCount;
  if (most > placed) return { placed: most - placed, score: null };
  return { placed: 0, score: (bound.complete ? bound.totalScore : FULL_SCORE * placed) - totalScore };
}

function checkProblem(problem: CircleProblem): void {
  const { menteeCount, mentorCount, capacities, minimumSizes, likeness, candidateMentor, candidateScore } = problem;
  checkInteger('menteeCount', menteeCount, 0, MOST_IN_CIRCLES);
  checkInteger('mentorCount', mentorCount, 0, MOST_LEADERS);
  checkInteger('cohesionPercent', problem.cohesionPercent, 0, 100);
  checkLength('capacities', capacities, mentorCount);
  checkLength('minimumSizes', minimumSizes, mentorCount);
  checkLength('likeness', likeness, menteeCount * menteeCount);
  checkRows('rowStart', problem.rowStart, menteeCount, candidateMentor.length);
  checkLength('candidateScore', candidateScore, candidateMentor.length);
  checkEntries('capacities', capacities, 0, MOST_PLACES);
  checkEntries('candidateMentor', candidateMentor, 0, mentorCount - 1);
  checkEntries('candidateScore', candidateScore, 0, FULL_SCORE);
  checkEntries('likeness', likeness, 0, FULL_SCORE);
  minimumSizes.forEach((size, mentor) => {
    checkInteger(`minimumSizes[${mentor}]`, size, Math.min(1, capacities[mentor]!), capacities[mentor]!);
  });
  for (let mentee = 0; mentee < menteeCount; mentee++) {
    for (let other = 0; other <= mentee; other++) {
      const given = likeness[mentee * menteeCount + other]!;
      const expected = other === mentee ? 0 : likeness[other * menteeCount + mentee]!;
      if (given !== expected) throw new EngineInputError(`likeness[${mentee * menteeCount + other}]`, `${expected}`, given);
    }
  }
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formCircles, UNPLACED, type CircleProblem } from '../index.ts';
import { SeededRandom } from '../seeded-random.ts';

function circlesOf(scores: (number | null)[][], given: { capacities: number[]; minimumSizes: number[]; likeness: number[][]; cohesionPercent: number }): CircleProblem {
  const entries = scores.map((row) => row.flatMap((score, mentor) => (score === null ? [] : [[mentor, score] as const])));
  const rowStart = [0];
  for (const row of entries) rowStart.push(rowStart.at(-1)! + row.length);
  return {
    menteeCount: scores.length,
    mentorCount: given.capacities.length,
    capacities: Int32Array.from(given.capacities),
    minimumSizes: Int32Array.from(given.minimumSizes),
    rowStart: Int32Array.from(rowStart),
    candidateMentor: Int32Array.from(entries.flat(), ([mentor]) => mentor),
    candidateScore: Int32Array.from(entries.flat(), ([, score]) => score),
    likeness: Int32Array.from(given.likeness.flat()),
    cohesionPercent: given.cohesionPercent,
  };
}

const circlesArbitrary = (mentees: number, mentors: number): fc.Arbitrary<CircleProblem> =>
  fc
    .record({ mentees: fc.nat({ max: mentees }), mentors: fc.nat({ max: mentors }), percent: fc.constantFrom(40, 80, 100), cohesionPercent: fc.constantFrom(0, 30, 100), seed: fc.integer() })
    .map(({ mentees, mentors, percent, cohesionPercent, seed }) => {
      const random = new SeededRandom(seed);
      const scores = Array.from({ length: mentees }, () => Array.from({ length: mentors }, () => (random.below(100) < percent ? random.below(10_001) : null)));
      const capacities = Array.from({ length: mentors }, () => random.below(5));
      const minimumSizes = capacities.map((places) => (places === 0 ? 0 : 1 + random.below(places)));
      const likeness = Array.from({ length: mentees }, () => Array.from({ length: mentees }, () => 0));
      for (let a = 0; a < mentees; a++) for (let b = 0; b < a; b++) likeness[a]![b] = likeness[b]![a] = random.below(10_001);
      return circlesOf(scores, { capacities, minimumSizes, likeness, cohesionPercent });
    });

/** Hundredths of points that circles are worth, or null where one breaks a rule: counted anew from the problem. */
function worthOf(problem: CircleProblem, mentorOf: ArrayLike<number>): { placed: number; worth: number } | null {
  const circles = new Map<number, number[]>();
  let fit = 0;
  for (let mentee = 0; mentee < problem.menteeCount; mentee++) {
    if (mentorOf[mentee] === UNPLACED) continue;
    const row = problem.candidateMentor.slice(problem.rowStart[mentee], problem.rowStart[mentee + 1]);
    const at = row.indexOf(mentorOf[mentee]!);
    if (at < 0) return null;
    fit += problem.candidateScore[problem.rowStart[mentee]! + at]!;
    circles.set(mentorOf[mentee]!, [...(circles.get(mentorOf[mentee]!) ?? []), mentee]);
  }
  let cohesion = 0;
  for (const [mentor, members] of circles) {
    if (members.length > problem.capacities[mentor]! || members.length < problem.minimumSizes[mentor]!) return null;
    for (const own of members) {
      const others = members.filter((other) => other !== own);
      if (others.length > 0) cohesion += others.reduce((sum, other) => sum + problem.likeness[own * problem.menteeCount + other]!, 0) / others.length;
    }
  }
  const placed = [...circles.values()].reduce((sum, { length }) => sum + length, 0);
  return { placed, worth: (100 - problem.cohesionPercent) * fit + problem.cohesionPercent * cohesion };
}

/** The most placed and, with as many, the highest worth, by trying everything. */
function bruteForce(problem: CircleProblem): { placed: number; worth: number } {
  const mentorOf = Array.from({ length: problem.menteeCount }, () => UNPLACED);
  let best = { placed: 0, worth: 0 };
  const search = (mentee: number): void => {
    if (mentee < problem.menteeCount) {
      for (let mentor = UNPLACED; mentor < problem.mentorCount; mentor++) {
        mentorOf[mentee] = mentor;
        search(mentee + 1);
      }
      return;
    }
    const found = worthOf(problem, mentorOf);
    if (found !== null && (found.placed > best.placed || (found.placed === best.placed && found.worth > best.worth))) best = found;
  };
  search(0);
  return best;
}

describe('formCircles', () => {
  test('every circle keeps to its places and its minimum size, and the figures are right', () => {
    fc.assert(
      fc.property(circlesArbitrary(30, 8), (problem) => {
        const { mentorOf, placed, totalScore, running, gap } = formCircles(problem);
        const counted = worthOf(problem, mentorOf);
        expect(counted?.placed).toBe(placed);
        expect(counted!.worth / 100 - totalScore).toBeGreaterThan(-0.01);
        expect(counted!.worth / 100 - totalScore).toBeLessThan(1);
        expect([...running]).toEqual([...new Set(mentorOf)].filter((mentor) => mentor !== UNPLACED).sort((a, b) => a - b));
        expect(gap.placed).toBeGreaterThanOrEqual(0);
        expect(gap.score ?? 0).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });

  test('the gap covers the optimum, which is usually found', () => {
    let found = 0;
    let tried = 0;
    fc.assert(
      fc.property(circlesArbitrary(6, 3), (problem) => {
        const { placed, totalScore, gap } = formCircles(problem);
        const optimum = bruteForce(problem);
        expect(optimum.placed - placed).toBeLessThanOrEqual(gap.placed);
        if (gap.score !== null) expect(Math.floor(optimum.worth / 100) - totalScore).toBeLessThanOrEqual(gap.score);
        tried++;
        if (placed === optimum.placed && totalScore >= Math.floor(optimum.worth / 100)) found++;
      }),
      { numRuns: 300 },
    );
    expect(found).toBeGreaterThan(0.85 * tried);
  });

  test('people alike end up in one circle where scores do not care', () => {
    const alike = (a: number, b: number) => (a === b ? 0 : a % 2 === b % 2 ? 9_000 : 1_000);
    const likeness = Array.from({ length: 6 }, (_, a) => Array.from({ length: 6 }, (__, b) => alike(a, b)));
    const scores = Array.from({ length: 6 }, () => [5_000, 5_000]);
    const { mentorOf } = formCircles(circlesOf(scores, { capacities: [3, 3], minimumSizes: [2, 2], likeness, cohesionPercent: 50 }));
    expect(new Set([mentorOf[0], mentorOf[2], mentorOf[4]]).size).toBe(1);
    expect(new Set([mentorOf[1], mentorOf[3], mentorOf[5]]).size).toBe(1);
  });

  test('two circles that cannot both run: one does, with everybody', () => {
    const likeness = Array.from({ length: 3 }, () => [0, 0, 0]);
    const scores = [[9_000, 100], [100, 9_000], [100, 9_000]];
    const solution = formCircles(circlesOf(scores, { capacities: [3, 3], minimumSizes: [3, 3], likeness, cohesionPercent: 0 }));
    expect(solution).toMatchObject({ placed: 3, totalScore: 18_100, running: Int32Array.of(1), complete: true });
  });

  test('stopped at once it still hands back circles that may run', () => {
    fc.assert(
      fc.property(circlesArbitrary(12, 4), fc.nat({ max: 40 }), (problem, most) => {
        let asked = 0;
        const { mentorOf, placed, gap } = formCircles(problem, { shouldStop: () => ++asked > most });
        expect(worthOf(problem, mentorOf)?.placed).toBe(placed);
        expect(placed + gap.placed).toBeGreaterThanOrEqual(formCircles(problem).placed);
      }),
      { numRuns: 100 },
    );
  });

  test('names what it cannot work with', () => {
    const fine = circlesOf([[1], [2]], { capacities: [2], minimumSizes: [2], likeness: [[0, 5], [5, 0]], cohesionPercent: 50 });
    const form = (given: Partial<CircleProblem>) => () => formCircles({ ...fine, ...given });
    expect(form({ minimumSizes: Int32Array.of(3) })).toThrow('minimumSizes[0]: expected a whole number from 1 to 2, got 3');
    expect(form({ cohesionPercent: 101 })).toThrow('cohesionPercent');
    expect(form({ likeness: Int32Array.of(0, 5, 6, 0) })).toThrow('likeness[2]: expected 5, got 6');
    expect(form({ likeness: Int32Array.of(1, 5, 5, 0) })).toThrow('likeness[0]: expected 0, got 1');
    expect(form({ candidateScore: Int32Array.of(1) })).toThrow('candidateScore: expected 2 entries, got 1');
    expect(form({ candidateMentor: Int32Array.of(0, 1) })).toThrow('candidateMentor[1]');
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bruteForce, largeArbitrary, problemArbitrary, problemOf } from './assignment.fixture.ts';
import { UNPLACED } from './assignment.types.ts';
import { largestPlacement } from './hopcroft-karp.ts';

test('places as many as trying everything does', () => {
  fc.assert(
    fc.property(problemArbitrary(6, 4, 2), ({ rows, capacities }) => {
      expect(largestPlacement(problemOf(rows, capacities)).placed).toBe(bruteForce(rows, capacities)[0]);
    }),
    { numRuns: 300 },
  );
});

test('the over-demanded prove that no placement is larger', () => {
  fc.assert(
    fc.property(largeArbitrary, ({ rows, capacities }) => {
      const { mentorOf, overDemanded, placed } = largestPlacement(problemOf(rows, capacities));
      const load = capacities.map((_, mentor) => mentorOf.filter((other) => other === mentor).length);
      load.forEach((count, mentor) => expect(count).toBeLessThanOrEqual(capacities[mentor] ?? 0));
      const competes = [...mentorOf].map((mentor) => mentor === UNPLACED || overDemanded[mentor] === 1);
      rows.forEach((row, mentee) => {
        const own = mentorOf[mentee] ?? UNPLACED;
        if (own !== UNPLACED) expect(row[own]).not.toBeNull();
        if (competes[mentee] !== true) return;
        expect(row.every((score, mentor) => score === null || overDemanded[mentor] === 1)).toBe(true);
      });
      const cover = capacities.reduce((sum, places, mentor) => sum + (overDemanded[mentor] === 1 ? places : 0), 0);
      expect(cover + competes.filter((one) => !one).length).toBe(placed);
    }),
    { numRuns: 100 },
  );
});

test('stopped, it keeps what it has', () => {
  const problem = problemOf([[1, null], [1, 1]], [1, 1]);
  const stopped = largestPlacement(problem, () => true);
  expect(stopped).toMatchObject({ complete: false, placed: 2 });
});

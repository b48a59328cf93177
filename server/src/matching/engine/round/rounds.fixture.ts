import fc from 'fast-check';
import { roundArbitrary } from '../engine.fixture.ts';
import type { Objective, PairIds, RoundInput } from '../index.ts';

const wishes = {
  spreadLoad: fc.constantFrom(0, 30, 2_000),
  keepBonus: fc.constantFrom(0, 200, 10_000),
  enforceMinimumLoads: fc.boolean(),
};
const objectiveArbitrary: fc.Arbitrary<Objective> = fc.oneof(
  fc.record({ kind: fc.constant('coverage_first' as const), ...wishes }),
  fc.record({ kind: fc.constant('quality_floor' as const), minimumScore: fc.constantFrom(3_000, 6_000), ...wishes }),
  fc.record({ kind: fc.constant('fair' as const), step: fc.constantFrom(1, 500, 3_000), ...wishes }),
  fc.record({
    kind: fc.constant('stable' as const),
    variant: fc.constantFrom('mentee_optimal' as const, 'mentor_optimal' as const, 'larger' as const),
    keepBonus: wishes.keepBonus,
  }),
);

/** Rounds with any objective, minimum loads, lists of whom people would rather have, mentees from before, pairs to keep and perhaps one locked pair. */
export function roundsBy(most: { mentees: number; mentors: number }): fc.Arbitrary<RoundInput> {
  return fc
    .record({
      input: roundArbitrary(most),
      objective: objectiveArbitrary,
      loads: fc.array(fc.record({ minimumLoad: fc.nat({ max: 2 }), currentMentees: fc.nat({ max: 2 }) }), { minLength: most.mentors, maxLength: most.mentors }),
      formerMentors: fc.array(fc.nat({ max: most.mentors }), { minLength: most.mentees, maxLength: most.mentees }),
      mentorsNamed: fc.array(fc.uniqueArray(fc.nat({ max: most.mentors }), { maxLength: 3 }), { minLength: most.mentees, maxLength: most.mentees }),
      menteesNamed: fc.array(fc.uniqueArray(fc.nat({ max: most.mentees }), { maxLength: 3 }), { minLength: most.mentors, maxLength: most.mentors }),
      lock: fc.option(fc.record({ row: fc.nat(), column: fc.nat() })),
    })
    .map(({ input, objective, loads, formerMentors, mentorsNamed, menteesNamed, lock }) => {
      const mentors = input.mentors.map((person, at) => ({
        ...person,
        currentMentees: loads[at]?.currentMentees ?? 0,
        minimumLoad: Math.min(person.capacity, loads[at]?.minimumLoad ?? 0),
        ranking: (menteesNamed[at] ?? []).map((row) => `e${row}`),
      }));
      const mentees = input.mentees.map((person, at) => ({ ...person, ranking: (mentorsNamed[at] ?? []).map((column) => `r${column}`) }));
      const pairOf = (row: number, column: number): PairIds[] => {
        const [own, theirs] = [input.mentees[row], mentors[column]];
        return own === undefined || theirs === undefined ? [] : [{ menteeId: own.id, mentorId: theirs.id }];
      };
      return {
        ...input,
        mentees,
        mentors,
        settings: { ...input.settings, objective },
        kept: input.mentees.flatMap((_, row) => pairOf(row, formerMentors[row] ?? -1)),
        locked: lock === null ? [] : pairOf(lock.row % Math.max(1, input.mentees.length), lock.column % Math.max(1, mentors.length)),
      };
    });
}

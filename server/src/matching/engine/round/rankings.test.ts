import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ALL_ON, mentee, mentor, round, roundArbitrary } from '../engine.fixture.ts';
import { explainPair, runRound, verifyRound, type Objective, type PairIds, type RoundInput, type StableVariant } from '../index.ts';

const lists = (count: number, prefix: string) => fc.array(fc.uniqueArray(fc.nat({ max: 4 }).map((at) => `${prefix}${at}`), { maxLength: 3 }), { minLength: count, maxLength: count });

/** Small rounds in which some people ranked some of the others, a few of whom are not there. */
const ranked = fc
  .record({ input: roundArbitrary({ mentees: 4, mentors: 3 }), byMentees: lists(4, 'r'), byMentors: lists(3, 'e') })
  .map(({ input, byMentees, byMentors }): RoundInput => ({
    ...input,
    mentees: input.mentees.map((person, at) => ({ ...person, ranking: byMentees[at]! })),
    mentors: input.mentors.map((person, at) => ({ ...person, ranking: byMentors[at]! })),
  }));
const variants = fc.constantFrom<StableVariant>('mentee_optimal', 'mentor_optimal', 'larger');
const by = (input: RoundInput, objective: Objective): RoundInput => ({ ...input, settings: { ...input.settings, objective } });

/** What each of two sides makes of each pair that rules allow, written down anew from the words of the design: named people first, then scores. */
function tastesOf(input: RoundInput) {
  const allowed = new Map<string, number>();
  for (const own of input.mentees) {
    for (const other of input.mentors) {
      const { blockedBy, score } = explainPair(own, other, input.settings, { banned: input.banned });
      if (blockedBy === null && other.capacity > 0) allowed.set(`${own.id} ${other.id}`, score);
    }
  }
  const worth = (ranking: readonly string[] = [], other: string, score: number): number => (ranking.includes(other) ? 1_000 - ranking.indexOf(other) : Math.ceil(score / 100));
  return {
    candidates: (menteeId: string) => input.mentors.filter(({ id }) => allowed.has(`${menteeId} ${id}`)).map(({ id }) => id),
    toMentee: ({ menteeId, mentorId }: PairIds) => worth(input.mentees.find(({ id }) => id === menteeId)!.ranking, mentorId, allowed.get(`${menteeId} ${mentorId}`)!),
    toMentor: ({ menteeId, mentorId }: PairIds) => worth(input.mentors.find(({ id }) => id === mentorId)!.ranking, menteeId, allowed.get(`${menteeId} ${mentorId}`)!),
  };
}

function blockingIn(input: RoundInput, pairs: readonly PairIds[]): number {
  const { candidates, toMentee, toMentor } = tastesOf(input);
  let blocking = 0;
  for (const { id: menteeId } of input.mentees) {
    const own = pairs.find((pair) => pair.menteeId === menteeId);
    for (const mentorId of candidates(menteeId)) {
      const wished = { menteeId, mentorId };
      const theirs = pairs.filter((pair) => pair.mentorId === mentorId);
      const wants = own === undefined || toMentee(wished) > toMentee(own);
      const hasRoom = theirs.length < input.mentors.find(({ id }) => id === mentorId)!.capacity;
      if (wants && (hasRoom || theirs.some((pair) => toMentor(wished) > toMentor(pair)))) blocking++;
    }
  }
  return blocking;
}

/** Every way to place people that rules and places allow. */
function allPlacements(input: RoundInput): PairIds[][] {
  const { candidates } = tastesOf(input);
  let all: PairIds[][] = [[]];
  for (const { id: menteeId } of input.mentees) {
    const wider = all.flatMap((pairs) => candidates(menteeId).map((mentorId) => [...pairs, { menteeId, mentorId }]));
    all = [...all, ...wider.filter((pairs) => input.mentors.every(({ id, capacity }) => pairs.filter(({ mentorId }) => mentorId === id).length <= capacity))];
  }
  return all;
}

test('nobody would rather have each other by their own lists first and scores after, and the count says so for every aim', () => {
  fc.assert(
    fc.property(ranked, variants, (given, variant) => {
      const input = by(given, { kind: 'stable', variant });
      const stable = runRound(input, { seed: 1 });
      if (stable.kind !== 'solved') throw new Error('nothing is locked');
      expect(blockingIn(input, stable.pairs)).toBe(0);
      expect(stable.blockingPairs).toBe(0);
      expect(verifyRound(input, stable).valid).toBe(true);
      const covering = by(given, { kind: 'coverage_first' });
      const most = runRound(covering, { seed: 1 });
      expect(most).toMatchObject({ blockingPairs: most.kind === 'solved' ? blockingIn(covering, most.pairs) : null });
    }),
    { numRuns: 400 },
  );
});

test('where all know whom they would rather have, no stable placement is better for any mentee than theirs, nor for any mentor', () => {
  const isStrict = (input: RoundInput): boolean => {
    const { candidates, toMentee, toMentor } = tastesOf(input);
    const distinct = (worths: number[]) => new Set(worths).size === worths.length;
    const pairs = input.mentees.flatMap(({ id: menteeId }) => candidates(menteeId).map((mentorId) => ({ menteeId, mentorId })));
    return input.mentees.every(({ id }) => distinct(pairs.filter(({ menteeId }) => menteeId === id).map(toMentee))) && input.mentors.every(({ id }) => distinct(pairs.filter(({ mentorId }) => mentorId === id).map(toMentor)));
  };
  const oneEach = ranked.map((input) => by({ ...input, mentors: input.mentors.map((person) => ({ ...person, capacity: 1 })) }, { kind: 'coverage_first' }));
  fc.assert(
    fc.property(oneEach.filter(isStrict), (input) => {
      const { toMentee, toMentor } = tastesOf(input);
      const stable = allPlacements(input).filter((pairs) => blockingIn(input, pairs) === 0);
      const result = (variant: StableVariant) => {
        const solved = runRound(by(input, { kind: 'stable', variant }), { seed: 1 });
        return solved.kind === 'solved' ? solved.pairs : [];
      };
      for (const pairs of stable) {
        for (const pair of pairs) {
          expect(toMentee(result('mentee_optimal').find(({ menteeId }) => menteeId === pair.menteeId)!)).toBeGreaterThanOrEqual(toMentee(pair));
          expect(toMentor(result('mentor_optimal').find(({ mentorId }) => mentorId === pair.mentorId)!)).toBeGreaterThanOrEqual(toMentor(pair));
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('a first place on a list counts for more than any score, and for more than having been together', () => {
  const settings = { ...ALL_ON, objective: { kind: 'stable', variant: 'mentee_optimal', keepBonus: 10_000 } } as const;
  const better = { offered: [{ skill: 'SQL', level: 5 }], level: 5 };
  const people = round([mentee('a', { wanted: [{ skill: 'SQL', priority: 5 }], level: 4, ranking: ['nobody', 's'] })], [mentor('r', better), mentor('s', { level: 9 })], { settings, kept: [{ menteeId: 'a', mentorId: 'r' }] });
  expect(runRound(people, { seed: 1 })).toMatchObject({ pairs: [{ mentorId: 's' }], blockingPairs: 0 });
  expect(runRound({ ...people, mentees: people.mentees.map((person) => ({ ...person, ranking: [] })) }, { seed: 1 })).toMatchObject({ pairs: [{ mentorId: 'r' }] });
});

test('a list changes no score and stands in no explanation', () => {
  const plain = round([mentee('a')], [mentor('r')]);
  const listed = round([mentee('a', { ranking: ['r'] })], [mentor('r', { ranking: ['a'] })]);
  expect(runRound(listed, { seed: 1 })).toEqual(runRound(plain, { seed: 1 }));
});

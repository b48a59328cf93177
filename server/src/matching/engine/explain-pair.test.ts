import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ALL_ON, mentee, mentor, round, roundArbitrary } from './engine.fixture.ts';
import { alternativesFor, explainPair, rankMentors, runRound } from './index.ts';

test('a ranking is ordered, judges as a single pair is judged, and a limit keeps the best', () => {
  fc.assert(
    fc.property(roundArbitrary({ mentees: 2, mentors: 9 }), fc.nat({ max: 9 }), ({ mentees, mentors, settings, banned }, limit) => {
      const own = mentees[0];
      if (own === undefined) return;
      const ranked = rankMentors(own, mentors, settings, { banned });
      expect(ranked.map(({ mentorId }) => mentorId).sort()).toEqual(mentors.map(({ id }) => id).sort());
      for (const judged of ranked) {
        const theirs = mentors.find(({ id }) => id === judged.mentorId)!;
        expect(judged).toEqual(explainPair(own, theirs, settings, { banned }));
      }
      const rank = ({ blockedBy, score }: (typeof ranked)[number]) => (blockedBy === null ? 20_000 : 0) + score;
      expect(ranked.map(rank)).toEqual(ranked.map(rank).toSorted((a, b) => b - a));
      expect(rankMentors(own, mentors, settings, { banned, limit })).toEqual(ranked.slice(0, limit));
    }),
  );
});

test('alternatives are the next best eligible mentors, full ones marked', () => {
  const own = mentee('a', { level: 4, team: 'red' });
  const input = round(
    [own, mentee('b', { level: 4 })],
    [
      mentor('best', { level: 6 }),
      mentor('second', { level: 8, capacity: 2 }),
      mentor('third', { level: 9 }),
      mentor('none', { level: 6, capacity: 0 }),
      mentor('team', { level: 6, team: 'red' }),
      mentor('present', { level: 6 }),
    ],
  );
  const pairs = [{ menteeId: 'a', mentorId: 'present' }, { menteeId: 'b', mentorId: 'best' }];
  const found = alternativesFor(input, 'a', { pairs, limit: 5 });
  expect(found.map(({ mentorId, placesLeft }) => [mentorId, placesLeft])).toEqual([
    ['best', 0],
    ['second', 2],
    ['third', 1],
  ]);
  expect(alternativesFor(input, 'a', { pairs, limit: 1 }).map(({ mentorId }) => mentorId)).toEqual(['best']);
  const floor = { kind: 'quality_floor', minimumScore: found[1]!.score } as const;
  const strict = { ...input, settings: { ...ALL_ON, objective: floor } };
  expect(alternativesFor(strict, 'a', { pairs, limit: 5 }).map(({ mentorId }) => mentorId)).toEqual(['best', 'second']);
  expect(() => alternativesFor(input, 'nobody', { pairs, limit: 5 })).toThrow('menteeId');
});

test('no alternative with room is better than what a mentee without rivals got', () => {
  fc.assert(
    fc.property(roundArbitrary({ mentees: 1, mentors: 8 }), (input) => {
      const result = runRound(input, { seed: 5 });
      if (result.kind !== 'solved' || result.pairs[0] === undefined) return;
      const { menteeId, score } = result.pairs[0];
      for (const other of alternativesFor(input, menteeId, { pairs: result.pairs, limit: 8 })) {
        expect(other.score).toBeLessThanOrEqual(score);
      }
    }),
  );
});

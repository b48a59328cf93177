import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextIntroductions, planIntroductions, type IdPair, type IntroductionInput, type IntroductionRound } from '../index.ts';

const group = (count: number, prefix = 'p') => Array.from({ length: count }, (_, at) => ({ id: `${prefix}${at}`, waited: 0 }));
const fresh = (count: number): IntroductionInput => ({ people: { kind: 'one_group', people: group(count) }, met: [], banned: [] });
const sides = (mentees: number, mentors: number): IntroductionInput => ({
  people: { kind: 'two_sides', mentees: group(mentees, 'e'), mentors: group(mentors, 'r') },
  met: [],
  banned: [],
});
const keyOf = ({ firstId, secondId }: IdPair): string => [firstId, secondId].sort().join('-');
const keysOf = (rounds: readonly IntroductionRound[]): string[] => rounds.flatMap(({ pairs }) => pairs.map(keyOf));

/** Every pair who may meet. */
function allowed({ people, met, banned }: IntroductionInput): string[] {
  const [first, second] = people.kind === 'one_group' ? [people.people, people.people] : [people.mentees, people.mentors];
  const all = first.flatMap((a) => second.filter((b) => a.id !== b.id).map((b) => keyOf({ firstId: a.id, secondId: b.id })));
  const out = new Set([...met, ...banned].map(keyOf));
  return [...new Set(all)].filter((key) => !out.has(key)).sort();
}

function expectProper(rounds: readonly IntroductionRound[]): void {
  for (const { pairs, pausing } of rounds) {
    const busy = [...pairs.flatMap(({ firstId, secondId }) => [firstId, secondId]), ...pausing];
    expect(new Set(busy).size).toBe(busy.length);
  }
}

/** Some pairs that met or may not meet, also with people who are not there. */
const pairsArbitrary = (first: string, second: string, most: number) =>
  fc
    .array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 })), { minLength: 1, maxLength: most })
    .map((pairs) =>
      pairs
        .map(([a, b]) => ({ firstId: `${first}${a}`, secondId: `${second}${b}` }))
        .filter(({ firstId, secondId }) => firstId !== secondId),
    );

describe('planIntroductions', () => {
  test('one group: all meet once, in the fewest rounds, and an odd number takes turns to pause', () => {
    for (let count = 0; count <= 25; count++) {
      const { rounds, fewestPossible, complete } = planIntroductions(fresh(count), { seed: 5 });
      expectProper(rounds);
      expect(complete).toBe(true);
      expect(rounds).toHaveLength(fewestPossible);
      expect(fewestPossible).toBe(count < 2 ? 0 : count - 1 + (count % 2));
      expect(keysOf(rounds).sort()).toEqual(allowed(fresh(count)));
      const pauses = rounds.flatMap(({ pausing }) => pausing);
      // Whoever sits out the last round has met everyone by then, which is no pause.
      expect(new Set(pauses).size).toBe(count % 2 === 1 ? count - 1 : 0);
      expect(pauses).toHaveLength(new Set(pauses).size);
    }
  });

  test('two sides: every mentee meets every mentor once, in as many rounds as the larger side has people', () => {
    for (const [mentees, mentors] of [[0, 3], [1, 1], [4, 4], [7, 3], [3, 7]] as const) {
      const { rounds } = planIntroductions(sides(mentees, mentors), { seed: 1 });
      expectProper(rounds);
      expect(rounds).toHaveLength(Math.min(mentees, mentors) === 0 ? 0 : Math.max(mentees, mentors));
      expect(keysOf(rounds).sort()).toEqual(allowed(sides(mentees, mentors)));
    }
  });

  test('two sides in the middle of it, with bans: still in the fewest rounds', () => {
    fc.assert(
      fc.property(fc.nat({ max: 8 }), fc.nat({ max: 8 }), pairsArbitrary('e', 'r', 25), pairsArbitrary('r', 'e', 5), (mentees, mentors, met, banned) => {
        const input = { ...sides(mentees, mentors), met, banned };
        const { rounds, fewestPossible } = planIntroductions(input, { seed: 1 });
        expectProper(rounds);
        expect(rounds).toHaveLength(fewestPossible);
        expect(keysOf(rounds).sort()).toEqual(allowed(input));
        for (const { pairs } of rounds) for (const { firstId } of pairs) expect(firstId).toMatch(/^e/);
      }),
      { numRuns: 200 },
    );
  });

  test('one group in the middle of it, with bans: all who may meet do, in at most two rounds more than the fewest', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10 }), pairsArbitrary('p', 'p', 25), pairsArbitrary('p', 'p', 5), (count, met, banned) => {
        const input = { ...fresh(count), met, banned };
        const { rounds, fewestPossible } = planIntroductions(input, { seed: 1 });
        expectProper(rounds);
        expect(keysOf(rounds).sort()).toEqual(allowed(input));
        expect(rounds.length).toBeLessThanOrEqual(fewestPossible + 2);
      }),
      { numRuns: 300 },
    );
  });

  test('the order of people has no influence; another seed gives another order', () => {
    const backwards: IntroductionInput = { ...fresh(9), people: { kind: 'one_group', people: group(9).reverse() } };
    expect(planIntroductions(backwards, { seed: 4 })).toEqual(planIntroductions(fresh(9), { seed: 4 }));
    expect(planIntroductions(fresh(9), { seed: 5 })).not.toEqual(planIntroductions(fresh(9), { seed: 4 }));
  });

  test('stopped early it hands back the rounds so far', () => {
    let asked = 0;
    const input = { ...fresh(9), met: [{ firstId: 'p0', secondId: 'p1' }] };
    const plan = planIntroductions(input, { seed: 1, shouldStop: () => ++asked > 3 });
    expect(plan.complete).toBe(false);
    expect(plan.rounds).toHaveLength(3);
  });

  test('names what it cannot work with', () => {
    const plan = (given: Partial<IntroductionInput>) => () => planIntroductions({ ...fresh(3), ...given }, { seed: 1 });
    const twice = [...group(1), ...group(1)];
    expect(plan({ people: { kind: 'one_group', people: twice } })).toThrow('people[1]: expected an id used once, got "p0"');
    expect(plan({ met: [{ firstId: 'p0', secondId: 'p0' }] })).toThrow('met[0]: expected two people, got "p0"');
    expect(plan({ people: { kind: 'one_group', people: [{ id: 'a', waited: -1 }] } })).toThrow('people.a.waited');
    expect(() => planIntroductions(fresh(2), { seed: NaN })).toThrow('seed');
  });
});

describe('nextIntroductions', () => {
  test('who waited longest is not left out again', () => {
    const people = group(5).map((person) => ({ ...person, waited: person.id === 'p3' ? 2 : 0 }));
    for (let seed = 0; seed < 20; seed++) {
      const { pairs, pausing } = nextIntroductions({ people: { kind: 'one_group', people }, met: [], banned: [] }, { seed });
      expect(pairs).toHaveLength(2);
      expect(pausing).not.toContain('p3');
    }
  });

  test('who has met everyone neither meets nor pauses', () => {
    const met = [{ firstId: 'p0', secondId: 'p1' }, { firstId: 'p2', secondId: 'p0' }];
    expect(nextIntroductions({ ...fresh(3), met }, { seed: 1 })).toEqual({
      pairs: [{ firstId: expect.stringMatching(/p[12]/), secondId: expect.stringMatching(/p[12]/) }],
      pausing: [],
    });
  });

  test('somebody new meets people at once', () => {
    const all = group(4).flatMap((a) => group(4).map((b) => ({ firstId: a.id, secondId: b.id }))).filter(({ firstId, secondId }) => firstId < secondId);
    const round = nextIntroductions({ ...fresh(5), met: all }, { seed: 1 });
    expect(round.pairs.map(keyOf)).toEqual([expect.stringMatching('p4')]);
    expect(round.pausing).toHaveLength(3);
  });
});

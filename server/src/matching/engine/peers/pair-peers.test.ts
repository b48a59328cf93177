import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairPeers, UNPLACED, verifyPairing, type PeerProblem, type PeerSolution } from '../index.ts';
import { SeededRandom } from '../seeded-random.ts';
import { peersArbitrary, peersOf } from './peers.fixture.ts';

/** The best worth, a pair being worth `bonus` + its score, by going through all pairings person by person. */
function bestWorth(problem: PeerProblem, bonus: number): number {
  const worth = new Map<number, number>();
  problem.pairFirst.forEach((first, pair) => {
    worth.set(first * 64 + problem.pairSecond[pair]!, bonus + problem.pairScore[pair]!);
    worth.set(problem.pairSecond[pair]! * 64 + first, bonus + problem.pairScore[pair]!);
  });
  const known = new Map<number, number>();
  const best = (left: number): number => {
    if (left === 0) return 0;
    const before = known.get(left);
    if (before !== undefined) return before;
    const person = 31 - Math.clz32(left);
    const others = left & ~(1 << person);
    let most = best(others);
    for (let other = 0; other < person; other++) {
      const own = worth.get(person * 64 + other);
      if ((others & (1 << other)) !== 0 && own !== undefined) most = Math.max(most, own + best(others & ~(1 << other)));
    }
    known.set(left, most);
    return most;
  };
  return best(2 ** problem.personCount - 1);
}

function pairsOf({ partnerOf }: PeerSolution): string[] {
  return [...partnerOf].flatMap((partner, person) => (partner > person ? [`${person}-${partner}`] : []));
}

describe('pairPeers', () => {
  test('pairs as many as trying everything does, at the same total', () => {
    fc.assert(
      fc.property(peersArbitrary({ max: 8 }), (problem) => {
        const { placed, totalScore } = pairPeers(problem);
        expect((placed / 2) * 1_000_000 + totalScore).toBe(bestWorth(problem, 1_000_000));
      }),
      { numRuns: 3_000 },
    );
  });

  test('finds the highest total where only that counts', () => {
    fc.assert(
      fc.property(peersArbitrary({ max: 12 }), (problem) => {
        expect(pairPeers(problem, { objective: 'total' }).totalScore).toBe(bestWorth(problem, 0));
      }),
      { numRuns: 500 },
    );
  });

  test('proves every result optimal', () => {
    fc.assert(
      fc.property(fc.oneof(peersArbitrary({ max: 60 }), peersArbitrary({ min: 100, max: 200 })), fc.constantFrom('coverage_first' as const, 'total' as const), (problem, objective) => {
        const solution = pairPeers(problem, { objective });
        const { partnerOf, placed, totalScore, certificate, gap } = solution;
        expect(verifyPairing(problem, partnerOf, certificate)).toEqual({ valid: true, placed, totalScore });
        expect(gap).toEqual({ placed: 0, score: 0 });
      }),
      { numRuns: 600 },
    );
  });

  test('complementary slackness: priced people have partners, priced sets are full', () => {
    fc.assert(
      fc.property(peersArbitrary({ max: 40 }), (problem) => {
        const { partnerOf, certificate } = pairPeers(problem);
        partnerOf.forEach((partner, person) => {
          if (partner === UNPLACED) expect(certificate.personPrice[person]).toBe(0);
        });
        for (const { members, price } of certificate.oddSets) {
          expect(price).toBeGreaterThan(0);
          expect(members.filter((member) => members.includes(partnerOf[member]!))).toHaveLength(members.length - 1);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the order and direction in which pairs are listed have no influence', () => {
    fc.assert(
      fc.property(peersArbitrary({ max: 20 }), fc.integer(), (problem, seed) => {
        const random = new SeededRandom(seed);
        const pairs = [...problem.pairFirst].map((first, at) => {
          const ends: [number, number] = [first, problem.pairSecond[at]!];
          if (random.below(2) === 0) ends.reverse();
          return { pair: [...ends, problem.pairScore[at]!] as const, key: random.next() };
        });
        pairs.sort((a, b) => a.key - b.key);
        const shuffled = peersOf(problem.personCount, pairs.map(({ pair }) => pair));
        expect(pairsOf(pairPeers(shuffled))).toEqual(pairsOf(pairPeers(problem)));
      }),
    );
  });

  test('a triangle with tails needs its blossom: nobody is left out', () => {
    const solution = pairPeers(peersOf(6, [[0, 1, 9], [1, 2, 9], [2, 0, 9], [0, 3, 1], [1, 4, 1], [2, 5, 1]]));
    expect(pairsOf(solution)).toEqual(['0-3', '1-4', '2-5']);
  });

  test('stopped at any time, the pairing is possible and the gap covers the optimum', () => {
    fc.assert(
      fc.property(peersArbitrary({ max: 12 }), fc.nat({ max: 6 }), (problem, most) => {
        let asked = 0;
        const stopped = pairPeers(problem, { shouldStop: () => ++asked > most });
        const optimum = pairPeers(problem);
        const more = optimum.placed - stopped.placed;
        expect(more).toBeGreaterThanOrEqual(0);
        expect(more).toBeLessThanOrEqual(stopped.gap.placed);
        if (stopped.gap.score !== null) {
          expect(more).toBe(0);
          expect(optimum.totalScore - stopped.totalScore).toBeLessThanOrEqual(stopped.gap.score);
        }
        stopped.partnerOf.forEach((partner, person) => {
          if (partner !== UNPLACED) expect(stopped.partnerOf[partner]).toBe(person);
        });
      }),
      { numRuns: 400 },
    );
  });

  test('names what it cannot work with', () => {
    const error = (personCount: number, pairs: [number, number, number][]) => () => pairPeers(peersOf(personCount, pairs));
    expect(error(-1, [])).toThrow('personCount: expected a whole number from 0 to 200000, got -1');
    expect(error(2, [[0, 2, 5]])).toThrow('pairSecond[0]: expected a whole number from 0 to 1, got 2');
    expect(error(2, [[0, 1, 10_001]])).toThrow('pairScore[0]');
    expect(error(2, [[1, 1, 5]])).toThrow('pairSecond[0]: expected somebody else than pairFirst, got 1');
    expect(error(2, [[0, 1, 5], [1, 0, 6]])).toThrow('pairFirst: expected each pair once');
    const uneven = { ...peersOf(2, [[0, 1, 5]]), pairScore: new Int32Array(2) };
    expect(() => pairPeers(uneven)).toThrow('pairScore: expected 1 entries, got 2');
  });

  test('nobody, somebody alone, and a thousand who are all alike', () => {
    expect(pairPeers(peersOf(0, [])).placed).toBe(0);
    expect(pairPeers(peersOf(1, [])).partnerOf).toEqual(Int32Array.of(UNPLACED));
    const pairs: [number, number, number][] = [];
    for (let first = 0; first < 301; first++) for (let second = first + 1; second < 301; second++) pairs.push([first, second, 7]);
    expect(pairPeers(peersOf(301, pairs))).toMatchObject({ placed: 300, totalScore: 1_050 });
  });
});

describe('verifyPairing', () => {
  const triangle = peersOf(3, [[0, 1, 4], [1, 2, 6], [0, 2, 5]]);
  const solved = pairPeers(triangle, { objective: 'total' });
  const failure = (partners: number[], certificate = solved.certificate) =>
    verifyPairing(triangle, Int32Array.from(partners), certificate);

  test('takes the optimum and nothing below it', () => {
    expect(failure([-1, 2, 1])).toEqual({ valid: true, placed: 2, totalScore: 6 });
    expect(failure([1, 0, -1])).toEqual({ valid: false, failure: 'objectives_differ' });
  });

  test('names what fails', () => {
    const { certificate } = solved;
    const fails = (failure: string) => ({ valid: false, failure });
    expect(failure([-1, 2])).toEqual(fails('malformed'));
    expect(failure([1, 2, 1])).toEqual(fails('not_mutual'));
    expect(failure([-1, 2, 1], { ...certificate, pairBonus: 1 })).toEqual(fails('bonus_too_small'));
    expect(failure([-1, 2, 1], { ...certificate, personPrice: Float64Array.of(-1, 20, 20) })).toEqual(fails('negative_price'));
    expect(failure([-1, 2, 1], { ...certificate, personPrice: Float64Array.of(0, 6, 6), oddSets: [] })).toEqual(fails('underpriced_pair'));
    const even = { members: Int32Array.of(0, 1), price: 12 };
    const repeated = { members: Int32Array.of(0, 1, 1), price: 12 };
    expect(failure([-1, 2, 1], { ...certificate, oddSets: [even] })).toEqual(fails('odd_set_malformed'));
    expect(failure([-1, 2, 1], { ...certificate, oddSets: [repeated] })).toEqual(fails('odd_set_malformed'));
    const strangers = peersOf(3, [[0, 1, 4]]);
    const dear = { pairBonus: 0, personPrice: Float64Array.of(8, 8, 8), oddSets: [] };
    expect(verifyPairing(strangers, Int32Array.of(-1, 2, 1), dear)).toEqual(fails('not_a_pair'));
  });
});

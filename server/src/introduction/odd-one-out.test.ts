import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOddOneOut, type Group } from './odd-one-out.ts';

const known = (pairs: readonly string[]) => (one: string, other: string): boolean => !pairs.includes([one, other].sort().join(''));

test('joins the first pair of people who are both new', () => {
  expect(placeOddOneOut([['a', 'b'], ['c', 'd']], 'e', known([]))).toEqual([['a', 'b', 'e'], ['c', 'd']]);
  expect(placeOddOneOut([['a', 'b'], ['c', 'd']], 'e', known(['be']))).toEqual([['a', 'b'], ['c', 'd', 'e']]);
});

test('takes the place of somebody who can join others, where no pair is new to them', () => {
  expect(placeOddOneOut([['a', 'b'], ['c', 'd']], 'e', known(['ae', 'ce']))).toEqual([['e', 'b'], ['c', 'd', 'a']]);
  // Over two pairs: e goes to b, a to d, and c joins e and b, since a and b know each other's pair.
  expect(placeOddOneOut([['a', 'b'], ['c', 'd'], ['f', 'g']], 'e', known(['ae', 'ce', 'de', 'ef', 'eg', 'ac', 'af', 'ag']))).toEqual([['e', 'b'], ['a', 'd'], ['f', 'g', 'c']]);
});

test('nobody who knows one of every three is put among them', () => {
  expect(placeOddOneOut([], 'a', known([]))).toBeUndefined();
  expect(placeOddOneOut([['a', 'b']], 'c', known(['ac']))).toBeUndefined();
});

/** Whether people can be split in pairs and one group of three, all new to each other. */
function canBeSplit(people: readonly string[], isNew: (one: string, other: string) => boolean): boolean {
  const [first, ...others] = people;
  if (first === undefined) return true;
  const paired = others.some((other) => isNew(first, other) && canBeSplit(others.filter((each) => each !== other), isNew));
  if (paired || people.length % 2 === 0) return paired;
  return others.some((second, at) => isNew(first, second) && others.slice(at + 1).some((third) => isNew(first, third) && isNew(second, third) && canBeSplit(others.filter((each) => each !== second && each !== third), isNew)));
}

test('whatever they know of each other, everybody is placed where it can be done, once, among people who are new', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.array(fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 8 })), { maxLength: 40 }), (count, met) => {
      const people = Array.from({ length: 2 * count + 1 }, (_, at) => String.fromCodePoint(97 + at));
      const pairs = Array.from({ length: count }, (_, at): Group => people.slice(2 * at, 2 * at + 2));
      const own = new Set(pairs.map((pair) => pair.join('')));
      const isNew = known(met.map((pair) => pair.map((at) => people[at] ?? 'z').sort().join('')).filter((pair) => !own.has(pair)));
      const groups = placeOddOneOut(pairs, people.at(-1)!, isNew);
      expect(groups !== undefined).toBe(canBeSplit(people, isNew));
      if (!groups) return;
      expect(groups.flat().toSorted()).toEqual(people);
      expect(groups.map(({ length }) => length).toSorted()).toEqual([...pairs.slice(1).map(() => 2), 3]);
      for (const group of groups) for (const one of group) for (const other of group) if (one !== other) expect(isNew(one, other)).toBe(true);
    }),
    { numRuns: 3_000, seed: 1 },
  );
});

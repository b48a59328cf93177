import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hedgesG } from './effect-size.ts';

test('by hand: three against three, a mean apart and two in deviation', () => {
  // d = (4 − 3)/2; J = Γ(2)/(√2 Γ(1.5)) = 1/(√2 · √π/2) = √(2/π); variance 6/9 + g²/12.
  const g = 0.5 * Math.sqrt(2 / Math.PI);
  const reach = 1.959963984540054 * Math.sqrt(2 / 3 + (g * g) / 12);
  const found = hedgesG([2, 4, 6], [1, 3, 5])!;
  expect(found.g).toBeCloseTo(0.3989422804, 9);
  expect(found.low).toBeCloseTo(g - reach, 9);
  expect(found.high).toBeCloseTo(g + reach, 9);
});

test('the worked example of Borenstein et al. (2009, Introduction to Meta-Analysis, p. 26): fifty each, 103 and 100, deviations 5.5 and 4.5', () => {
  const sample = (middle: number, deviation: number) => Array.from({ length: 50 }, (_, index) => middle + (index % 2 === 0 ? 1 : -1) * deviation * Math.sqrt(49 / 50));
  const found = hedgesG(sample(103, 5.5), sample(100, 4.5))!;
  expect(found.g).toBeCloseTo(0.5924, 4);
});

test('sides that differ in nothing, and one value alone, have no effect size', () => {
  expect(hedgesG([5, 5], [5, 5, 5])).toBeUndefined();
  expect(hedgesG([5], [1, 2, 3])).toBeUndefined();
});

const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 40 });

test('changing sides turns the sign, and neither units nor order matter', () => {
  fc.assert(
    fc.property(values, values, (first, second) => {
      const found = hedgesG(first, second);
      const turned = hedgesG(second.toReversed(), first.toReversed());
      if (!found) return expect(turned).toBeUndefined();
      expect(turned!.g).toBeCloseTo(-found.g, 9);
      expect(turned!.low).toBeCloseTo(-found.high, 9);
      const inOtherUnits = (each: number) => 3 * each - 20;
      expect(hedgesG(first.map(inOtherUnits), second.map(inOtherUnits))!.g).toBeCloseTo(found.g, 9);
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hideRows, limits, mergeSmall, narrowestHiddenInterval, otherCategory, type Child } from './suppression.ts';

const k = limits.smallestGroup;

const tables = fc
  .array(fc.record({ count: fc.integer({ min: 0, max: 30 }), yesShare: fc.double({ min: 0, max: 1, noNaN: true }), blocked: fc.boolean() }), { minLength: 2, maxLength: 9 })
  .map((rows) =>
    rows.map(({ count, yesShare, blocked }, index): Child => {
      const yes = Math.round(count * yesShare);
      const primary = blocked || count < k || yes < limits.smallestSide || count - yes < limits.smallestSide;
      return { category: `c${index}`, count, yes, primary };
    }),
  )
  .filter((children) => children.reduce((sum, { count }) => sum + count, 0) >= k);

/** All that a reader could believe of each hidden row, by trying every table that adds up. */
function believable(sum: number, rows: number): { least: number; most: number }[] {
  const seen = Array.from({ length: rows }, () => ({ least: Infinity, most: -Infinity }));
  const walk = (row: number, left: number, values: number[]): void => {
    if (row === rows - 1) {
      [...values, left].forEach((value, index) => {
        seen[index]!.least = Math.min(seen[index]!.least, value);
        seen[index]!.most = Math.max(seen[index]!.most, value);
      });
      return;
    }
    for (let value = 0; value <= left; value += 1) walk(row + 1, left - value, [...values, value]);
  };
  walk(0, sum, []);
  return seen;
}

describe('one-way tables under a shown total', () => {
  test('no hidden row can be placed in an interval narrower than k', () => {
    fc.assert(
      fc.property(tables, (children) => {
        const total = children.reduce((sum, { count }) => sum + count, 0);
        const hidden = hideRows(children, limits);
        expect(narrowestHiddenInterval(total, children, hidden)).toBeGreaterThanOrEqual(k);
        for (const child of children) if (child.primary) expect(hidden.has(child.category)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('the audit says what trying every possible table says', () => {
    const small = tables.filter((children) => children.length <= 4);
    fc.assert(
      fc.property(small, fc.integer({ min: 0, max: 15 }), (children, mask) => {
        const hidden = new Set(children.filter((_, index) => (mask >> index) & 1).map(({ category }) => category));
        if (hidden.size === 0) return;
        const total = children.reduce((sum, { count }) => sum + count, 0);
        const sum = children.filter(({ category }) => hidden.has(category)).reduce((all, { count }) => all + count, 0);
        const widths = believable(sum, hidden.size).map(({ least, most }) => most - least);
        expect(narrowestHiddenInterval(total, children, hidden)).toBe(Math.min(...widths));
      }),
      { numRuns: 100 },
    );
  });

  test('the hidden rows of a share together never say what nearly all of them answered, unless nothing else is left', () => {
    fc.assert(
      fc.property(tables, (children) => {
        const hidden = hideRows(children, limits);
        if (hidden.size === 0 || hidden.size === children.length) return;
        const rows = children.filter(({ category }) => hidden.has(category));
        const yes = rows.reduce((sum, row) => sum + row.yes!, 0);
        const count = rows.reduce((sum, row) => sum + row.count, 0);
        expect(Math.min(yes, count - yes)).toBeGreaterThanOrEqual(limits.smallestSide);
      }),
    );
  });

  test('a single small row takes the smallest other one with it', () => {
    const children = [
      { category: 'Hamburg', count: 40, primary: false },
      { category: 'Antwerp', count: 5, primary: true },
      { category: 'Remote', count: 9, primary: false },
    ];
    expect([...hideRows(children, limits)].sort()).toEqual(['Antwerp', 'Remote']);
  });
});

test('small categories are joined into one that is large enough, or that is everything', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 10 }), (sizes) => {
      const counts = new Map(sizes.map((size, index) => [`c${index}`, size]));
      const merged = mergeSmall(counts, k);
      const sums = new Map<string, number>();
      for (const [name, into] of merged) sums.set(into, (sums.get(into) ?? 0) + counts.get(name)!);
      const tooSmall = [...sums].filter(([name, sum]) => sum < k && (sums.size > 1 || name !== otherCategory));
      expect(tooSmall).toEqual([]);
    }),
  );
});

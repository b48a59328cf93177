import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cut } from './figures.ts';
import { isRenewable, protectFigure, type Release, type Shown, type Unit } from './protect-figure.ts';
import { protectAnswers, protectFunnel, shownOf } from './protect-tables.ts';
import { limits } from './suppression.ts';
import { cellKey } from './protect-figure.ts';

const k = limits.smallestGroup;
const now = new Date('2026-11-22T03:00:00Z');
const later = new Date('2026-11-29T03:00:00Z');
const nobody: Shown = new Map();
const departments = ['Finance', 'Legal', 'Sales', '~other'];
const categories = new Map<Cut, string[]>([['department', departments], ['role', ['mentee', 'mentor']], ['site', []], ['level', []]]);
const print = ({ id, amount }: Unit) => `${id}:${amount}`;

const populations = fc
  .array(fc.record({ department: fc.constantFrom(...departments), role: fc.constantFrom('mentee', 'mentor'), amount: fc.constantFrom(0, 1, 1, 1) }), { minLength: 0, maxLength: 60 })
  .map((people) => people.map(({ department, role, amount }, index): Unit => ({ id: `p${index}`, cluster: `p${index}`, amount, categories: { department, role } })));

const shown = (releases: readonly Release[]) => releases.map(({ cell }) => cell).filter(({ hidden }) => !hidden);
const release = (units: readonly Unit[], before: Shown = nobody, at = now) => protectFigure('satisfaction', units, categories, before, print, at);
const keep = (releases: readonly Release[]) => shownOf(releases.map(({ cell }) => cell), (key) => releases.find(({ cell }) => cellKey(cell.figure, cell.cut, cell.category) === key)?.prints);

describe('a share and its breakdowns', () => {
  test('never show a group below k, nor what nearly all of a group answered', () => {
    fc.assert(
      fc.property(populations, (units) => {
        for (const cell of shown(release(units))) {
          expect(cell.of).toBeGreaterThanOrEqual(k);
          if (cell.band !== null) expect(cell.n).toBeNull();
          else expect(Math.min(cell.n!, cell.of! - cell.n!)).toBeGreaterThanOrEqual(limits.smallestSide);
        }
      }),
    );
  });

  test('leave at least k people, and both sides of the share, in what is hidden under a total', () => {
    fc.assert(
      fc.property(populations, (units) => {
        const cells = release(units).map(({ cell }) => cell);
        const total = cells.find(({ cut }) => cut === 'all')!;
        for (const cut of ['department', 'role'] as const) {
          const rows = cells.filter((cell) => cell.cut === cut);
          const hidden = rows.filter((cell) => cell.hidden);
          if (hidden.length === 0 || total.n === null) continue;
          expect(hidden.length).toBeGreaterThan(1);
          const left = total.of! - rows.reduce((sum, { of }) => sum + (of ?? 0), 0);
          const yes = total.n - rows.reduce((sum, { n }) => sum + (n ?? 0), 0);
          expect(left).toBeGreaterThanOrEqual(k);
          expect(Math.min(yes, left - yes)).toBeGreaterThanOrEqual(limits.smallestSide);
        }
      }),
    );
  });

  test('two vintages never differ in a shown cell by fewer than k people', () => {
    fc.assert(
      fc.property(populations, populations, fc.integer({ min: 0, max: 12 }), (units, extra, change) => {
        const first = release(units);
        const others = extra.slice(0, change).map((unit) => ({ ...unit, id: `new ${unit.id}` }));
        const second = release([...units, ...others], keep(first), later);
        for (const { cell, prints } of second.filter((each) => !each.cell.hidden)) {
          const old = first.find((each) => !each.cell.hidden && each.cell.cut === cell.cut && each.cell.category === cell.category);
          if (!old) continue;
          expect(isRenewable(old.prints, prints)).toBe(true);
          if (cell.asOf < later) expect(cell).toMatchObject({ n: old.cell.n, of: old.cell.of, value: old.cell.value });
        }
      }),
    );
  });

  test('answers from fewer than seven mentorships are hidden, however many answered', () => {
    const units = Array.from({ length: 20 }, (_, index): Unit => ({ id: `p${index}`, cluster: `m${index % 6}`, amount: index % 2, categories: {} }));
    expect(shown(release(units))).toEqual([]);
  });

  test('a share that nearly everybody has is only said to be above a round number', () => {
    const units = Array.from({ length: 40 }, (_, index): Unit => ({ id: `p${index}`, cluster: `p${index}`, amount: index === 0 ? 0 : 1, categories: {} }));
    expect(release(units)[0]!.cell).toMatchObject({ band: 'over', value: 90, n: null, of: 40 });
  });
});

test('a step of the funnel that lost one or two people does not say so', () => {
  const people = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);
  const cells = protectFunnel({ eligible: people(100), signed_up: people(40), matched: people(38), first_meeting: people(30), completed: people(3) }, nobody, now).map(({ cell }) => cell);
  expect(cells.map(({ n, band, hidden }) => (hidden ? 'hidden' : (band ?? n)))).toEqual([100, 40, 'over', 30, 'hidden']);
});

test('bars join answers until no part is too small, and in all roles alike', () => {
  const answers = new Map([
    ['mentee', [1, 2, 2, ...Array<number>(8).fill(3), ...Array<number>(9).fill(4), ...Array<number>(8).fill(5)].map((value, index) => ({ id: `a${index}`, value }))],
    ['mentor', [...Array<number>(8).fill(2), ...Array<number>(8).fill(3), ...Array<number>(9).fill(4), ...Array<number>(8).fill(5)].map((value, index) => ({ id: `b${index}`, value }))],
  ]);
  const cells = protectAnswers(answers, ['mentee', 'mentor'], nobody, now).map(({ cell }) => cell);
  expect([...new Set(cells.map(({ category }) => category))]).toEqual(['1-3', '4-5']);
});

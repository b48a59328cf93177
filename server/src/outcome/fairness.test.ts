import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFairness, protectFairness, type FairnessUnit } from './fairness.ts';
import { cellKey, type Release, type Shown } from './protect-figure.ts';

const now = new Date('2026-11-01T00:00:00Z');
const nobody: Shown = new Map();

/** So many mentees with and without an attribute, of whom so many were placed, at scores around 60. */
function mentees(attributes: string[] | null, of: number, placed: number, prefix = String(attributes)): FairnessUnit[] {
  return Array.from({ length: of }, (_, index) => ({
    participantId: `${prefix}${index}`,
    score: index < placed ? 55 + (index % 11) : null,
    plainScore: null,
    daysToMatch: index < placed ? 8 + (index % 9) : null,
    attributes,
  }));
}

const report = (units: FairnessUnit[], before = nobody, names = ['Carer']) => protectFairness(units, names, before, (text) => text, now);
const cellsOf = (releases: Release[]) => releases.map(({ cell }) => cell);
const asShown = (releases: Release[]): Shown => new Map(releases.filter(({ cell }) => !cell.hidden).map(({ cell, prints }) => [cellKey(cell.figure, cell.cut, cell.category), { cell, prints, standing: true }]));

describe('the report', () => {
  const fair = [...mentees(['Carer'], 40, 24), ...mentees([], 80, 60)];

  test('gives shares with intervals, fits, and the ratio to the larger group', () => {
    const cells = cellsOf(report(fair));
    expect(cells.find(({ figure, category }) => figure === 'fairness_placed' && category === 'with')).toMatchObject({ n: 24, of: 40, value: 60, low: 45, high: 74 });
    expect(cells.find(({ figure, category }) => figure === 'fairness_placed' && category === 'without')).toMatchObject({ n: 60, of: 80, value: 75 });
    expect(cells.find(({ figure, category }) => figure === 'fairness_fit' && category === 'with')).toMatchObject({ n: null });
    const ratio = cells.find(({ figure }) => figure === 'fairness_ratio')!;
    expect(ratio).toMatchObject({ category: 'with', value: 0.8 });
    expect(ratio.low!).toBeLessThan(0.8);
    expect(cells.find(({ figure }) => figure === 'fairness_below')!.value).toBeCloseTo(0.5, 1);
  });

  test('is silent when fewer than seven in ten told', () => {
    const cells = cellsOf(report([...fair, ...mentees(null, 60, 50)]));
    expect(cells).toHaveLength(1);
    expect(cells[0]).toMatchObject({ figure: 'fairness_told', band: 'under', value: 70, n: null });
  });

  test('says nothing of an attribute that fewer than ten have, or have not', () => {
    for (const units of [[...mentees(['Carer'], 9, 5), ...mentees([], 80, 60)], [...mentees(['Carer'], 80, 60), ...mentees([], 9, 5)]]) {
      expect(cellsOf(report(units)).filter(({ cut }) => cut === 'Carer')).toMatchObject([{ hidden: true, value: null }]);
    }
  });

  test('gives no counts where those who did not tell are so few that they could be worked out', () => {
    const cells = cellsOf(report([...fair, ...mentees(null, 3, 1)]));
    expect(cells.every(({ n, of }) => n === null && of === null)).toBe(true);
    expect(cells.find(({ figure }) => figure === 'fairness_placed')).toMatchObject({ value: 60, low: 45, high: 74 });
    expect(cells[0]).toMatchObject({ figure: 'fairness_told', band: 'over' });
  });

  test('gives no ratio from fewer than thirty, and no exact share that is nearly everybody’s', () => {
    expect(cellsOf(report([...mentees(['Carer'], 29, 20), ...mentees([], 80, 60)])).map(({ figure }) => figure)).not.toContain('fairness_ratio');
    const cells = cellsOf(report([...mentees(['Carer'], 40, 39), ...mentees([], 80, 60)]));
    expect(cells.find(({ figure, category }) => figure === 'fairness_placed' && category === 'with')).toMatchObject({ band: 'over', n: null, low: null });
    expect(cells.map(({ figure }) => figure)).not.toContain('fairness_ratio');
  });

  test('gives the size of the difference in fit, and of it without the criterion that looks at attributes', () => {
    // 40 at 60 and 70 against 40 at 50 and 60: d = 10 ⁄ (5 √(80/78)), J = 1 − 3 ⁄ (4·78 − 1) to four places; variance 2/40 + g²/160.
    const half = (attributes: string[], middle: number): FairnessUnit[] => mentees(attributes, 50, 40).map((unit, index) => (unit.score === null ? unit : { ...unit, score: middle + (index % 2 === 0 ? 5 : -5), plainScore: 55 + (index % 2) }));
    const cells = cellsOf(report([...half(['Carer'], 65), ...half([], 55)]));
    const effect = cells.find(({ figure }) => figure === 'fairness_effect')!;
    const g = (10 / (5 * Math.sqrt(80 / 78))) * (1 - 3 / 311);
    const reach = 1.96 * Math.sqrt(2 / 40 + (g * g) / 160);
    expect([effect.value, effect.low, effect.high]).toEqual([g, g - reach, g + reach].map((each) => Math.round(each * 100) / 100));
    expect(cells.find(({ figure }) => figure === 'fairness_plain_effect')).toMatchObject({ value: 0, low: -0.44, high: 0.44 });
    expect(cellsOf(report(fair)).map(({ figure }) => figure)).not.toContain('fairness_plain_effect');
  });

  test('says how long half of each group waited: exact to a fortnight, then in weeks, and nothing where fewer have a mentor', () => {
    const waits = (attributes: string[], days: (number | null)[]): FairnessUnit[] => mentees(attributes, days.length, days.length).map((unit, index) => ({ ...unit, daysToMatch: days[index]! }));
    const soon = [3, 4.4, 5, 6, 12.6, 12.8, 30, 40, null, null, null];
    const cells = cellsOf(report([...waits(['Carer'], soon), ...waits([], soon.map((days) => days && days + 14))]));
    const wait = (category: string, of = cells) => of.find((cell) => cell.figure === 'fairness_wait' && cell.category === category)!.value;
    expect([wait('with'), wait('without')]).toEqual([13, 28]);
    const few = cellsOf(report([...waits(['Carer'], soon), ...waits([], [...soon, null, null, null, null, null, null])]));
    expect(wait('without', few)).toBeNull();
  });

  test('a few who found a mentor later change nothing that is shown', () => {
    const first = report(fair);
    const later = fair.map((unit, index) => (index >= 24 && index < 33 ? { ...unit, daysToMatch: 1 } : unit));
    expect(cellsOf(report(later, asShown(first)))).toEqual(cellsOf(first));
    const many = fair.map((unit, index) => (index >= 24 && index < 40 ? { ...unit, daysToMatch: 1 } : unit));
    expect(cellsOf(report(many, asShown(first)))).not.toEqual(cellsOf(first));
  });

  test('stays as it was when fewer than ten changed, so that nobody who takes a consent back is seen by it', () => {
    const first = report(fair);
    const withdrawn = report([...fair.slice(1), { ...fair[0]!, attributes: null }], asShown(first));
    expect(cellsOf(withdrawn)).toEqual(cellsOf(first));
    const renewed = report([...fair, ...mentees([], 20, 10, 'new')], asShown(first));
    expect(cellsOf(renewed)).not.toEqual(cellsOf(first));
  });
});

test('whoever did not consent changes nothing but how many told, and every group shown has ten and a complement of ten', () => {
  const unit = fc.record({ score: fc.option(fc.integer({ min: 20, max: 95 })), attributes: fc.option(fc.subarray(['Carer', 'Woman']), { freq: 6 }) });
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 90 }), (drawn) => {
      const units = drawn.map((each, index) => ({ ...each, plainScore: null, daysToMatch: each.score === null ? null : index, participantId: `m${index}` }));
      const cells = cellsOf(report(units, nobody, ['Carer', 'Woman']));
      expect(cells.every(({ figure }) => isFairness(figure))).toBe(true);
      for (const { cut, hidden, figure } of cells.filter(({ figure: name }) => name !== 'fairness_told')) {
        const told = units.filter(({ attributes }) => attributes !== null);
        const having = told.filter(({ attributes }) => attributes!.includes(cut)).length;
        expect(hidden).toBe(having < 10 || told.length - having < 10);
        if (figure === 'fairness_ratio') expect(Math.min(having, told.length - having)).toBeGreaterThanOrEqual(30);
      }
    }),
  );
});

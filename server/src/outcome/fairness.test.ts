import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFairness, protectFairness, type FairnessUnit } from './fairness.ts';
import { cellKey, type Release, type Shown } from './protect-figure.ts';

const now = new Date('2026-11-01T00:00:00Z');
const nobody: Shown = new Map();

/** So many mentees with and without an attribute, of whom so many were placed, at scores around 60. */
function mentees(attributes: string[] | null, of: number, placed: number, prefix = String(attributes)): FairnessUnit[] {
  return Array.from({ length: of }, (_, index) => ({ participantId: `${prefix}${index}`, score: index < placed ? 55 + (index % 11) : null, attributes }));
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
      const units = drawn.map((each, index) => ({ ...each, participantId: `m${index}` }));
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

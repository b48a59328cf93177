import { mean, meanInterval, median, wilsonInterval } from '../statistics/summaries.ts';
import { cuts as allCuts, designOf, overall, type Cut, type FigureDesign, type FigureName } from './figures.ts';
import { hideRows, limits, narrowestHiddenInterval, type Child } from './suppression.ts';

/** What a figure counts: a person, a mentorship, a request. */
export interface Unit {
  id: string;
  /** The mentorship or person it belongs to: a group of answers from too few of these is hidden as well. */
  cluster: string;
  /** A share: 1 or 0. A mean, median: the value. A rate: what is counted. */
  amount: number;
  /** A rate: over how much. */
  base?: number;
  categories: Readonly<Partial<Record<Cut, string>>>;
}

export interface Cell {
  figure: string;
  cut: string;
  category: string;
  position: number;
  hidden: boolean;
  band: 'under' | 'over' | null;
  n: number | null;
  of: number | null;
  value: number | null;
  low: number | null;
  high: number | null;
  asOf: Date;
}

/** A cell as last shown, with what it was made of. */
export interface ShownCell {
  cell: Cell;
  prints: readonly string[];
  /** Shown in the last snapshot too, and not only in one before it. Whoever keeps snapshots remembers both. */
  standing: boolean;
}

export type Shown = ReadonlyMap<string, ShownCell>;

/** Where a cell stands among those last shown. */
export function cellKey(figure: string, cut: string, category: string): string {
  return `${figure}\n${cut}\n${category}`;
}

export interface Release {
  cell: Cell;
  /** Empty for a hidden cell. */
  prints: readonly string[];
}

/** Makes a fingerprint of a unit and its amount, so that a changed answer counts as one gone and one come. */
export type Fingerprint = (unit: Unit) => string;

/**
 * A figure's total and its breakdowns, protected together. A cell that was shown before is renewed only when those who
 * came and those who went since are nobody or at least k; else it stays what it was, with its date, and counts as hidden
 * among the new rows, so that no difference of two vintages tells of one person. A breakdown of hidden rows alone is left out.
 * @param categories for each cut the rows in their order, already joined so that none is too small in itself
 */
export function protectFigure(figure: FigureName, units: readonly Unit[], categories: ReadonlyMap<Cut, readonly string[]>, before: Shown, fingerprint: Fingerprint, now: Date): Release[] {
  const design = designOf(figure);
  const release: ReleaseTerms = { figure, design, before, now, prints: (rows) => rows.map(fingerprint).sort() };
  const total = before.get(cellKey(figure, overall, overall));
  const allPrints = release.prints(units);
  const place = { figure, cut: overall, category: overall, position: 0 };
  if (total && !isRenewable(total.prints, allPrints)) return total.standing ? standingOf(before, ({ cell }) => cell.figure === figure) : [hiddenRelease(place, now)];
  if (isTooSmall(design, units)) return [hiddenRelease(place, now)];
  const releases: Release[] = [{ cell: summarise(design, units, place, now), prints: allPrints }];
  for (const cut of allCuts.filter((name) => design.cuts.includes(name))) {
    const names = categories.get(cut) ?? [];
    if (names.length > 1) releases.push(...protectCut(release, units, cut, names));
  }
  return releases;
}

/** What all cells of one figure are released under. */
interface ReleaseTerms {
  figure: FigureName;
  design: FigureDesign;
  before: Shown;
  now: Date;
  prints(rows: readonly Unit[]): string[];
}

/** Cells of the last snapshot as they are. */
export function standingOf(before: Shown, isMeant: (shown: ShownCell) => boolean): Release[] {
  return [...before.values()].filter((shown) => shown.standing && isMeant(shown)).map(({ cell, prints }) => ({ cell, prints }));
}

function protectCut({ figure, design, before, now, prints }: ReleaseTerms, units: readonly Unit[], cut: Cut, names: readonly string[]): Release[] {
  const rows = names.map((category) => ({ category, units: units.filter((unit) => unit.categories[cut] === category), shown: before.get(cellKey(figure, cut, category)) }));
  const children = rows.map(({ category, units: own, shown }): Child => {
    const yes = design.kind === 'share' ? yesOf(own) : undefined;
    const primary = isTooSmall(design, own) || (yes !== undefined && isOneSided(design, own.length, yes)) || (shown !== undefined && !isRenewable(shown.prints, prints(own)));
    return { category, count: own.length, primary, ...(yes === undefined ? {} : { yes }) };
  });
  const hidden = hideRows(children, { ...limits, smallestSide: design.smallestSide ?? limits.smallestSide });
  const wasShown = rows.some(({ shown }) => shown !== undefined);
  if ((hidden.size === rows.length && !wasShown) || narrowestHiddenInterval(units.length, children, hidden) < limits.smallestGroup) return [];
  return rows.map(({ category, units: own, shown }, position) => {
    const place = { figure, cut, category, position };
    if (!hidden.has(category)) return { cell: summarise(design, own, place, now), prints: prints(own) };
    return shown ? { cell: { ...shown.cell, position }, prints: shown.prints } : hiddenRelease(place, now);
  });
}

/** Whether both those who came and those who went are nobody or at least so many, k unless said. */
export function isRenewable(before: readonly string[], now: readonly string[], least = limits.smallestGroup): boolean {
  const old = new Set(before);
  const current = new Set(now);
  const came = now.filter((print) => !old.has(print)).length;
  const went = before.filter((print) => !current.has(print)).length;
  return [came, went].every((count) => count === 0 || count >= least);
}

function isTooSmall(design: FigureDesign, units: readonly Unit[]): boolean {
  return units.length < Math.max(limits.smallestGroup, design.atLeast ?? 0) || new Set(units.map(({ cluster }) => cluster)).size < limits.smallestGroup;
}

function isOneSided(design: FigureDesign, n: number, yes: number): boolean {
  const side = design.smallestSide ?? limits.smallestSide;
  return yes < side || n - yes < side;
}

type Place = Pick<Cell, 'figure' | 'cut' | 'category' | 'position'>;
const nothing = { hidden: false, band: null, n: null, of: null, value: null, low: null, high: null } as const;

/** A cell of which nothing is told but that it is there. */
export function hiddenRelease(place: Place, now: Date): Release {
  return { cell: { ...place, ...nothing, hidden: true, asOf: now }, prints: [] };
}

function summarise(design: FigureDesign, units: readonly Unit[], place: Place, now: Date): Cell {
  const cell = { ...place, ...nothing, asOf: now };
  const amounts = units.map(({ amount }) => amount);
  const n = units.length;
  switch (design.kind) {
    case 'count':
      return { ...cell, n };
    case 'share':
      return shareCell(cell, design, n, yesOf(units));
    case 'mean': {
      const interval = design.survey && n >= 10 ? meanInterval(amounts) : undefined;
      return { ...cell, n, value: round(mean(amounts), 10), low: interval ? round(interval.low, 10) : null, high: interval ? round(interval.high, 10) : null };
    }
    case 'percent_mean':
      return { ...cell, n, value: Math.round(100 * mean(amounts)) };
    case 'rate':
      return { ...cell, n, value: round(mean(amounts) / mean(units.map(({ base }) => base ?? 0)), 10) };
    case 'median':
      return { ...cell, n, value: Math.round(median(amounts)) };
  }
}

/** A share that is nearly nobody's or nearly everybody's is only said to lie beyond a round number. */
function shareCell(cell: Cell, design: FigureDesign, n: number, yes: number): Cell {
  const side = design.smallestSide ?? limits.smallestSide;
  const bound = Math.min(50, Math.ceil((100 * side) / n / 5) * 5);
  if (yes < side) return { ...cell, band: 'under', of: n, value: bound };
  if (n - yes < side) return { ...cell, band: 'over', of: n, value: 100 - bound };
  const interval = design.survey ? wilsonInterval(yes, n) : undefined;
  return { ...cell, n: yes, of: n, value: Math.round((100 * yes) / n), low: interval ? Math.round(100 * interval.low) : null, high: interval ? Math.round(100 * interval.high) : null };
}

function yesOf(units: readonly Unit[]): number {
  return units.filter(({ amount }) => amount === 1).length;
}

function round(value: number, perUnit: number): number {
  return Math.round(value * perUnit) / perUnit;
}

import { writeFileSync } from 'node:fs';

/** One bar of the widget, as measured in this run. */
export type Bar = {
  readonly id: string;
  readonly what: string;
  readonly value: number;
  readonly unit: 'B' | 'ms' | 'kB' | '';
  /** The most that holds; null where a figure is told for its own sake. */
  readonly limit: number | null;
  readonly stretch?: number;
};

export const holds = ({ value, limit }: Bar): boolean => limit === null || value <= limit;

/** The bars as a table for people. */
export function tableOf(bars: readonly Bar[]): string {
  const rows = bars.map((bar) => [bar.what, said(bar.value, bar.unit), bar.limit === null ? '–' : `≤ ${said(bar.limit, bar.unit)}`, bar.stretch === undefined ? '' : said(bar.stretch, bar.unit), bar.limit === null ? '' : holds(bar) ? 'holds' : 'MISSED']);
  const all = [['what', 'measured', 'bar', 'stretch', ''], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ').trimEnd()).join('\n');
}

/** The bars for programs. */
export function writeBars(file: string, bars: readonly Bar[]): void {
  const told = bars.map((bar) => ({ id: bar.id, what: bar.what, value: bar.value, unit: bar.unit, limit: bar.limit, stretch: bar.stretch ?? null, holds: holds(bar) }));
  writeFileSync(file, `${JSON.stringify({ bars: told }, null, 2)}\n`);
}

const said = (value: number, unit: string): string => `${Number(value.toPrecision(Math.max(2, Math.ceil(Math.log10(value || 1)))))}${unit ? ` ${unit}` : ''}`;

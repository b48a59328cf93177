import { stringify } from 'csv-stringify/sync';
import type { Cell } from './protect-figure.ts';

const columns = ['programme', 'as of', 'smallest group shown', 'figure', 'cut', 'category', 'n', 'of', 'value', 'low', 'high', 'shown'] as const;

/** A cell that a spreadsheet would run as a formula is given as text: with a quote before `=`, `+`, `-`, `@`, a tab or a line break. */
export function inert(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}

/** Cells as CSV with a byte-order mark, as spreadsheets expect. A hidden cell keeps its row and has no number. */
export function snapshotCsv(head: { programName: string; takenAt: Date; smallestGroup: number }, cells: readonly Cell[]): string {
  const rows = cells.map((cell) => [
    inert(head.programName),
    cell.asOf.toISOString().slice(0, 10),
    head.smallestGroup,
    cell.figure,
    inert(cell.cut),
    inert(cell.category),
    cell.n,
    cell.of,
    cell.value,
    cell.low,
    cell.high,
    cell.hidden ? 'hidden' : (cell.band ?? 'yes'),
  ]);
  return stringify([columns, ...rows], { bom: true, record_delimiter: 'windows' });
}

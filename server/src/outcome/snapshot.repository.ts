import type { Trx } from '../database/actor.ts';
import type { Cell, Release } from './protect-figure.ts';
import { cellKey } from './protect-figure.ts';

export interface SnapshotRow {
  id: string;
  takenAt: Date;
  smallestGroup: number;
  waveId: string | null;
}

/** Lets two jobs for the same programme take turns. */
export async function lockForSnapshot(trx: Trx, programId: string): Promise<boolean> {
  const row = await trx.selectFrom('program').select('id').where('id', '=', programId).forUpdate().executeTakeFirst();
  return row !== undefined;
}

export async function findLatestSnapshot(trx: Trx, programId: string): Promise<SnapshotRow | undefined> {
  return trx.selectFrom('snapshot').select(['id', 'takenAt', 'smallestGroup', 'waveId']).where('programId', '=', programId).orderBy('takenAt', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst();
}

export async function listCells(trx: Trx, snapshotId: string): Promise<Cell[]> {
  const rows = await trx
    .selectFrom('snapshotCell')
    .select(['figure', 'cut', 'category', 'position', 'hidden', 'band', 'n', 'of', 'value', 'low', 'high', 'asOf'])
    .where('snapshotId', '=', snapshotId)
    .orderBy('figure')
    .orderBy('cut')
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ ...row, band: row.band as Cell['band'] }));
}

/** Each cell that was ever shown, as it was shown last; `standing` when that is the last snapshot. */
export async function listLastShownCells(trx: Trx, programId: string): Promise<(Cell & { standing: boolean })[]> {
  const latest = await findLatestSnapshot(trx, programId);
  const rows = await trx
    .selectFrom('snapshotCell as c')
    .innerJoin('snapshot as s', 's.id', 'c.snapshotId')
    .distinctOn(['c.figure', 'c.cut', 'c.category'])
    .select(['c.snapshotId', 'c.figure', 'c.cut', 'c.category', 'c.position', 'c.hidden', 'c.band', 'c.n', 'c.of', 'c.value', 'c.low', 'c.high', 'c.asOf'])
    .where('s.programId', '=', programId)
    .where('c.hidden', '=', false)
    .orderBy('c.figure')
    .orderBy('c.cut')
    .orderBy('c.category')
    .orderBy('s.takenAt', 'desc')
    .orderBy('s.id', 'desc')
    .execute();
  return rows.map(({ snapshotId, ...row }) => ({ ...row, band: row.band as Cell['band'], standing: snapshotId === latest?.id }));
}

export async function readPrints(trx: Trx, programId: string): Promise<Map<string, string[]>> {
  const rows = await trx.selectFrom('snapshotPrint').select(['figure', 'cut', 'category', 'prints']).where('programId', '=', programId).execute();
  return new Map(rows.map((row) => [cellKey(row.figure, row.cut, row.category), row.prints]));
}

/** Writes a snapshot. What its shown cells are made of replaces what stood there; of a cell that is shown no more it stays, since whoever saw it still knows it. */
export async function insertSnapshot(trx: Trx, row: { programId: string; takenAt: Date; smallestGroup: number; waveId: string | null }, releases: readonly Release[]): Promise<string> {
  const { id } = await trx.insertInto('snapshot').values(row).returning('id').executeTakeFirstOrThrow();
  if (releases.length > 0) await trx.insertInto('snapshotCell').values(releases.map(({ cell }) => ({ ...cell, snapshotId: id }))).execute();
  const shown = releases.filter(({ prints }) => prints.length > 0);
  if (shown.length > 0) {
    await trx
      .insertInto('snapshotPrint')
      .values(shown.map(({ cell, prints }) => ({ programId: row.programId, figure: cell.figure, cut: cell.cut, category: cell.category, prints: [...prints] })))
      .onConflict((conflict) => conflict.columns(['programId', 'figure', 'cut', 'category']).doUpdateSet((e) => ({ prints: e.ref('excluded.prints') })))
      .execute();
  }
  return id;
}

/** Programmes that have begun: one still on the drawing board has no figures. */
export async function listProgramsToSnapshot(trx: Trx): Promise<string[]> {
  const rows = await trx.selectFrom('program').select('id').where('stage', '<>', 'design').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

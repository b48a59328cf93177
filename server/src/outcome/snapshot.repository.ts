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

export async function readPrints(trx: Trx, programId: string): Promise<Map<string, string[]>> {
  const rows = await trx.selectFrom('snapshotPrint').select(['figure', 'cut', 'category', 'prints']).where('programId', '=', programId).execute();
  return new Map(rows.map((row) => [cellKey(row.figure, row.cut, row.category), row.prints]));
}

/** Writes a snapshot; what its cells were made of replaces what stood there of the one before. */
export async function insertSnapshot(trx: Trx, row: { programId: string; takenAt: Date; smallestGroup: number; waveId: string | null }, releases: readonly Release[]): Promise<string> {
  const { id } = await trx.insertInto('snapshot').values(row).returning('id').executeTakeFirstOrThrow();
  if (releases.length > 0) await trx.insertInto('snapshotCell').values(releases.map(({ cell }) => ({ ...cell, snapshotId: id }))).execute();
  await trx.deleteFrom('snapshotPrint').where('programId', '=', row.programId).execute();
  const shown = releases.filter(({ prints }) => prints.length > 0);
  if (shown.length > 0) {
    await trx
      .insertInto('snapshotPrint')
      .values(shown.map(({ cell, prints }) => ({ programId: row.programId, figure: cell.figure, cut: cell.cut, category: cell.category, prints: [...prints] })))
      .execute();
  }
  return id;
}

/** Programmes that have begun: one still on the drawing board has no figures. */
export async function listProgramsToSnapshot(trx: Trx): Promise<string[]> {
  const rows = await trx.selectFrom('program').select('id').where('stage', '<>', 'design').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

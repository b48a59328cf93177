import type { Trx } from '../../database/actor.ts';
import type { Shortage } from '../engine/index.ts';

export type ShortageState = 'queued' | 'running' | 'done' | 'stopped' | 'failed';

export interface ShortageRow {
  roundId: string;
  state: ShortageState;
  progressDone: number;
  progressTotal: number;
  cancelRequested: boolean;
  /** Ids of mentors are participants'. */
  result: Shortage | null;
  failureId: string | null;
}

const columns = ['roundId', 'state', 'progressDone', 'progressTotal', 'cancelRequested', 'result', 'failureId'] as const;

export async function findShortage(trx: Trx, roundId: string): Promise<ShortageRow | undefined> {
  return trx.selectFrom('roundWhatIf').select(columns).where('roundId', '=', roundId).$castTo<ShortageRow>().executeTakeFirst();
}

/** Puts it back to its beginning, whatever became of it before. */
export async function putShortage(trx: Trx, roundId: string, now: Date): Promise<void> {
  const begin = { state: 'queued', progressDone: 0, progressTotal: 0, cancelRequested: false, result: null, failureId: null, askedAt: now, finishedAt: null };
  await trx
    .insertInto('roundWhatIf')
    .values({ roundId, ...begin })
    .onConflict((conflict) => conflict.column('roundId').doUpdateSet(begin))
    .execute();
}

export interface ShortageChange {
  state?: ShortageState;
  progressDone?: number;
  progressTotal?: number;
  cancelRequested?: boolean;
  result?: Shortage | null;
  failureId?: string;
  finishedAt?: Date;
}

export async function updateShortage(trx: Trx, roundId: string, { result, ...change }: ShortageChange): Promise<void> {
  await trx
    .updateTable('roundWhatIf')
    .set({ ...change, ...(result === undefined ? {} : { result: result === null ? null : JSON.stringify(result) }) })
    .where('roundId', '=', roundId)
    .execute();
}

/** Rounds whose shortage waits or is worked out and was asked for before. */
export async function listUnfinishedShortages(trx: Trx, before: Date): Promise<string[]> {
  const rows = await trx.selectFrom('roundWhatIf').select('roundId').where('state', 'in', ['queued', 'running']).where('askedAt', '<', before).execute();
  return rows.map(({ roundId }) => roundId);
}

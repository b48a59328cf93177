import { sql } from 'kysely';
import type { RoundState } from '@alongside/shared/vocabulary';
import type { Trx } from '../../database/actor.ts';
import type { RoundConflict } from './round-conflict.ts';
import { completeSummary, type RoundSummary } from './round-summary.ts';
import { settingsOfRound, type MatchSettings } from '../../program/match-settings.ts';

/** PostgreSQL's greatest integer. */
const highestNumber = 2 ** 31 - 1;

export interface RoundRow {
  id: string;
  programId: string;
  number: number;
  state: RoundState;
  settings: MatchSettings;
  seed: number;
  progressDone: number;
  progressTotal: number;
  cancelRequested: boolean;
  summary: RoundSummary | null;
  conflicts: readonly RoundConflict[] | null;
  failureId: string | null;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  publishedAt: Date | null;
}

const columns = [
  'id', 'programId', 'number', 'state', 'settings', 'seed', 'progressDone', 'progressTotal', 'cancelRequested',
  'summary', 'conflicts', 'failureId', 'createdAt', 'startedAt', 'finishedAt', 'publishedAt',
] as const;

/** A round as it was stored; what is younger than it counts nothing. */
function completed(row: RoundRow): RoundRow {
  return { ...row, settings: settingsOfRound(row.settings), summary: row.summary && completeSummary(row.summary) };
}

export async function findRound(trx: Trx, roundId: string): Promise<RoundRow | undefined> {
  const row = await trx.selectFrom('matchingRound').select(columns).where('id', '=', roundId).$castTo<RoundRow>().executeTakeFirst();
  return row && completed(row);
}

/** The round with its row locked until the transaction ends: whoever else wants it waits and then reads what was done. */
export async function findRoundForUpdate(trx: Trx, roundId: string): Promise<RoundRow | undefined> {
  const row = await trx.selectFrom('matchingRound').select(columns).where('id', '=', roundId).forUpdate().$castTo<RoundRow>().executeTakeFirst();
  return row && completed(row);
}

/** Newest first. */
export async function listRounds(trx: Trx, programId: string): Promise<RoundRow[]> {
  const rows = await trx.selectFrom('matchingRound').select(columns).where('programId', '=', programId).orderBy('number', 'desc').$castTo<RoundRow>().execute();
  return rows.map(completed);
}

/** The latest earlier round of the programme that came to a result. */
export async function findRoundBefore(trx: Trx, programId: string, number: number): Promise<RoundRow | undefined> {
  const row = await trx
    .selectFrom('matchingRound')
    .select(columns)
    .where('programId', '=', programId)
    .where('number', '<', number)
    .where('summary', 'is not', null)
    .orderBy('number', 'desc')
    .limit(1)
    .$castTo<RoundRow>()
    .executeTakeFirst();
  return row && completed(row);
}

/** The latest round of the programme that came to a result. */
export function findLatestResult(trx: Trx, programId: string): Promise<RoundRow | undefined> {
  return findRoundBefore(trx, programId, highestNumber);
}

/** Makes whoever starts, runs or publishes in this programme come one after the other. */
export async function lockProgram(trx: Trx, programId: string): Promise<void> {
  await trx.selectFrom('program').select('id').where('id', '=', programId).forUpdate().execute();
}

/** Needs the programme locked: the number is one more than the highest. */
export async function insertRound(trx: Trx, round: { programId: string; settings: MatchSettings; seed: number; accountId: string; now: Date }): Promise<{ id: string; number: number }> {
  const highest = await trx
    .selectFrom('matchingRound')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('programId', '=', round.programId)
    .executeTakeFirst();
  return trx
    .insertInto('matchingRound')
    .values({
      programId: round.programId,
      number: (highest?.number ?? 0) + 1,
      state: 'queued',
      settings: JSON.stringify(round.settings),
      seed: round.seed,
      createdBy: round.accountId,
      createdAt: round.now,
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow();
}

export interface RoundChange {
  state?: RoundState;
  progressDone?: number;
  progressTotal?: number;
  cancelRequested?: boolean;
  summary?: RoundSummary | null;
  conflicts?: readonly RoundConflict[] | null;
  failureId?: string | null;
  startedAt?: Date | null;
  finishedAt?: Date | null;
  publishedAt?: Date;
}

export async function updateRound(trx: Trx, roundId: string, { summary, conflicts, ...change }: RoundChange): Promise<void> {
  await trx
    .updateTable('matchingRound')
    .set({ ...change, ...(summary === undefined ? {} : { summary: json(summary) }), ...(conflicts === undefined ? {} : { conflicts: json(conflicts) }) })
    .where('id', '=', roundId)
    .execute();
}

function json(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}

/**
 * Says that this transaction works on the round: false when another one does. Held until the transaction
 * ends, also when its server is killed, so a round nobody works on is recognised by its free lock.
 */
export function tryToHoldRound(trx: Trx, roundId: string): Promise<boolean> {
  return tryToHold(trx, `matching_round:${roundId}`);
}

/** The same for what is worked out beside a round. */
export async function tryToHold(trx: Trx, name: string): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as held`.execute(trx);
  return rows[0]?.held === true;
}

/** Rounds that wait or run and whose last sign of life is older than `before`. */
export async function listUnfinishedRoundIds(trx: Trx, before: Date): Promise<string[]> {
  const rows = await trx
    .selectFrom('matchingRound')
    .select('id')
    .where('state', 'in', ['queued', 'running'])
    .where((eb) => eb.fn.coalesce('startedAt', 'createdAt'), '<', before)
    .execute();
  return rows.map(({ id }) => id);
}

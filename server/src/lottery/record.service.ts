import type { LotteryRecord } from '@alongside/shared/lottery';
import type { Trx } from '../database/actor.ts';
import { DomainError } from '../domain-error.ts';
import { findProgramBySlug, type ProgramRow } from '../program/program.service.ts';
import * as repository from './lottery.repository.ts';

/** Everything public of a programme's lottery; null where there is none, or none to see yet. */
export async function findRecord(trx: Trx, program: Pick<ProgramRow, 'id' | 'name'>): Promise<LotteryRecord | null> {
  const lottery = await repository.findLottery(trx, program.id);
  if (!lottery) return null;
  const { commitment, committedAt, seed, drawnAt, calledOffAt, calledOffReason } = lottery;
  const places = await repository.listPlaces(trx, program.id);
  return {
    programName: program.name,
    commitment,
    committedAt: committedAt.toISOString(),
    places: places.map(({ places, setAt }) => ({ places, setAt: setAt.toISOString() })),
    calledOff: calledOffAt === null || calledOffReason === null ? null : { at: calledOffAt.toISOString(), reason: calledOffReason },
    draw: seed === null || drawnAt === null
      ? null
      : {
          drawnAt: drawnAt.toISOString(),
          seed,
          places: places.findLast(({ setAt }) => setAt <= drawnAt)!.places,
          tickets: (await repository.listDrawnTickets(trx, program.id)).map(({ number, placeAt, releasedAt }) => ({ number, placeAt: placeAt?.toISOString() ?? null, releasedAt: releasedAt?.toISOString() ?? null })),
        },
  };
}

/**
 * The record under its public address, for everybody.
 * @throws DomainError NOT_FOUND where no lottery is to be seen.
 */
export async function getRecordBySlug(trx: Trx, slug: string): Promise<LotteryRecord> {
  const program = await findProgramBySlug(trx, slug);
  const record = program && program.stage !== 'design' ? await findRecord(trx, program) : null;
  if (!record) throw new DomainError('NOT_FOUND');
  return record;
}

/** Where the record of a programme's lottery stands, for everybody to open. */
export function recordAddress(publicUrl: string, slug: string): string {
  return `${publicUrl}/lottery/${slug}`;
}

import type { LotteryRecord } from '@alongside/shared/lottery';
import type { ParticipantRole, ProgramStage } from '@alongside/shared/vocabulary';
import type { Trx } from '../database/actor.ts';
import { getProgram, type ProgramRow } from '../program/program.service.ts';
import * as repository from './lottery.repository.ts';
import { takesLottery } from './lottery.service.ts';
import { findRecord, recordAddress } from './record.service.ts';

/** Somebody with a ticket who is still in the programme. */
export interface HolderRow {
  participantId: string;
  name: string;
  jobTitle: string | null;
  department: string | null;
  ticket: number;
  /** Since when they have a place. */
  placeAt: Date | null;
  /** Place in the waiting list, the next is 1; null before the draw and with a place. */
  waiting: number | null;
}

export interface LotteryPage {
  programId: string;
  stage: ProgramStage;
  /** Whether places of this programme can be drawn at all. */
  possible: boolean;
  drawnRole: Exclude<ParticipantRole, 'mentor'>;
  /** The places that mentors offer; null among peers. */
  offered: number | null;
  record: LotteryRecord | null;
  /** Public address of the record. */
  address: string;
  holders: HolderRow[];
}

/** What the coordinator of a programme sees of its lottery. */
export async function getLotteryPage(trx: Trx, programId: string, publicUrl: string): Promise<LotteryPage> {
  const program = await getProgram(trx, programId);
  const isPeer = program.format === 'peer';
  let waiting = 0;
  const holders = (await repository.listTicketHolders(trx, programId))
    // After the draw who has no place in the order came too late for it, and who gave theirs back is gone.
    .filter(({ releasedAt }) => releasedAt === null)
    .map(({ participantId, name, jobTitle, department, number, position, placeAt }) => ({
      participantId: participantId!, name, jobTitle, department, ticket: number, placeAt, waiting: position === null || placeAt !== null ? null : ++waiting,
    }));
  return {
    programId,
    stage: program.stage,
    possible: takesLottery(program),
    drawnRole: isPeer ? 'peer' : 'mentee',
    offered: isPeer ? null : await repository.countOfferedPlaces(trx, programId),
    record: await findRecord(trx, program),
    address: recordAddress(publicUrl, program.slug),
    holders,
  };
}

/** What somebody sees of a lottery that concerns them. */
export interface OwnLottery {
  ticket: number;
  /** Places at this time. */
  places: number;
  commitment: string;
  /** Public address of the record. */
  address: string;
  /** `open` until places are drawn. */
  state: 'open' | 'place' | 'waiting';
  /** Place in the waiting list, the next is 1. */
  waiting: number | null;
}

/** Somebody's own ticket; null where they have none, gave it back, the lottery was called off, or the programme is over. */
export async function findOwnLottery(trx: Trx, program: Pick<ProgramRow, 'id' | 'slug' | 'stage'>, personId: string, publicUrl: string): Promise<OwnLottery | null> {
  if (program.stage === 'closing' || program.stage === 'finished') return null;
  const own = await repository.findOwnTicket(trx, program.id, personId);
  const lottery = own && (await repository.findLottery(trx, program.id));
  if (!lottery || lottery.calledOffAt !== null || own.releasedAt !== null) return null;
  const { number: ticket, position, placeAt } = own;
  const before = (await repository.listDrawnTickets(trx, program.id)).filter((each) => each.placeAt === null && each.releasedAt === null && position !== null && each.position < position);
  const waits = position !== null && placeAt === null;
  return {
    ticket,
    places: (await repository.listPlaces(trx, program.id)).at(-1)!.places,
    commitment: lottery.commitment,
    address: recordAddress(publicUrl, program.slug),
    state: lottery.drawnAt === null ? 'open' : waits ? 'waiting' : 'place',
    waiting: waits ? before.length + 1 : null,
  };
}

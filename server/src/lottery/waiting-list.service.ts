import type { Trx } from '../database/actor.ts';
import { getProgram } from '../program/program.service.ts';
import { queueMail } from '../queue/outgoing-mail.ts';
import { listTicketHolders } from './lottery.repository.ts';
import * as repository from './waiting-list.repository.ts';

/**
 * Job: in every programme that has drawn places, those of people who are gone go to the next on the waiting list, as do
 * places that were added. Each is told once.
 */
export async function fillFreedPlaces(trx: Trx, now: Date): Promise<void> {
  for (const programId of await repository.listDrawnPrograms(trx)) await fillProgram(trx, now, programId);
}

async function fillProgram(trx: Trx, now: Date, programId: string): Promise<void> {
  await repository.lockTickets(trx, programId);
  await repository.releaseGone(trx, programId, now);
  const numbers = await repository.promoteNext(trx, programId, now);
  if (numbers.length === 0) return;
  const program = await getProgram(trx, programId);
  for (const { number, participantId, givenName, email } of await listTicketHolders(trx, programId)) {
    if (!numbers.includes(number)) continue;
    await queueMail(trx, now, {
      key: `lottery_place:${participantId}`,
      kind: 'lottery_place_free',
      address: email,
      params: { name: givenName, programName: program.name, programId, ticket: number },
    });
  }
}

import type { Trx } from '../database/actor.ts';
import type { MemberRow } from './mentorship.repository.ts';

/** Takes a member out of a mentorship and notes that they were in it. */
export async function moveToLeavers(trx: Trx, mentorshipId: string, { participantId, personId, role }: MemberRow, leftAt: Date): Promise<void> {
  await trx.insertInto('mentorshipLeaver').values({ mentorshipId, participantId, personId, role, leftAt }).execute();
  await trx.deleteFrom('mentorshipMember').where('mentorshipId', '=', mentorshipId).where('participantId', '=', participantId).execute();
}

/** Who was in a mentorship and left it, for the names beside what they wrote. */
export async function listLeavers(trx: Trx, mentorshipId: string): Promise<{ personId: string; givenName: string }[]> {
  return trx
    .selectFrom('mentorshipLeaver as l')
    .innerJoin('person', 'person.id', 'l.personId')
    .select(['l.personId', 'person.givenName'])
    .where('l.mentorshipId', '=', mentorshipId)
    .orderBy('l.leftAt')
    .execute();
}

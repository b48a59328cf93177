import type { Trx } from '../database/actor.ts';

/** Meetings to come, as they stand in calendars. */
export async function listPlannedMeetings(trx: Trx, mentorshipId: string, now: Date): Promise<{ meetingId: string; sequence: number }[]> {
  return trx.selectFrom('meeting').select(['id as meetingId', 'sequence']).where('mentorshipId', '=', mentorshipId).where('state', '=', 'planned').where('startsAt', '>', now).orderBy('startsAt').execute();
}

/** Calls off what was still to come when a mentorship ends. The sequence is the one that calendars are to be told. */
export async function callOffPlannedMeetings(trx: Trx, mentorshipId: string, now: Date): Promise<{ meetingId: string; sequence: number }[]> {
  return trx
    .updateTable('meeting')
    .set((e) => ({ state: 'cancelled', sequence: e('sequence', '+', 1) }))
    .where('mentorshipId', '=', mentorshipId)
    .where('state', '=', 'planned')
    .where('startsAt', '>', now)
    .returning(['id as meetingId', 'sequence'])
    .execute();
}

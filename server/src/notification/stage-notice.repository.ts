import type { Trx } from '../database/actor.ts';

/** Whom to write to. */
export interface Recipient {
  personId: string;
  /** Given name. */
  name: string;
  email: string;
}

const recipient = ['person.id as personId', 'person.givenName as name', 'person.email'] as const;

/** Everybody with an active place in the programme, once whatever their roles. */
export async function listActiveParticipants(trx: Trx, programId: string): Promise<Recipient[]> {
  return trx
    .selectFrom('person')
    .select(recipient)
    .where('person.state', '=', 'active')
    .where('person.id', 'in', trx.selectFrom('participant').select('personId').where('programId', '=', programId).where('state', '=', 'active'))
    .execute();
}

/** Everybody in a mentorship of the programme that is under way. */
export async function listPeopleInPairs(trx: Trx, programId: string): Promise<Recipient[]> {
  const members = trx
    .selectFrom('mentorshipMember')
    .innerJoin('mentorship', 'mentorship.id', 'mentorshipMember.mentorshipId')
    .select('mentorshipMember.personId')
    .where('mentorship.programId', '=', programId)
    .where('mentorship.state', 'in', ['active', 'paused']);
  return trx.selectFrom('person').select(recipient).where('person.state', '=', 'active').where('person.id', 'in', members).execute();
}

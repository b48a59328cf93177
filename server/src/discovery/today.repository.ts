import type { ParticipantRole } from '@alongside/shared/vocabulary';
import type { Trx } from '../database/actor.ts';

/** Forms somebody began and has not sent. */
export async function listOwnDrafts(trx: Trx, programId: string, personId: string): Promise<{ role: ParticipantRole; savedAt: Date }[]> {
  return trx.selectFrom('participantDraft').select(['role', 'savedAt']).where('programId', '=', programId).where('personId', '=', personId).orderBy('savedAt', 'desc').execute();
}

export interface PendingRequest {
  requestId: string;
  mine: boolean;
  otherName: string;
  sentAt: Date;
  expiresAt: Date;
}

/** Requests that wait for an answer, of a person on either side, those that end first first. */
export async function listPendingOf(trx: Trx, programId: string, personId: string): Promise<PendingRequest[]> {
  const rows = await trx
    .selectFrom('request')
    .innerJoin('person as mentee', 'mentee.id', 'request.menteePersonId')
    .innerJoin('person as mentor', 'mentor.id', 'request.mentorPersonId')
    .select(['request.id as requestId', 'request.menteePersonId', 'mentee.name as menteeName', 'mentor.name as mentorName', 'request.sentAt', 'request.expiresAt'])
    .where('request.programId', '=', programId)
    .where('request.state', '=', 'pending')
    .where((e) => e.or([e('request.menteePersonId', '=', personId), e('request.mentorPersonId', '=', personId)]))
    .orderBy('request.expiresAt')
    .execute();
  return rows.map(({ requestId, menteePersonId, menteeName, mentorName, sentAt, expiresAt }) => {
    const mine = menteePersonId === personId;
    return { requestId, mine, otherName: mine ? mentorName : menteeName, sentAt, expiresAt };
  });
}

/** The waves in which somebody has not answered yet. */
export async function listOpenWaves(trx: Trx, programId: string, personId: string, now: Date): Promise<{ waveId: string; closesAt: Date }[]> {
  return trx
    .selectFrom('surveyInvitation')
    .innerJoin('surveyWave', 'surveyWave.id', 'surveyInvitation.waveId')
    .select(['surveyWave.id as waveId', 'surveyWave.closesAt'])
    .where('surveyWave.programId', '=', programId)
    .where('surveyWave.state', '=', 'open')
    .where('surveyWave.closesAt', '>', now)
    .where('surveyInvitation.personId', '=', personId)
    .where('surveyInvitation.answeredAt', 'is', null)
    .orderBy('surveyWave.closesAt')
    .execute();
}

import type { RequestState } from '@alongside/shared/vocabulary';
import { sql } from 'kysely';
import type { SealedWords } from '../crypto/sealed-words.ts';
import type { Trx } from '../database/actor.ts';
import { countCurrentMentorships } from '../database/current-mentorships.ts';

export interface ListedRequest {
  id: string;
  programId: string;
  menteePersonId: string;
  state: RequestState;
  sentAt: Date;
  expiresAt: Date;
  remindedAt: Date | null;
  answeredAt: Date | null;
  dataKeyId: string | null;
  nonce: Buffer | null;
  ciphertext: Buffer | null;
  menteeId: string;
  menteeName: string;
  menteeGivenName: string;
  menteeJobTitle: string | null;
  menteeSite: string | null;
  menteeVisibility: string;
  menteeHeadline: string;
  menteeGoalsText: string;
  menteeTimeZone: string;
  menteeLanguages: string[];
  menteeWanted: string[];
  mentorId: string;
  mentorName: string;
  mentorGivenName: string;
  mentorJobTitle: string | null;
  mentorSite: string | null;
  mentorCapacity: number;
  /** Mentorships of the mentor that are not over. */
  mentorCurrent: number;
}

/** Requests in which a person is one side, the newest first, at most a hundred; with one id given, that one alone. */
export async function listRequestsOf(trx: Trx, personId: string, where: { programId: string } | { requestId: string }): Promise<ListedRequest[]> {
  const condition = 'programId' in where ? sql`r.program_id = ${where.programId}` : sql`r.id = ${where.requestId}`;
  const { rows } = await sql<ListedRequest>`
    select r.id, r.program_id, r.mentee_person_id, r.state, r.sent_at, r.expires_at, r.reminded_at, r.answered_at,
      w.data_key_id, w.nonce, w.ciphertext,
      a.id as mentee_id, ap.name as mentee_name, ap.given_name as mentee_given_name, ap.job_title as mentee_job_title, ap.site as mentee_site,
      a.visibility as mentee_visibility, a.headline as mentee_headline, a.goals_text as mentee_goals_text, a.time_zone as mentee_time_zone, a.languages as mentee_languages,
      coalesce((select array_agg(k.name order by s.position) from participant_skill s join skill k on k.id = s.skill_id
        where s.participant_id = a.id and s.direction = 'wanted'), '{}') as mentee_wanted,
      b.id as mentor_id, bp.name as mentor_name, bp.given_name as mentor_given_name, bp.job_title as mentor_job_title, bp.site as mentor_site, b.capacity as mentor_capacity,
      ${countCurrentMentorships('b.id')} as mentor_current
    from request r
      join participant a on a.id = r.mentee_id join person ap on ap.id = a.person_id
      join participant b on b.id = r.mentor_id join person bp on bp.id = b.person_id
      left join request_words w on w.request_id = r.id
    where ${condition} and ${personId} in (r.mentee_person_id, r.mentor_person_id)
    order by r.sent_at desc limit 100`.execute(trx);
  return rows;
}

/** The sealed words of a listed request; undefined where there are none any more. */
export function sealedWordsOf({ dataKeyId, nonce, ciphertext }: ListedRequest): SealedWords | undefined {
  return dataKeyId && nonce && ciphertext ? { dataKeyId, nonce, ciphertext } : undefined;
}

/** How long mentors usually take to answer, in hours, by mentor; only where at least three answers are known. */
export async function listAnswerHours(trx: Trx, programId: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ mentorId: string; hours: number }>`select mentor_id, hours from app_answer_hours(${programId})`.execute(trx);
  return new Map(rows.map(({ mentorId, hours }) => [mentorId, hours]));
}

export interface WaitingRequest {
  id: string;
  menteeName: string;
  mentorName: string;
  state: RequestState;
  sentAt: Date;
  expiresAt: Date;
  remindedAt: Date | null;
  /** Why the mentor declined, as a category. */
  declineCategory: string | null;
}

/**
 * Requests of a programme for its coordinator: that and since when, never the words; from the one after `after`. What
 * waits is worked through, so the oldest comes first; anything else is looked back on, so the newest does.
 */
export async function listProgramRequests(trx: Trx, programId: string, options: { state: RequestState | null; after: string | null; limit: number }): Promise<WaitingRequest[]> {
  const [further, direction] = options.state === 'pending' ? (['>', 'asc'] as const) : (['<', 'desc'] as const);
  return trx
    .selectFrom('request')
    .innerJoin('person as a', 'a.id', 'request.menteePersonId')
    .innerJoin('person as b', 'b.id', 'request.mentorPersonId')
    .leftJoin('requestDecline', 'requestDecline.requestId', 'request.id')
    .select(['request.id', 'a.name as menteeName', 'b.name as mentorName', 'request.state', 'request.sentAt', 'request.expiresAt', 'request.remindedAt', 'requestDecline.category as declineCategory'])
    .where('request.programId', '=', programId)
    .$if(options.state !== null, (q) => q.where('request.state', '=', options.state!))
    .$if(options.after !== null, (q) => q.where('request.id', further, options.after!))
    .orderBy('request.id', direction)
    .limit(options.limit)
    .execute();
}

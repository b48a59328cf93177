import type { MentorMark, ParticipantRole, ParticipantState, RequestState } from '@alongside/shared/vocabulary';
import { sql } from 'kysely';
import type { Trx } from '../database/actor.ts';
import { isCurrent } from '../database/current-mentorships.ts';

export interface MentorCard {
  participantId: string;
  personId: string;
  name: string;
  givenName: string;
  jobTitle: string | null;
  site: string | null;
  level: number | null;
  headline: string;
  goalsText: string;
  timeZone: string;
  languages: string[];
  capacity: number;
  /** What they offer, the first first. */
  skills: string[];
}

/** Mentors of a programme, or peers, who publish their profile and take part now. */
export async function listMentorCards(trx: Trx, programId: string): Promise<MentorCard[]> {
  const { rows } = await sql<MentorCard>`
    select t.id as participant_id, t.person_id, p.name, p.given_name, p.job_title, p.site, p.level, t.headline, t.goals_text, t.time_zone,
      case when cardinality(t.languages) > 0 then t.languages else p.languages end as languages, t.capacity,
      coalesce((select array_agg(k.name order by s.position) from participant_skill s join skill k on k.id = s.skill_id
        where s.participant_id = t.id and s.direction = 'offered'), '{}') as skills
    from participant t join person p on p.id = t.person_id
    where t.program_id = ${programId} and t.role <> 'mentee' and t.state = 'active' and t.visibility = 'program' and p.state = 'active'`.execute(trx);
  return rows;
}

export interface FoundMentor {
  participantId: string;
  /** Every word is there, or the skill that the words mean; else the words are only like some that are. */
  exact: boolean;
}

/**
 * Mentors whose profile says `words`, by PostgreSQL's English full text search, or who offer one of the skills that the
 * words mean; and those where every word is at least like one of the profile (pg_trgm's word_similarity from 0.4: a
 * letter left out or two that changed places). Scripts that put no spaces between words (Chinese, Japanese, Thai, Lao)
 * are found as they stand anywhere in a sentence.
 */
export async function findMentorsByWords(trx: Trx, programId: string, words: string, skillIds: readonly string[]): Promise<FoundMentor[]> {
  const { rows } = await sql<FoundMentor>`
    with asked as (select w from regexp_split_to_table(lower(${words}), '[^[:alnum:]]+') as w where w <> '' and to_tsvector('english', w) <> ''::tsvector),
    judged as (
      select t.id as participant_id,
        t.search_document @@ websearch_to_tsquery('english', ${words})
          or (${words} ~ '[\\u3040-\\u30FF\\u3400-\\u9FFF\\u0E00-\\u0EFF]' and position(lower(${words}) in lower(t.search_text)) > 0)
          or exists (select 1 from participant_skill s where s.participant_id = t.id and s.direction = 'offered' and s.skill_id = any(${[...skillIds]}::uuid[])) as exact,
        exists (select 1 from asked) and not exists (select 1 from asked where word_similarity(w, t.search_text) < 0.4) as alike
      from participant t where t.program_id = ${programId} and t.role <> 'mentee' and t.state = 'active' and t.visibility = 'program')
    select participant_id, exact from judged where exact or alike`.execute(trx);
  return rows;
}

export async function listSavedMentors(trx: Trx, participantId: string): Promise<string[]> {
  const rows = await trx.selectFrom('favourite').select('mentorId').where('participantId', '=', participantId).execute();
  return rows.map(({ mentorId }) => mentorId);
}

/** Mentors whom a mentee put out of sight, or of whose free place they want to be told. */
export async function listMarkedMentors(trx: Trx, participantId: string, mark: MentorMark): Promise<Set<string>> {
  const rows = await trx.selectFrom('mentorMark').select('mentorId').where('participantId', '=', participantId).where('mark', '=', mark).execute();
  return new Set(rows.map(({ mentorId }) => mentorId));
}

/** Ids of the persons with whom a coordinator will not have this participant paired, and of those it is paired with now. */
export async function listPersonsApart(trx: Trx, participantId: string): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select m.person_id from pair_decision d join participant m on m.id in (d.mentee_id, d.mentor_id) and m.id <> ${participantId}
      where ${participantId} in (d.mentee_id, d.mentor_id) and d.decision = 'banned'
    union
    select b.person_id from mentorship_member a join mentorship s on s.id = a.mentorship_id and ${isCurrent('s')}
      join mentorship_member b on b.mentorship_id = a.mentorship_id and b.person_id <> a.person_id
      where a.participant_id = ${participantId}`.execute(trx);
  return rows.map(({ personId }) => personId);
}

/** Mentors whom a mentee asked, by the state of the latest request to each. */
export async function listAskedMentors(trx: Trx, menteeId: string): Promise<Map<string, RequestState>> {
  const rows = await trx.selectFrom('request').select(['mentorId', 'state']).where('menteeId', '=', menteeId).orderBy('sentAt').execute();
  return new Map(rows.map(({ mentorId, state }) => [mentorId, state]));
}

/** Peers whose request waits for this peer's answer. */
export async function listAskingPeers(trx: Trx, participantId: string): Promise<Set<string>> {
  const rows = await trx.selectFrom('request').select('menteeId').where('mentorId', '=', participantId).where('state', '=', 'pending').execute();
  return new Set(rows.map(({ menteeId }) => menteeId));
}

export interface OwnParticipation {
  id: string;
  role: ParticipantRole;
  state: ParticipantState;
  site: string | null;
  level: number | null;
}

export async function listOwnParticipations(trx: Trx, programId: string, personId: string): Promise<OwnParticipation[]> {
  return trx
    .selectFrom('participant')
    .innerJoin('person', 'person.id', 'participant.personId')
    .select(['participant.id', 'participant.role', 'participant.state', 'person.site', 'person.level'])
    .where('programId', '=', programId)
    .where('personId', '=', personId)
    .execute();
}

export interface PublishedAnswer {
  participantId: string;
  label: string;
  value: string | number | string[];
}

/** Answers to the questions that are published, in the order of the questions. */
export async function listPublishedAnswers(trx: Trx, participantIds: readonly string[]): Promise<PublishedAnswer[]> {
  if (participantIds.length === 0) return [];
  const rows = await trx
    .selectFrom('participantAnswer')
    .innerJoin('programQuestion', 'programQuestion.id', 'participantAnswer.questionId')
    .select(['participantAnswer.participantId', 'programQuestion.label', 'participantAnswer.value'])
    .where('programQuestion.published', '=', true)
    .where('participantAnswer.participantId', 'in', participantIds)
    .orderBy('programQuestion.position')
    .execute();
  return rows as PublishedAnswer[];
}

/** Attributes that mentors share with a mentee who asked for it, by mentor; of nobody else's, and to nobody else. */
export async function listSharedAttributes(trx: Trx, menteeId: string): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ mentorId: string; names: string[] }>`select mentor_id, array_agg(name order by name) as names from app_shared_attributes(${menteeId}) group by mentor_id`.execute(trx);
  return new Map(rows.map(({ mentorId, names }) => [mentorId, names]));
}

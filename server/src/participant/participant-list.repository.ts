import type { ParticipantRole, ParticipantState } from '@alongside/shared/vocabulary';
import { sql } from 'kysely';
import type { Trx } from '../database/actor.ts';
import { countCurrentMentorships } from '../database/current-mentorships.ts';

export interface ListedParticipant {
  participantId: string;
  personId: string;
  name: string;
  jobTitle: string | null;
  department: string | null;
  site: string | null;
  role: ParticipantRole;
  state: ParticipantState;
  signedUpAt: Date;
  /** How many mentees a mentor offers to take. */
  capacity: number;
  /** Mentorships that are not over. */
  current: number;
  /** Skills offered by a mentor, wanted by anybody else, the most important first. */
  skills: string[];
}

export interface ParticipantQuery {
  programId: string;
  role: ParticipantRole | null;
  state: ParticipantState | null;
  words: string;
  after: { name: string; id: string } | null;
  limit: number;
}

const current = countCurrentMentorships('participant.id');
const skills = sql<string[]>`(select coalesce(array_agg(k.name order by ps.position), '{}') from participant_skill ps join skill k on k.id = ps.skill_id
  where ps.participant_id = participant.id and ps.direction = case participant.role when 'mentor' then 'offered' else 'wanted' end)`;

function matching(trx: Trx, { programId, role, state, words }: Pick<ParticipantQuery, 'programId' | 'role' | 'state' | 'words'>) {
  const like = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return trx
    .selectFrom('participant')
    .innerJoin('person', 'person.id', 'participant.personId')
    .where('participant.programId', '=', programId)
    .$if(role !== null, (q) => q.where('participant.role', '=', role!))
    .$if(state !== null, (q) => q.where('participant.state', '=', state!))
    .$if(words !== '', (q) => q.where((e) => e.or([e('person.name', 'ilike', like), e('participant.searchText', 'ilike', like)])));
}

/** One page by name. */
export async function listParticipants(trx: Trx, query: ParticipantQuery): Promise<ListedParticipant[]> {
  const { after, limit } = query;
  return matching(trx, query)
    .select(['participant.id as participantId', 'participant.personId', 'person.name', 'person.jobTitle', 'person.department', 'person.site'])
    .select(['participant.role', 'participant.state', 'participant.signedUpAt', 'participant.capacity', current.as('current'), skills.as('skills')])
    .$if(after !== null, (q) => q.where(sql<boolean>`(person.name, participant.id) > (${after!.name}, ${after!.id}::uuid)`))
    .orderBy('person.name')
    .orderBy('participant.id')
    .limit(limit)
    .execute();
}

export async function countParticipants(trx: Trx, query: Pick<ParticipantQuery, 'programId' | 'role' | 'state' | 'words'>): Promise<number> {
  const row = await matching(trx, query).select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow();
  return row.count;
}

/** People who take part now, by role, with the places mentors offer. */
export async function countByRole(trx: Trx, programId: string): Promise<{ role: ParticipantRole; people: number; places: number }[]> {
  return trx
    .selectFrom('participant')
    .select(['role', sql<number>`count(*)`.as('people'), sql<number>`sum(capacity)`.as('places')])
    .where('programId', '=', programId)
    .where('state', 'in', ['active', 'paused'])
    .groupBy('role')
    .orderBy('role')
    .execute();
}

/** A participant's profile as the coordinator of their programme reads it. */
export async function findProfile(trx: Trx, participantId: string) {
  return trx
    .selectFrom('participant')
    .innerJoin('person', 'person.id', 'participant.personId')
    .select(['participant.id as participantId', 'participant.programId', 'participant.role', 'participant.state', 'participant.capacity', 'participant.minimumLoad', 'participant.headline', 'participant.goalsText'])
    .select(['participant.timeZone', 'participant.languages', 'participant.availability', 'participant.visibility', 'participant.signedUpAt', current.as('current')])
    .select(['person.name', 'person.email', 'person.jobTitle', 'person.department', 'person.site', 'person.country', 'person.level'])
    .where('participant.id', '=', participantId)
    .executeTakeFirst();
}

/** Answers with the questions they answer, in the order asked. */
export async function listAnsweredQuestions(trx: Trx, participantId: string) {
  return trx
    .selectFrom('participantAnswer')
    .innerJoin('programQuestion', 'programQuestion.id', 'participantAnswer.questionId')
    .select(['programQuestion.label', 'programQuestion.published', 'participantAnswer.value'])
    .where('participantAnswer.participantId', '=', participantId)
    .orderBy('programQuestion.position')
    .execute();
}

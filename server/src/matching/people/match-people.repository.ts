import { currentMentorshipStates, type ParticipantRole } from '@alongside/shared/vocabulary';
import { sql } from 'kysely';
import type { Trx } from '../../database/actor.ts';
import { countCurrentMentorships } from '../../database/current-mentorships.ts';
import { hasPlace } from '../../database/lottery-places.ts';

export interface MatchPersonRow {
  participantId: string;
  personId: string;
  role: ParticipantRole;
  name: string;
  department: string | null;
  team: string | null;
  site: string | null;
  country: string | null;
  level: number | null;
  /** `YYYY-MM-DD`. */
  joinedOn: string | null;
  timeZone: string;
  availability: number[];
  languages: string[];
  headline: string;
  goalsText: string;
  capacity: number;
  minimumLoad: number | null;
  /** Mentorships that are not over. */
  current: number;
}

/** Who takes part in a programme now, with what they carry already, in order of their ids; not those on the waiting list of its lottery. */
export async function listMatchPeople(trx: Trx, programId: string): Promise<MatchPersonRow[]> {
  const { rows } = await sql<MatchPersonRow>`
    select t.id as participant_id, t.person_id, t.role, p.name, p.department, p.team, p.site, p.country, p.level, p.joined_on, t.time_zone, t.availability,
      case when cardinality(t.languages) > 0 then t.languages else p.languages end as languages, t.headline, t.goals_text, t.capacity, t.minimum_load,
      ${countCurrentMentorships('t.id')} as current
    from participant t join person p on p.id = t.person_id
    where t.program_id = ${programId} and t.state = 'active' and p.state = 'active' and ${hasPlace('t')}
    order by t.id`.execute(trx);
  return rows;
}

export interface MatchSkillRow {
  participantId: string;
  name: string;
  direction: 'offered' | 'wanted';
  /** 1 is what they want or offer first. */
  position: number;
  /** 1…3; null where the person gave none. */
  level: number | null;
}

export async function listMatchSkills(trx: Trx, programId: string): Promise<MatchSkillRow[]> {
  const { rows } = await sql<MatchSkillRow>`
    select s.participant_id, k.name, s.direction, s.position, s.level
    from participant_skill s join skill k on k.id = s.skill_id join participant t on t.id = s.participant_id
    where t.program_id = ${programId} and t.state = 'active'
    order by s.participant_id, s.position`.execute(trx);
  return rows;
}

/** The skills taxonomy by name, one step each. */
export async function listSkillParents(trx: Trx): Promise<{ skill: string; parent: string }[]> {
  return trx.selectFrom('skill').innerJoin('skill as above', 'above.id', 'skill.parentId').select(['skill.name as skill', 'above.name as parent']).execute();
}

/** Each person with one of their managers at any distance. A ring of managers ends where it began. */
export async function listManagerChains(trx: Trx, programId: string): Promise<{ personId: string; managerId: string }[]> {
  const { rows } = await sql<{ personId: string; managerId: string }>`
    with recursive chain (person_id, manager_id) as (
      select p.id, p.manager_id from person p
        where p.manager_id is not null
          and exists (select 1 from participant t where t.person_id = p.id and t.program_id = ${programId} and t.state = 'active')
      union
      select c.person_id, m.manager_id from chain c join person m on m.id = c.manager_id where m.manager_id is not null)
    select person_id, manager_id from chain`.execute(trx);
  return rows;
}

export interface UnavailablePairRow {
  participantId: string;
  personId: string;
}

/** For requests: what the caller may know, without whose wish it was. Empty for a stranger to the programme. */
export async function listUnavailablePairs(trx: Trx, programId: string): Promise<UnavailablePairRow[]> {
  const { rows } = await sql<UnavailablePairRow>`select participant_id, person_id from app_unavailable_pairs(${programId})`.execute(trx);
  return rows;
}

/** For the queue, whose role may read the table. */
export async function listExclusions(trx: Trx, programId: string): Promise<UnavailablePairRow[]> {
  return trx
    .selectFrom('participantExclusion')
    .innerJoin('participant', 'participant.id', 'participantExclusion.participantId')
    .where('participant.programId', '=', programId)
    .select(['participantExclusion.participantId', 'participantExclusion.personId'])
    .execute();
}

/** People who share a running mentorship of the programme, each pair both ways round. Ids are persons'. */
export async function listRunningPairs(trx: Trx, programId: string): Promise<{ menteeId: string; mentorId: string }[]> {
  return trx
    .selectFrom('mentorshipMember as a')
    .innerJoin('mentorshipMember as b', (join) => join.onRef('b.mentorshipId', '=', 'a.mentorshipId').onRef('b.personId', '<>', 'a.personId'))
    .innerJoin('mentorship', 'mentorship.id', 'a.mentorshipId')
    .where('mentorship.programId', '=', programId)
    .where('mentorship.state', 'in', currentMentorshipStates)
    .select(['a.personId as menteeId', 'b.personId as mentorId'])
    .execute();
}

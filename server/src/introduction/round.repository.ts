import { currentMentorshipStates } from '@alongside/shared/vocabulary';
import { sql } from 'kysely';
import type { Trx } from '../database/actor.ts';
import type { IdPair } from '../matching/engine/index.ts';
import type { Break } from './introduction.repository.ts';
import type { IntroducedPair } from './next-round.ts';

/** Pairs of this lap, to whoever plans a round. */
export async function listIntroducedPairs(trx: Trx, programId: string): Promise<IntroducedPair[]> {
  const { rows } = await sql<IntroducedPair>`select first_id, second_id, times::int as times, missed from app_introduced_pairs(${programId})`.execute(trx);
  return rows;
}

/** Rounds in a row without anybody new, by person; those who had somebody are not in it. */
export async function listWaits(trx: Trx, programId: string): Promise<{ personId: string; rounds: number }[]> {
  const { rows } = await sql<{ personId: string; rounds: number }>`select person_id, rounds::int as rounds from app_introduction_waits(${programId})`.execute(trx);
  return rows;
}

export async function listBreaks(trx: Trx, programId: string): Promise<{ personId: string; rounds: Break }[]> {
  return trx.selectFrom('introductionBreak').select(['personId', 'rounds']).where('programId', '=', programId).$castTo<{ personId: string; rounds: Break }>().execute();
}

/** Persons who need no introduction, since they share a mentorship that is not over, or whom a coordinator keeps apart. */
export async function listSettledPairs(trx: Trx, programId: string): Promise<IdPair[]> {
  const { rows } = await sql<IdPair>`
    select a.person_id as first_id, b.person_id as second_id
      from mentorship_member a join mentorship_member b on b.mentorship_id = a.mentorship_id and b.person_id > a.person_id
        join mentorship s on s.id = a.mentorship_id
      where s.program_id = ${programId} and s.state = any(${[...currentMentorshipStates]})
    union
    select e.person_id, r.person_id
      from pair_decision d join participant e on e.id = d.mentee_id join participant r on r.id = d.mentor_id
      where d.program_id = ${programId} and d.decision = 'banned' and e.person_id <> r.person_id`.execute(trx);
  return rows;
}

export async function hasRoundOn(trx: Trx, programId: string, day: string): Promise<boolean> {
  const row = await trx.selectFrom('introductionRound').select('id').where('programId', '=', programId).where('heldOn', '=', day).executeTakeFirst();
  return row !== undefined;
}

export interface HeldRound {
  programId: string;
  heldOn: string;
  lap: number;
  groups: readonly (readonly string[])[];
  spare: readonly string[];
  heldAt: Date;
}

/** Writes a round down. Gives the id of each group's introduction, in their order. */
export async function insertRound(trx: Trx, { programId, heldOn, lap, groups, spare, heldAt }: HeldRound): Promise<string[]> {
  const people = groups.flat().length + spare.length;
  const { id: roundId } = await trx.insertInto('introductionRound').values({ programId, heldOn, lap, people, heldAt }).returning('id').executeTakeFirstOrThrow();
  const introduced: string[] = [];
  for (const group of groups) {
    const { id: introductionId } = await trx.insertInto('introduction').values({ roundId }).returning('id').executeTakeFirstOrThrow();
    await trx.insertInto('introductionMember').values(group.map((personId) => ({ introductionId, personId }))).execute();
    introduced.push(introductionId);
  }
  if (spare.length > 0) await trx.insertInto('introductionSpare').values(spare.map((personId) => ({ roundId, personId }))).execute();
  return introduced;
}

/** Ends the breaks of those who wanted to sit out one round. */
export async function endShortBreaks(trx: Trx, programId: string): Promise<void> {
  await trx.deleteFrom('introductionBreak').where('programId', '=', programId).where('rounds', '=', 'next').execute();
}

export interface RoundCounts {
  id: string;
  /** `YYYY-MM-DD`. */
  heldOn: string;
  lap: number;
  people: number;
  introductions: number;
  pairs: number;
  spare: number;
  /** Whether the answers stand: the next round is out. */
  closed: boolean;
  /** Introductions of which somebody said that they met; null while it is open and where fewer than seven people answered. */
  met: number | null;
}

/** Every round in numbers, the latest first: to coordinators of the programme. */
export async function listRoundCounts(trx: Trx, programId: string): Promise<RoundCounts[]> {
  const { rows } = await sql<RoundCounts>`
    select id, held_on, lap, people, introductions::int as introductions, pairs::int as pairs, spare::int as spare, closed, met::int as met
    from app_introduction_rounds(${programId})`.execute(trx);
  return rows;
}

/** Who takes part now, and whether as a mentor. */
export async function listActivePeople(trx: Trx, programId: string): Promise<{ personId: string; mentors: boolean }[]> {
  const { rows } = await sql<{ personId: string; mentors: boolean }>`
    select t.person_id, bool_or(t.role = 'mentor') as mentors
    from participant t join person p on p.id = t.person_id
    where t.program_id = ${programId} and t.state = 'active' and p.state = 'active'
    group by t.person_id`.execute(trx);
  return rows;
}

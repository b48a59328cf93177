import { sql } from 'kysely';
import type { Trx } from '../../database/actor.ts';
import { countCurrentMentorships, isCurrent } from '../../database/current-mentorships.ts';
import { hasPlace } from '../../database/lottery-places.ts';
import type { BlockCode, Contribution, TraceStep, WaivableRule } from '../engine/index.ts';

const ROWS_PER_INSERT = 500;

/** Rules that a coordinator set aside for one pair, and why. */
export interface SetAside {
  rules: readonly BlockCode[];
  reason: string;
}

export interface NewProposal {
  menteeId: string;
  mentorId: string;
  score: number;
  contributions: readonly Contribution[];
  madeBy: 'engine' | 'coordinator';
}

export async function insertProposals(trx: Trx, roundId: string, proposals: readonly NewProposal[]): Promise<void> {
  for (let at = 0; at < proposals.length; at += ROWS_PER_INSERT) {
    const rows = proposals.slice(at, at + ROWS_PER_INSERT).map((proposal) => ({ ...proposal, roundId, contributions: JSON.stringify(proposal.contributions) }));
    await trx.insertInto('proposal').values(rows).execute();
  }
}

/** Why a mentee has no mentor: the engine's kinds, or that a coordinator took the mentor away. */
export type UnmatchedReason = 'supply' | 'rules' | 'none_offered' | 'not_reached' | 'by_hand';

export interface NewUnmatched {
  menteeId: string;
  reason: UnmatchedReason;
  trace: { eligibleCount: number; steps: readonly TraceStep[] };
  /** The best mentor if one rule were waived; ids are participants'. */
  nearest: { rule: WaivableRule; mentorId: string; score: number; hasRoom: boolean } | null;
}

export async function insertUnmatched(trx: Trx, roundId: string, people: readonly NewUnmatched[]): Promise<void> {
  for (let at = 0; at < people.length; at += ROWS_PER_INSERT) {
    const rows = people.slice(at, at + ROWS_PER_INSERT).map(({ menteeId, reason, trace, nearest }) => ({
      roundId, menteeId, reason, trace: JSON.stringify(trace), nearest: nearest === null ? null : JSON.stringify(nearest),
    }));
    await trx.insertInto('unmatched').values(rows).execute();
  }
}

/** Takes away what an interrupted run left. */
export async function clearRound(trx: Trx, roundId: string): Promise<void> {
  await trx.deleteFrom('proposal').where('roundId', '=', roundId).execute();
  await trx.deleteFrom('unmatched').where('roundId', '=', roundId).execute();
}

export interface PairRow {
  menteeId: string;
  mentorId: string;
  score: number;
}

/** Every pair of a round, best first. */
export async function listPairIds(trx: Trx, roundId: string): Promise<PairRow[]> {
  return trx.selectFrom('proposal').select(['menteeId', 'mentorId', 'score']).where('roundId', '=', roundId).orderBy('score', 'desc').orderBy('menteeId').execute();
}

export async function putProposal(trx: Trx, roundId: string, { menteeId, setAside, ...proposal }: NewProposal & { setAside: SetAside | null }): Promise<void> {
  const set = { ...proposal, contributions: JSON.stringify(proposal.contributions), setAside: setAside === null ? null : JSON.stringify(setAside) };
  await trx
    .insertInto('proposal')
    .values({ roundId, menteeId, ...set })
    .onConflict((conflict) => conflict.columns(['roundId', 'menteeId']).doUpdateSet(set))
    .execute();
  await trx.deleteFrom('unmatched').where('roundId', '=', roundId).where('menteeId', '=', menteeId).execute();
}

export async function removeUnmatched(trx: Trx, roundId: string, menteeId: string): Promise<void> {
  await trx.deleteFrom('unmatched').where('roundId', '=', roundId).where('menteeId', '=', menteeId).execute();
}

export async function removeProposal(trx: Trx, roundId: string, menteeId: string): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('proposal').where('roundId', '=', roundId).where('menteeId', '=', menteeId).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** How many mentees of a round are left out, by reason. */
export async function countUnmatched(trx: Trx, roundId: string): Promise<Record<UnmatchedReason, number>> {
  const rows = await trx.selectFrom('unmatched').select(['reason', (eb) => eb.fn.countAll<number>().as('count')]).where('roundId', '=', roundId).groupBy('reason').execute();
  const of = (reason: UnmatchedReason) => rows.find((row) => row.reason === reason)?.count ?? 0;
  return { supply: of('supply'), rules: of('rules'), none_offered: of('none_offered'), not_reached: of('not_reached'), by_hand: of('by_hand') };
}

/** Mentees of the round who have no mentor in it. */
export async function listUnmatchedIds(trx: Trx, roundId: string): Promise<string[]> {
  const rows = await trx.selectFrom('unmatched').select('menteeId').where('roundId', '=', roundId).execute();
  return rows.map(({ menteeId }) => menteeId);
}

export interface PublishedPair {
  menteeId: string;
  menteePersonId: string;
  menteeName: string;
  menteeEmail: string;
  /** Both still take part, still work here, and no lottery keeps them waiting. */
  present: boolean;
  /** Mentorships of the mentee that are not over. */
  menteeCurrent: number;
  mentorId: string;
  mentorPersonId: string;
  mentorName: string;
  mentorEmail: string;
  capacity: number;
  mentorCurrent: number;
}

/** Every pair of a round with what publishing must check again, in order of the mentors' ids so that two publishers lock alike. */
export async function listPairsToPublish(trx: Trx, roundId: string): Promise<PublishedPair[]> {
  const { rows } = await sql<PublishedPair>`
    with current as (
      select m.participant_id, count(*)::int as n from mentorship_member m join mentorship s on s.id = m.mentorship_id
      where ${isCurrent('s')} group by m.participant_id)
    select a.id as mentee_id, ap.id as mentee_person_id, ap.name as mentee_name, ap.email as mentee_email,
      b.id as mentor_id, bp.id as mentor_person_id, bp.name as mentor_name, bp.email as mentor_email, b.capacity,
      (a.state = 'active' and b.state = 'active' and ap.state = 'active' and bp.state = 'active' and ${hasPlace('a')} and ${hasPlace('b')}) as present,
      coalesce(ca.n, 0) as mentee_current, coalesce(cb.n, 0) as mentor_current
    from proposal r
      join participant a on a.id = r.mentee_id join person ap on ap.id = a.person_id
      join participant b on b.id = r.mentor_id join person bp on bp.id = b.person_id
      left join current ca on ca.participant_id = a.id left join current cb on cb.participant_id = b.id
    where r.round_id = ${roundId}
    order by b.id, a.id`.execute(trx);
  return rows;
}

/** Who was left out of a round and still takes part, for the mail that says so. */
export async function listUnmatchedPeople(trx: Trx, roundId: string): Promise<{ menteeId: string; name: string; email: string }[]> {
  return trx
    .selectFrom('unmatched')
    .innerJoin('participant', 'participant.id', 'unmatched.menteeId')
    .innerJoin('person', 'person.id', 'participant.personId')
    .select(['unmatched.menteeId', 'person.name', 'person.email'])
    .where('unmatched.roundId', '=', roundId)
    .where('participant.state', '=', 'active')
    .where('person.state', '=', 'active')
    .orderBy('unmatched.menteeId')
    .execute();
}

/** Who could be matched in a programme: active mentees, or peers, and those of them who are placed; active mentors and their free places. */
export async function countPeople(trx: Trx, programId: string): Promise<{ mentees: number; placed: number; mentors: number; places: number }> {
  const { rows } = await sql<{ mentees: number; placed: number; mentors: number; places: number }>`
    select (count(*) filter (where t.role <> 'mentor'))::int as mentees,
      (count(*) filter (where t.role <> 'mentor' and t.current > 0))::int as placed,
      (count(*) filter (where t.role = 'mentor'))::int as mentors,
      coalesce(sum(case when t.format = 'group' and t.current > 0 then 0 else greatest(0, t.capacity - t.current) end) filter (where t.role = 'mentor'), 0)::int as places
    from (select a.role, a.capacity, g.format, ${countCurrentMentorships('a.id')} as current
      from participant a join person p on p.id = a.person_id join program g on g.id = a.program_id
      where a.program_id = ${programId} and a.state = 'active' and p.state = 'active' and ${hasPlace('a')}) t`.execute(trx);
  return rows[0]!;
}

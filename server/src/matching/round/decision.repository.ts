import { sql } from 'kysely';
import type { Trx } from '../../database/actor.ts';

export type PairDecision = 'locked' | 'banned';

export interface DecisionRow {
  menteeId: string;
  menteePersonId: string;
  menteeName: string;
  mentorId: string;
  mentorPersonId: string;
  mentorName: string;
  decision: PairDecision;
  decidedAt: Date;
  decidedBy: string | null;
}

/** Pairs a coordinator locked or banned, locked ones first, then by the mentee's name. */
export async function listDecisions(trx: Trx, programId: string): Promise<DecisionRow[]> {
  const { rows } = await sql<DecisionRow>`
    select d.mentee_id, a.person_id as mentee_person_id, ap.name as mentee_name,
      d.mentor_id, b.person_id as mentor_person_id, bp.name as mentor_name, d.decision, d.decided_at, s.name as decided_by
    from pair_decision d
      join participant a on a.id = d.mentee_id join person ap on ap.id = a.person_id
      join participant b on b.id = d.mentor_id join person bp on bp.id = b.person_id
      left join staff_account s on s.id = d.decided_by
    where d.program_id = ${programId}
    order by d.decision desc, ap.family_name, ap.given_name, d.mentee_id, d.mentor_id`.execute(trx);
  return rows;
}

/** What two are to each other in this very programme: a mentee and a mentor, or two peers; null for anybody else. */
export async function findKindOfPair(trx: Trx, pair: { programId: string; menteeId: string; mentorId: string }): Promise<'mentor' | 'peers' | null> {
  const { rows } = await sql<{ mentor: number; peers: number }>`
    select (count(*) filter (where (id = ${pair.menteeId} and role = 'mentee') or (id = ${pair.mentorId} and role = 'mentor')))::int as mentor, (count(*) filter (where role = 'peer'))::int as peers
    from participant where program_id = ${pair.programId} and id in (${pair.menteeId}, ${pair.mentorId})`.execute(trx);
  return rows[0]?.mentor === 2 ? 'mentor' : rows[0]?.peers === 2 ? 'peers' : null;
}

export async function putDecision(trx: Trx, row: { programId: string; menteeId: string; mentorId: string; decision: PairDecision; accountId: string; now: Date }): Promise<void> {
  const set = { decision: row.decision, decidedBy: row.accountId, decidedAt: row.now };
  await trx
    .insertInto('pairDecision')
    .values({ programId: row.programId, menteeId: row.menteeId, mentorId: row.mentorId, ...set })
    .onConflict((conflict) => conflict.columns(['menteeId', 'mentorId']).doUpdateSet(set))
    .execute();
}

export async function removeDecision(trx: Trx, pair: { menteeId: string; mentorId: string }): Promise<void> {
  await trx.deleteFrom('pairDecision').where('menteeId', '=', pair.menteeId).where('mentorId', '=', pair.mentorId).execute();
}

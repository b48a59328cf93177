import type { Aspect } from '@alongside/shared/asks';
import { sql } from 'kysely';
import type { Trx } from '../../database/actor.ts';

/** What a programme asks beside skills, goals and hours, and whom it is open to. */
export async function findAsking(trx: Trx, programId: string): Promise<{ asks: readonly string[]; eligibility: unknown }> {
  return trx.selectFrom('program').select(['asks', 'eligibility']).where('id', '=', programId).executeTakeFirstOrThrow();
}

/** How people like to work, their interests and values. */
export async function listAspects(trx: Trx, programId: string): Promise<{ participantId: string; aspect: Aspect; choices: string[] }[]> {
  const rows = await trx
    .selectFrom('participantAspect')
    .innerJoin('participant', 'participant.id', 'participantAspect.participantId')
    .select(['participantAspect.participantId', 'participantAspect.aspect', 'participantAspect.choices'])
    .where('participant.programId', '=', programId)
    .where('participant.state', '=', 'active')
    .execute();
  return rows.map((row) => ({ ...row, aspect: row.aspect as Aspect }));
}

/** Five numbers a person that tell how far two people are apart and nothing else; to a participant none. */
export async function listTraits(trx: Trx, programId: string): Promise<{ participantId: string; axes: number[] }[]> {
  const { rows } = await sql<{ participantId: string; axes: number[] }>`select participant_id, axes from app_match_traits(${programId})`.execute(trx);
  return rows;
}

/** How much two participants wish for each other, 1…20, without whose wish it is; to a participant their own. */
export async function listWishes(trx: Trx, programId: string): Promise<{ menteeId: string; mentorId: string; strength: number }[]> {
  const { rows } = await sql<{ menteeId: string; mentorId: string; strength: number }>`select mentee_id, mentor_id, strength from app_match_wishes(${programId})`.execute(trx);
  return rows;
}

/** Whom participants rank first, best first, with whose list it is: to the queue alone. */
export async function listRankings(trx: Trx, programId: string): Promise<{ participantId: string; otherId: string }[]> {
  const { rows } = await sql<{ participantId: string; otherId: string }>`select participant_id, other_id from app_match_rankings(${programId}) order by participant_id, position`.execute(trx);
  return rows;
}

/** Who asked for somebody like themself and who may be found so, by tokens that are equal for equal attributes and tell no more. */
export async function listAffinities(trx: Trx, programId: string): Promise<{ participantId: string; token: string }[]> {
  const { rows } = await sql<{ participantId: string; token: string }>`select participant_id, token from app_match_affinities(${programId})`.execute(trx);
  return rows;
}

/** Persons who were a pair before, each pair both ways round; to a participant their own. */
export async function listPastPairs(trx: Trx, programId: string): Promise<{ personId: string; otherId: string }[]> {
  const { rows } = await sql<{ personId: string; otherId: string }>`select person_id, other_id from app_past_pairs(${programId})`.execute(trx);
  return rows;
}

import type { IntroductionAnswer } from '@alongside/shared/vocabulary';
import { sql } from 'kysely';
import type { Trx } from '../database/actor.ts';

/** A round in which somebody may have been introduced. */
export interface RoundRow {
  id: string;
  /** `YYYY-MM-DD`. */
  heldOn: string;
}

/** The latest round of a programme. */
export async function findLatestRound(trx: Trx, programId: string): Promise<RoundRow | undefined> {
  return trx.selectFrom('introductionRound').select(['id', 'heldOn']).where('programId', '=', programId).orderBy('heldOn', 'desc').limit(1).executeTakeFirst();
}

export interface OwnIntroduction {
  id: string;
  answer: IntroductionAnswer | null;
}

/** A person's introduction in a round, with what they said of it. */
export async function findOwnIntroduction(trx: Trx, roundId: string, personId: string): Promise<OwnIntroduction | undefined> {
  return trx
    .selectFrom('introduction')
    .innerJoin('introductionMember', 'introductionMember.introductionId', 'introduction.id')
    .leftJoin('introductionAnswer', (join) => join.onRef('introductionAnswer.introductionId', '=', 'introduction.id').onRef('introductionAnswer.personId', '=', 'introductionMember.personId'))
    .select(['introduction.id', 'introductionAnswer.answer'])
    .where('introduction.roundId', '=', roundId)
    .where('introductionMember.personId', '=', personId)
    .$castTo<OwnIntroduction>()
    .executeTakeFirst();
}

export async function wasSpare(trx: Trx, roundId: string, personId: string): Promise<boolean> {
  const row = await trx.selectFrom('introductionSpare').select('personId').where('roundId', '=', roundId).where('personId', '=', personId).executeTakeFirst();
  return row !== undefined;
}

export interface IntroducedPerson {
  personId: string;
  name: string;
  givenName: string;
  jobTitle: string | null;
  department: string | null;
  site: string | null;
  email: string;
}

/** Everybody of an introduction who is still in the organisation, by name. */
export async function listIntroduced(trx: Trx, introductionId: string): Promise<IntroducedPerson[]> {
  return trx
    .selectFrom('introductionMember')
    .innerJoin('person', 'person.id', 'introductionMember.personId')
    .select(['person.id as personId', 'person.name', 'person.givenName', 'person.jobTitle', 'person.department', 'person.site', 'person.email'])
    .where('introductionMember.introductionId', '=', introductionId)
    .where('person.state', '=', 'active')
    .orderBy('person.name')
    .execute();
}

/** The programme and the round of an introduction; undefined for a person who is not in it. */
export async function findIntroduction(trx: Trx, introductionId: string, personId: string): Promise<{ roundId: string; programId: string } | undefined> {
  return trx
    .selectFrom('introduction')
    .innerJoin('introductionRound', 'introductionRound.id', 'introduction.roundId')
    .innerJoin('introductionMember', 'introductionMember.introductionId', 'introduction.id')
    .select(['introduction.roundId', 'introductionRound.programId'])
    .where('introduction.id', '=', introductionId)
    .where('introductionMember.personId', '=', personId)
    .executeTakeFirst();
}

export async function saveAnswer(trx: Trx, row: { introductionId: string; personId: string; answer: IntroductionAnswer; answeredAt: Date }): Promise<void> {
  const { answer, answeredAt } = row;
  await trx.insertInto('introductionAnswer').values(row).onConflict((conflict) => conflict.columns(['introductionId', 'personId']).doUpdateSet({ answer, answeredAt })).execute();
}

export type Break = 'next' | 'all';

export async function findBreak(trx: Trx, programId: string, personId: string): Promise<Break | null> {
  const row = await trx.selectFrom('introductionBreak').select('rounds').where('programId', '=', programId).where('personId', '=', personId).executeTakeFirst();
  return (row?.rounds as Break | undefined) ?? null;
}

export async function saveBreak(trx: Trx, row: { programId: string; personId: string; rounds: Break; since: Date }): Promise<void> {
  const { rounds, since } = row;
  await trx.insertInto('introductionBreak').values(row).onConflict((conflict) => conflict.columns(['programId', 'personId']).doUpdateSet({ rounds, since })).execute();
}

export async function deleteBreak(trx: Trx, programId: string, personId: string): Promise<void> {
  await trx.deleteFrom('introductionBreak').where('programId', '=', programId).where('personId', '=', personId).execute();
}

/** How many others somebody has been introduced to in the programme. */
export async function countIntroducedTo(trx: Trx, programId: string, personId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct other.person_id)::int as count
    from introduction_member own
      join introduction_member other on other.introduction_id = own.introduction_id and other.person_id <> own.person_id
      join introduction i on i.id = own.introduction_id join introduction_round r on r.id = i.round_id
    where own.person_id = ${personId} and r.program_id = ${programId}`.execute(trx);
  return rows[0]!.count;
}

import type { Eligibility, Objective, Question, StageDates } from '@alongside/shared/program';
import type { ProgramStage } from '@alongside/shared/vocabulary';
import { sql, type Insertable, type Updateable } from 'kysely';
import type { Trx } from '../database/actor.ts';
import type { Program } from '../database/rows.ts';

/** Undefined when another programme has the slug. */
export async function insertProgram(trx: Trx, program: Insertable<Program>): Promise<string | undefined> {
  const row = await trx
    .insertInto('program')
    .values(program)
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export async function updateProgram(trx: Trx, programId: string, change: Updateable<Program>, now: Date): Promise<void> {
  await trx.updateTable('program').set({ ...change, updatedAt: now }).where('id', '=', programId).execute();
}

export async function isSlugOfAnother(trx: Trx, programId: string, slug: string): Promise<boolean> {
  const row = await trx.selectFrom('program').select('id').where('slug', '=', slug).where('id', '!=', programId).executeTakeFirst();
  return row !== undefined;
}

/** The stage, locked until the transaction ends, so that two changes of stage follow one another. */
export async function getStageForUpdate(trx: Trx, programId: string): Promise<ProgramStage> {
  const row = await trx.selectFrom('program').select('stage').where('id', '=', programId).forUpdate().executeTakeFirstOrThrow();
  return row.stage;
}

export async function replaceStages(trx: Trx, programId: string, stages: readonly StageDates[]): Promise<void> {
  await trx.deleteFrom('programStage').where('programId', '=', programId).execute();
  if (stages.length === 0) return;
  await trx.insertInto('programStage').values(stages.map((stage) => ({ ...stage, programId }))).execute();
}

export async function replaceObjectives(trx: Trx, programId: string, objectives: readonly Objective[]): Promise<void> {
  await trx.deleteFrom('programObjective').where('programId', '=', programId).execute();
  if (objectives.length === 0) return;
  await trx.insertInto('programObjective').values(objectives.map((objective, position) => ({ ...objective, position, programId }))).execute();
}

export async function setEligibility(trx: Trx, programId: string, eligibility: Eligibility, now: Date): Promise<void> {
  await updateProgram(trx, programId, { eligibility: JSON.stringify(eligibility) }, now);
}

/** Appends a question and answers its id. */
export async function insertQuestion(trx: Trx, programId: string, question: Question): Promise<string> {
  const next = sql<number>`(select coalesce(max(q.position) + 1, 0) from program_question q where q.program_id = ${programId})`;
  const row = await trx.insertInto('programQuestion').values({ ...question, programId, position: next }).returning('id').executeTakeFirstOrThrow();
  return row.id;
}

export async function updateQuestion(trx: Trx, questionId: string, question: Question): Promise<void> {
  await trx.updateTable('programQuestion').set(question).where('id', '=', questionId).execute();
}

export async function deleteQuestion(trx: Trx, questionId: string): Promise<void> {
  await trx.deleteFrom('programQuestion').where('id', '=', questionId).execute();
}

/** Gives the questions their positions in the order of the ids; ids of other programmes change nothing. */
export async function orderQuestions(trx: Trx, programId: string, questionIds: readonly string[]): Promise<void> {
  await sql`
    update program_question q set position = o.position - 1
    from unnest(${[...questionIds]}::uuid[]) with ordinality as o(id, position)
    where q.id = o.id and q.program_id = ${programId}`.execute(trx);
}

/** How many people answered each question of the programme: a count for its staff, who need not see what was answered. */
export async function countAnswers(trx: Trx, programId: string): Promise<Map<string, number>> {
  const rows = await trx.selectFrom('programQuestion').select(['id', sql<number>`app_answers_of_question(id)`.as('count')]).where('programId', '=', programId).execute();
  return new Map(rows.map((row) => [row.id, row.count]));
}

export async function hasAnswers(trx: Trx, questionId: string): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`select app_answers_of_question(${questionId}) as count`.execute(trx);
  return rows[0]!.count > 0;
}

export async function replaceCoordinators(trx: Trx, programId: string, accountIds: readonly string[]): Promise<void> {
  await trx.deleteFrom('programCoordinator').where('programId', '=', programId).where('accountId', 'not in', [...accountIds]).execute();
  await trx
    .insertInto('programCoordinator')
    .values(accountIds.map((accountId) => ({ programId, accountId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function replaceOrigins(trx: Trx, programId: string, origins: readonly string[]): Promise<void> {
  await trx.deleteFrom('programOrigin').where('programId', '=', programId).execute();
  if (origins.length === 0) return;
  await trx.insertInto('programOrigin').values(origins.map((origin) => ({ programId, origin }))).execute();
}

/** Adds the next version of the notice and answers its number. Of two at once the second is counted after the first. */
export async function insertNotice(trx: Trx, programId: string, body: string, now: Date): Promise<number> {
  await getStageForUpdate(trx, programId);
  const next = sql<number>`(select coalesce(max(n.version), 0) + 1 from program_notice n where n.program_id = ${programId})`;
  const row = await trx.insertInto('programNotice').values({ programId, body, publishedAt: now, version: next }).returning('version').executeTakeFirstOrThrow();
  return row.version;
}

/** Sets these words in this order; one that stays keeps its id, and with it what people answered. */
export async function replaceAttributes(trx: Trx, programId: string, names: readonly string[]): Promise<void> {
  await trx.deleteFrom('programAttribute').where('programId', '=', programId).where('name', 'not in', names.length > 0 ? names : ['']).execute();
  if (names.length === 0) return;
  await trx
    .insertInto('programAttribute')
    .values(names.map((name, position) => ({ programId, name, position })))
    .onConflict((conflict) => conflict.columns(['programId', 'name']).doUpdateSet((e) => ({ position: e.ref('excluded.position') })))
    .execute();
}

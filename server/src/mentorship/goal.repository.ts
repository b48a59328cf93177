import type { GoalState } from '@alongside/shared/vocabulary';
import type { Trx } from '../database/actor.ts';

export interface GoalWords {
  title: string;
  /** How the pair will know that it is reached. */
  measure: string;
  reason: string;
  /** `YYYY-MM-DD`. */
  dueOn: string;
  sharedWithCoordinator: boolean;
}

export interface Milestone {
  id: string;
  title: string;
  dueOn: string | null;
  doneAt: Date | null;
}

export interface Goal extends GoalWords {
  id: string;
  authorId: string | null;
  state: GoalState;
  /** Goal attainment scaling: −2 much less than hoped, 0 as hoped, 2 much more. */
  attainment: number | null;
  updatedAt: Date;
  milestones: Milestone[];
}

export async function listGoals(trx: Trx, mentorshipId: string): Promise<Goal[]> {
  const goals = await trx
    .selectFrom('goal')
    .select(['id', 'authorId', 'title', 'measure', 'reason', 'dueOn', 'sharedWithCoordinator', 'state', 'attainment', 'updatedAt'])
    .where('mentorshipId', '=', mentorshipId)
    .orderBy('createdAt')
    .execute();
  const milestones = await trx.selectFrom('milestone').select(['id', 'goalId', 'title', 'dueOn', 'doneAt']).where('mentorshipId', '=', mentorshipId).orderBy('position').orderBy('id').execute();
  return goals.map((goal) => ({
    ...goal,
    milestones: milestones.filter((milestone) => milestone.goalId === goal.id).map(({ id, title, dueOn, doneAt }) => ({ id, title, dueOn, doneAt })),
  }));
}

export async function findGoalTie(trx: Trx, goalId: string): Promise<{ mentorshipId: string } | undefined> {
  return trx.selectFrom('goal').select('mentorshipId').where('id', '=', goalId).executeTakeFirst();
}

export async function findMilestoneTie(trx: Trx, milestoneId: string): Promise<{ mentorshipId: string; goalId: string } | undefined> {
  return trx.selectFrom('milestone').select(['mentorshipId', 'goalId']).where('id', '=', milestoneId).executeTakeFirst();
}

export async function insertGoal(trx: Trx, row: GoalWords & { mentorshipId: string; authorId: string; now: Date }): Promise<string> {
  const { now, ...goal } = row;
  const { id } = await trx.insertInto('goal').values({ ...goal, state: 'open', createdAt: now, updatedAt: now }).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function updateGoal(trx: Trx, goalId: string, change: Partial<GoalWords> & { state?: GoalState; attainment?: number | null }, now: Date): Promise<void> {
  await trx.updateTable('goal').set({ ...change, updatedAt: now }).where('id', '=', goalId).execute();
}

export async function deleteGoal(trx: Trx, goalId: string): Promise<void> {
  await trx.deleteFrom('goal').where('id', '=', goalId).execute();
}

export async function countGoals(trx: Trx, mentorshipId: string): Promise<number> {
  const { count } = await trx.selectFrom('goal').select((e) => e.fn.countAll<number>().as('count')).where('mentorshipId', '=', mentorshipId).executeTakeFirstOrThrow();
  return count;
}

export async function insertMilestone(trx: Trx, row: { goalId: string; mentorshipId: string; title: string; dueOn: string | null }): Promise<string> {
  const { id } = await trx
    .insertInto('milestone')
    .values((e) => ({ ...row, position: e.selectFrom('milestone').select((m) => m.fn.coalesce(m(m.fn.max('position'), '+', 1), m.lit(0)).as('next')).where('goalId', '=', row.goalId) }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function countMilestones(trx: Trx, goalId: string): Promise<number> {
  const { count } = await trx.selectFrom('milestone').select((e) => e.fn.countAll<number>().as('count')).where('goalId', '=', goalId).executeTakeFirstOrThrow();
  return count;
}

export async function setMilestoneDone(trx: Trx, milestoneId: string, doneAt: Date | null): Promise<void> {
  await trx.updateTable('milestone').set({ doneAt }).where('id', '=', milestoneId).execute();
}

export async function deleteMilestone(trx: Trx, milestoneId: string): Promise<void> {
  await trx.deleteFrom('milestone').where('id', '=', milestoneId).execute();
}

import { DomainError } from '../domain-error.ts';
import type { GoalState } from '@alongside/shared/vocabulary';
import type { Trx } from '../database/actor.ts';
import * as goals from './goal.repository.ts';
import type { GoalWords } from './goal.repository.ts';
import { limits, requireRoom } from './limits.ts';
import { lockRunning } from './mentorship-life.service.ts';

/** @throws DomainError WRONG_STATE after the end of the mentorship, LIMIT_REACHED. */
export async function addGoal(trx: Trx, now: Date, options: { mentorshipId: string; personId: string; goal: GoalWords; milestones: readonly string[] }): Promise<{ goalId: string }> {
  const { mentorshipId, personId, goal } = options;
  await lockRunning(trx, mentorshipId);
  requireRoom(await goals.countGoals(trx, mentorshipId), limits.goals);
  const goalId = await goals.insertGoal(trx, { ...goal, mentorshipId, authorId: personId, now });
  for (const title of options.milestones) await goals.insertMilestone(trx, { goalId, mentorshipId, title, dueOn: null });
  return { goalId };
}

/** @throws DomainError WRONG_STATE after the end of the mentorship. */
export async function changeGoal(trx: Trx, now: Date, goalId: string, change: Partial<GoalWords>): Promise<void> {
  await lockRunningOfGoal(trx, goalId);
  await goals.updateGoal(trx, goalId, change, now);
}

/**
 * Says what became of a goal: open again, reached or dropped, and how far it came from −2 to 2 where it was scaled.
 * @throws DomainError WRONG_STATE after the end of the mentorship.
 */
export async function settleGoal(trx: Trx, now: Date, goalId: string, outcome: { state: GoalState; attainment: number | null }): Promise<void> {
  await lockRunningOfGoal(trx, goalId);
  await goals.updateGoal(trx, goalId, { state: outcome.state, attainment: outcome.state === 'open' ? null : outcome.attainment }, now);
}

/** @throws DomainError WRONG_STATE after the end of the mentorship. */
export async function removeGoal(trx: Trx, goalId: string): Promise<void> {
  await lockRunningOfGoal(trx, goalId);
  await goals.deleteGoal(trx, goalId);
}

/** @throws DomainError WRONG_STATE after the end of the mentorship, LIMIT_REACHED. */
export async function addMilestone(trx: Trx, now: Date, goalId: string, milestone: { title: string; dueOn: string | null }): Promise<{ milestoneId: string }> {
  const mentorshipId = await lockRunningOfGoal(trx, goalId);
  requireRoom(await goals.countMilestones(trx, goalId), limits.milestonesOfGoal);
  const milestoneId = await goals.insertMilestone(trx, { goalId, mentorshipId, ...milestone });
  await goals.updateGoal(trx, goalId, {}, now);
  return { milestoneId };
}

/** @throws DomainError WRONG_STATE after the end of the mentorship. */
export async function setMilestoneDone(trx: Trx, now: Date, milestoneId: string, done: boolean): Promise<void> {
  const { goalId } = await lockRunningOfMilestone(trx, milestoneId);
  await goals.setMilestoneDone(trx, milestoneId, done ? now : null);
  await goals.updateGoal(trx, goalId, {}, now);
}

/** @throws DomainError WRONG_STATE after the end of the mentorship. */
export async function removeMilestone(trx: Trx, now: Date, milestoneId: string): Promise<void> {
  const { goalId } = await lockRunningOfMilestone(trx, milestoneId);
  await goals.deleteMilestone(trx, milestoneId);
  await goals.updateGoal(trx, goalId, {}, now);
}

async function lockRunningOfGoal(trx: Trx, goalId: string): Promise<string> {
  const goal = await goals.findGoalTie(trx, goalId);
  if (!goal) throw new DomainError('NOT_FOUND');
  await lockRunning(trx, goal.mentorshipId);
  return goal.mentorshipId;
}

async function lockRunningOfMilestone(trx: Trx, milestoneId: string): Promise<{ mentorshipId: string; goalId: string }> {
  const milestone = await goals.findMilestoneTie(trx, milestoneId);
  if (!milestone) throw new DomainError('NOT_FOUND');
  await lockRunning(trx, milestone.mentorshipId);
  return milestone;
}

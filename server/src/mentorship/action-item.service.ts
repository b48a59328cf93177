import { DomainError } from '../domain-error.ts';
import type { Trx } from '../database/actor.ts';
import * as items from './action-item.repository.ts';
import { listMembers } from './mentorship.repository.ts';
import { limits, requireRoom } from './limits.ts';
import { lockRunning } from './mentorship-life.service.ts';

/** Notes what a member will do. @throws DomainError NOT_FOUND when the owner is no member, WRONG_STATE after the end, LIMIT_REACHED. */
export async function addActionItem(trx: Trx, now: Date, item: { mentorshipId: string; ownerId: string; title: string; dueOn: string | null }): Promise<{ actionItemId: string }> {
  await lockRunning(trx, item.mentorshipId);
  const members = await listMembers(trx, item.mentorshipId);
  if (!members.some((member) => member.personId === item.ownerId)) throw new DomainError('NOT_FOUND');
  requireRoom(await items.countActionItems(trx, item.mentorshipId), limits.actionItems);
  return { actionItemId: await items.insertActionItem(trx, { ...item, createdAt: now }) };
}

/** @throws DomainError WRONG_STATE after the end of the mentorship. */
export async function setActionItemDone(trx: Trx, now: Date, actionItemId: string, done: boolean): Promise<void> {
  await lockRunningOf(trx, actionItemId);
  await items.setActionItemDone(trx, actionItemId, done ? now : null);
}

/** @throws DomainError WRONG_STATE after the end of the mentorship. */
export async function removeActionItem(trx: Trx, actionItemId: string): Promise<void> {
  await lockRunningOf(trx, actionItemId);
  await items.deleteActionItem(trx, actionItemId);
}

async function lockRunningOf(trx: Trx, actionItemId: string): Promise<void> {
  const item = await items.findActionItemTie(trx, actionItemId);
  if (!item) throw new DomainError('NOT_FOUND');
  await lockRunning(trx, item.mentorshipId);
}

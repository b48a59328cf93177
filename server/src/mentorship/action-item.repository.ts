import type { Trx } from '../database/actor.ts';

export interface ActionItem {
  id: string;
  ownerId: string;
  title: string;
  dueOn: string | null;
  doneAt: Date | null;
}

/** What somebody promised to do: open ones first, by date; of those done only the newest ten. */
export async function listActionItems(trx: Trx, mentorshipId: string): Promise<ActionItem[]> {
  const columns = ['id', 'ownerId', 'title', 'dueOn', 'doneAt'] as const;
  const all = trx.selectFrom('actionItem').select(columns).where('mentorshipId', '=', mentorshipId);
  const open = await all.where('doneAt', 'is', null).orderBy('dueOn', (order) => order.asc().nullsLast()).orderBy('createdAt').execute();
  const done = await all.where('doneAt', 'is not', null).orderBy('doneAt', 'desc').limit(10).execute();
  return [...open, ...done];
}

export async function findActionItemTie(trx: Trx, actionItemId: string): Promise<{ mentorshipId: string } | undefined> {
  return trx.selectFrom('actionItem').select('mentorshipId').where('id', '=', actionItemId).executeTakeFirst();
}

export async function countActionItems(trx: Trx, mentorshipId: string): Promise<number> {
  const { count } = await trx.selectFrom('actionItem').select((e) => e.fn.countAll<number>().as('count')).where('mentorshipId', '=', mentorshipId).executeTakeFirstOrThrow();
  return count;
}

export async function insertActionItem(trx: Trx, row: { mentorshipId: string; ownerId: string; title: string; dueOn: string | null; createdAt: Date }): Promise<string> {
  const { id } = await trx.insertInto('actionItem').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function setActionItemDone(trx: Trx, actionItemId: string, doneAt: Date | null): Promise<void> {
  await trx.updateTable('actionItem').set({ doneAt }).where('id', '=', actionItemId).execute();
}

export async function deleteActionItem(trx: Trx, actionItemId: string): Promise<void> {
  await trx.deleteFrom('actionItem').where('id', '=', actionItemId).execute();
}

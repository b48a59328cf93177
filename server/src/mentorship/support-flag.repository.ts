import type { Trx } from '../database/actor.ts';

export type SupportKind = 'new_match' | 'help';

export interface OwnSupportFlag {
  id: string;
  kind: SupportKind;
  raisedAt: Date;
}

/** What this person asked the coordinator for and nobody has answered; never what somebody else asked. */
export async function listOwnSupportFlags(trx: Trx, mentorshipId: string, personId: string): Promise<OwnSupportFlag[]> {
  const rows = await trx
    .selectFrom('supportFlag')
    .select(['id', 'kind', 'raisedAt'])
    .where('mentorshipId', '=', mentorshipId)
    .where('raisedBy', '=', personId)
    .where('resolvedAt', 'is', null)
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as SupportKind }));
}

export async function insertSupportFlag(trx: Trx, row: { mentorshipId: string; programId: string; raisedBy: string; kind: SupportKind; raisedAt: Date }): Promise<string> {
  const { id } = await trx.insertInto('supportFlag').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Takes back what this person asked for and nobody has answered yet. */
export async function deleteOwnSupportFlags(trx: Trx, mentorshipId: string, personId: string, kind: SupportKind): Promise<void> {
  await trx.deleteFrom('supportFlag').where('mentorshipId', '=', mentorshipId).where('raisedBy', '=', personId).where('kind', '=', kind).where('resolvedAt', 'is', null).execute();
}

export async function findSupportFlagTie(trx: Trx, flagId: string): Promise<{ mentorshipId: string } | undefined> {
  return trx.selectFrom('supportFlag').select('mentorshipId').where('id', '=', flagId).executeTakeFirst();
}

export async function resolveSupportFlag(trx: Trx, flagId: string, at: Date): Promise<void> {
  await trx.updateTable('supportFlag').set({ resolvedAt: at }).where('id', '=', flagId).where('resolvedAt', 'is', null).execute();
}

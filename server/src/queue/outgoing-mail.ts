import type { Pairing } from '@alongside/shared/vocabulary';
import type { Trx } from '../database/actor.ts';
import { enqueue, type AnnouncedStage } from './queue.ts';

/** Why somebody is worth a talk to the reader: skills, interests and values by their names, as both published them. */
export interface CommonGround {
  /** What they know and the reader wants to learn. */
  knows: string[];
  /** What they want to learn and the reader knows. */
  wants: string[];
  shared: string[];
}

/** What happens to an account of staff that its owner has to learn of. */
export type AccountEvent = 'passkey_added' | 'passkey_removed' | 'app_added' | 'app_removed' | 'recovery_codes_renewed' | 'password_changed' | 'second_factor_removed' | 'app_codes_refused';

/** Every mail the product sends, with what its words need: names, titles, times, ids; never what anybody wrote in private. */
export interface MailParams {
  staff_invitation: { name: string; organisation: string; token: string };
  account_event: { name: string; event: AccountEvent; at: string };
  /** `left` are the recovery codes that still work. */
  recovery_code_used: { name: string; at: string; left: number };
  second_factor_demanded: { name: string; from: string };
  request_received: { mentorName: string; menteeName: string; programName: string; programId: string };
  request_reminder: { mentorName: string; menteeName: string; programName: string; programId: string };
  request_accepted: { menteeName: string; mentorName: string; programName: string; programId: string };
  request_declined: { menteeName: string; programName: string; programId: string };
  request_expired: { menteeName: string; mentorName: string; programName: string; programId: string; nextBestName: string | null };
  mentor_free: { menteeName: string; mentorName: string; programName: string; programId: string };
  /** `waiting` is the reader's place in the waiting list, the next is 1; null with a place. */
  lottery_drawn: { name: string; programName: string; programId: string; slug: string; ticket: number; waiting: number | null };
  lottery_called_off: { name: string; programName: string; programId: string; slug: string; reason: string };
  lottery_place_free: { name: string; programName: string; programId: string; ticket: number };
  match_left_out: { name: string; programName: string; programId: string };
  match_published: { name: string; partnerName: string; programName: string; programId: string };
  /** `leaderName` is null among peers; `otherNames` are the members beside the reader and the leader. */
  group_published: { name: string; leaderName: string | null; leads: boolean; otherNames: readonly string[]; programName: string; programId: string };
  group_left: { name: string; leaverName: string; programName: string; programId: string };
  /** `byLot`: the programme's places are drawn by lot. */
  stage_begun: { name: string; programName: string; programId: string; stage: AnnouncedStage; pairing: Pairing; endsOn: string | null; byLot: boolean };
  meeting_invitation: { meetingId: string; personId: string; sequence: number };
  meeting_cancelled: { meetingId: string; personId: string; sequence: number };
  introduction: { name: string; others: readonly { name: string; givenName: string; jobTitle: string | null; email: string; ground: CommonGround }[]; programName: string; programId: string };
  /** To who left a group: the meeting is held without them. */
  meeting_left: { meetingId: string; name: string; sequence: number };
  /** `closesOn`: the instant, ISO 8601. */
  survey_invitation: { name: string; programName: string; programId: string; closesOn: string };
  survey_reminder: { name: string; programName: string; programId: string; closesOn: string };
}
export type MailKind = keyof MailParams;

export interface OutgoingMail<Kind extends MailKind> {
  /** Names the occasion: a second mail with the same key is not written. */
  key: string;
  kind: Kind;
  address: string;
  params: MailParams[Kind];
}

/** Writes a mail and the job that sends it in the caller's transaction. With mail down it waits and goes out later, once. */
export async function queueMail<Kind extends MailKind>(trx: Trx, now: Date, mail: OutgoingMail<Kind>): Promise<void> {
  const row = await trx
    .insertInto('mail')
    .values({ key: mail.key, kind: mail.kind, address: mail.address, params: JSON.stringify(mail.params), state: 'queued', createdAt: now })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (row) await enqueue(trx, 'send_mail', { mailId: row.id }, { key: `mail:${row.id}` });
}

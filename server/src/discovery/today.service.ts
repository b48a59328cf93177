import { addDays, dayIn } from '@alongside/shared/days';
import type { ParticipantRole, ProgramStage } from '@alongside/shared/vocabulary';
import type { Trx } from '../database/actor.ts';
import { listToMeet } from '../introduction/introduction.service.ts';
import { findOwnLottery, type OwnLottery } from '../lottery/lottery-page.service.ts';
import { listMine, getMentorshipPage, type MentorshipPage, type MentorshipSummary } from '../mentorship/mentorship-page.service.ts';
import { listOwnRoles, rolesOf, takesSignUps } from '../participant/participant.service.ts';
import { findStageDates, getVisibleProgram, type ProgramRow } from '../program/program.service.ts';
import { askingIn } from '../request/asking.ts';
import { listOpenWaves, listOwnDrafts, listPendingOf } from './today.repository.ts';

/** One thing to do or to know today; the widget puts it into words. Days are `YYYY-MM-DD`; `names` are the others of a mentorship, who leads it first. */
export type TodayItem =
  | { kind: 'sign_up'; roles: readonly ParticipantRole[] }
  | { kind: 'finish_sign_up'; role: ParticipantRole; savedAt: Date }
  | { kind: 'not_open'; closedOn: string | null }
  | { kind: 'resume'; role: ParticipantRole }
  | { kind: 'answer_request'; requestId: string; name: string; sentAt: Date; expiresAt: Date }
  | { kind: 'waiting_for_answer'; requestId: string; name: string; expiresAt: Date }
  | { kind: 'find_mentor' }
  | { kind: 'wait_for_requests' }
  | { kind: 'wait_for_matching'; until: string | null }
  | ({ kind: 'lottery' } & OwnLottery)
  | { kind: 'agree'; mentorshipId: string; names: string[]; proposed: boolean }
  | { kind: 'next_meeting'; mentorshipId: string; names: string[]; at: Date }
  | { kind: 'plan_meeting'; mentorshipId: string; names: string[]; lastAt: Date | null }
  | { kind: 'check_in'; mentorshipId: string; names: string[] }
  | { kind: 'action_item'; mentorshipId: string; actionItemId: string; title: string; dueOn: string | null }
  | { kind: 'meet'; names: string[] }
  | { kind: 'survey'; waveId: string; closesAt: Date };

export interface Today {
  program: { id: string; name: string; summary: string; stage: ProgramStage; pairing: ProgramRow['pairing']; format: ProgramRow['format'] };
  roles: ParticipantRole[];
  items: TodayItem[];
  /** Requests that wait for the caller's own answer. */
  waiting: number;
}

/** What the caller may do next in a programme, the most pressing first. */
export async function getToday(trx: Trx, now: Date, { programId, personId, publicUrl }: { programId: string; personId: string; publicUrl: string }): Promise<Today> {
  const program = await getVisibleProgram(trx, programId);
  const own = await listOwnRoles(trx, programId, personId);
  const pending = await listPendingOf(trx, programId, personId);
  const mentorships = (await listMine(trx, now, programId, personId)).filter(({ state }) => state === 'active');
  const asked = pending.filter(({ mine }) => !mine);
  const lottery = mentorships.length === 0 ? await findOwnLottery(trx, program, personId, publicUrl) : null;
  const takesPart = lottery?.state === 'waiting' ? own.filter(({ role }) => role === 'mentor') : own;
  const items: TodayItem[] = [
    ...asked.map(({ requestId, otherName, sentAt, expiresAt }): TodayItem => ({ kind: 'answer_request', requestId, name: otherName, sentAt, expiresAt })),
    ...(await signUpItems(trx, program, personId, own.map(({ role }) => role))),
    ...own.filter(({ state }) => state === 'paused').map(({ role }): TodayItem => ({ kind: 'resume', role })),
    ...meetItems(await listToMeet(trx, program, personId)),
    ...(await mentorshipItems(trx, now, mentorships, personId, program)),
    ...(await listOpenWaves(trx, programId, personId, now)).map(({ waveId, closesAt }): TodayItem => ({ kind: 'survey', waveId, closesAt })),
    ...pending.filter(({ mine }) => mine).map(({ requestId, otherName, expiresAt }): TodayItem => ({ kind: 'waiting_for_answer', requestId, name: otherName, expiresAt })),
    ...(lottery ? [{ kind: 'lottery' as const, ...lottery }] : []),
    ...(await pairingItems(trx, program, takesPart.filter(({ state }) => state === 'active').map(({ role }) => role), mentorships, pending.length)),
  ];
  const { id, name, summary, stage, pairing, format } = program;
  return { program: { id, name, summary, stage, pairing, format }, roles: own.map(({ role }) => role), items, waiting: asked.length };
}

async function signUpItems(trx: Trx, program: ProgramRow, personId: string, roles: readonly ParticipantRole[]): Promise<TodayItem[]> {
  if (!takesSignUps(program)) {
    if (roles.length > 0) return [];
    const signUp = await findStageDates(trx, program.id, 'sign_up');
    return [{ kind: 'not_open', closedOn: signUp?.endsOn ?? null }];
  }
  const drafts = (await listOwnDrafts(trx, program.id, personId)).filter(({ role }) => !roles.includes(role));
  if (drafts.length > 0) return drafts.slice(0, 1).map((draft) => ({ kind: 'finish_sign_up', ...draft }));
  return roles.length > 0 ? [] : [{ kind: 'sign_up', roles: rolesOf(program.format) }];
}

function meetItems(names: string[]): TodayItem[] {
  return names.length > 0 ? [{ kind: 'meet', names }] : [];
}

async function mentorshipItems(trx: Trx, now: Date, mentorships: readonly MentorshipSummary[], personId: string, program: ProgramRow): Promise<TodayItem[]> {
  if (program.format === 'flash') return mentorships.flatMap(meetingItems);
  const items: TodayItem[] = [];
  for (const summary of mentorships) {
    items.push(...itemsOf(summary, await getMentorshipPage(trx, now, summary.id, personId), personId, dayIn(now, program.timeZone)));
  }
  return items;
}

/** Pure: a booked slot asks for nothing but to be there. */
function meetingItems({ id, others, nextMeetingAt }: MentorshipSummary): TodayItem[] {
  return nextMeetingAt ? [{ kind: 'next_meeting', mentorshipId: id, names: others.map((other) => other.name), at: nextMeetingAt }] : [];
}

/** Pure: what one mentorship asks of a member today. */
function itemsOf(summary: MentorshipSummary, page: MentorshipPage, personId: string, today: string): TodayItem[] {
  const mentorshipId = summary.id;
  const names = summary.others.map((other) => other.name);
  const signed = page.agreement?.signatures.some((signature) => signature.personId === personId) ?? false;
  const soon = addDays(today, 7);
  const promised = page.actionItems.filter(({ ownerId, doneAt, dueOn }) => ownerId === personId && doneAt === null && (dueOn === null || dueOn <= soon));
  return [
    ...(signed ? [] : [{ kind: 'agree' as const, mentorshipId, names, proposed: page.agreement !== null }]),
    summary.nextMeetingAt ? { kind: 'next_meeting', mentorshipId, names, at: summary.nextMeetingAt } : { kind: 'plan_meeting', mentorshipId, names, lastAt: summary.lastMeetingAt },
    ...(page.checkIn.dueOn ? [{ kind: 'check_in' as const, mentorshipId, names }] : []),
    ...promised.slice(0, 3).map(({ id, title, dueOn }) => ({ kind: 'action_item' as const, mentorshipId, actionItemId: id, title, dueOn })),
  ];
}

async function pairingItems(trx: Trx, program: ProgramRow, roles: readonly ParticipantRole[], mentorships: readonly MentorshipSummary[], pending: number): Promise<TodayItem[]> {
  if (roles.length === 0 || mentorships.length > 0 || pending > 0) return [];
  const asksOthers = roles.some((role) => role !== 'mentor');
  if (program.format === 'flash') return program.stage === 'closing' || program.stage === 'finished' ? [] : [asksOthers ? { kind: 'find_mentor' } : { kind: 'wait_for_requests' }];
  const asking = askingIn(program);
  if (asking === 'open') return [asksOthers ? { kind: 'find_mentor' } : { kind: 'wait_for_requests' }];
  if (asking === 'closed') return [];
  const matching = await findStageDates(trx, program.id, 'matching');
  return [{ kind: 'wait_for_matching', until: matching?.endsOn ?? null }];
}

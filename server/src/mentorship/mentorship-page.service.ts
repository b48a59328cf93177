import type { MentorshipState, ParticipantRole, ProgramFormat } from '@alongside/shared/vocabulary';
import { openManyWords } from '../crypto/sealed-words.ts';
import type { Trx } from '../database/actor.ts';
import { DomainError } from '../domain-error.ts';
import { listActionItems, type ActionItem } from './action-item.repository.ts';
import { findSignedAgreement, type Agreement } from './agreement.service.ts';
import { getCheckIn, type CheckInPage } from './check-in.service.ts';
import { listGoals, type Goal } from './goal.repository.ts';
import type { HealthFlag } from './health.ts';
import { listLeavers } from './leave.repository.ts';
import { findMentorship, getProgramRhythm, listMemberNames, listMembers, listMentorshipsOf } from './mentorship.repository.ts';
import { listReflections } from './reflection.repository.ts';
import { healthForMembers } from './rhythm.service.ts';
import { listOwnSupportFlags, type OwnSupportFlag } from './support-flag.repository.ts';

export interface MentorshipSummary {
  id: string;
  state: MentorshipState;
  activatedAt: Date | null;
  endedAt: Date | null;
  /** The role of the person who asks. */
  role: ParticipantRole;
  /** Who leads it first. */
  others: { personId: string; name: string; role: ParticipantRole; jobTitle: string | null }[];
  nextMeetingAt: Date | null;
  lastMeetingAt: Date | null;
}

/** A person's mentorships in a programme, running ones first. */
export async function listMine(trx: Trx, now: Date, programId: string, personId: string): Promise<MentorshipSummary[]> {
  const rows = await listMentorshipsOf(trx, programId, personId, now);
  const names = Map.groupBy(await listMemberNames(trx, rows.map((row) => row.id)), (member) => member.mentorshipId);
  return rows.map((row) => ({
    ...row,
    others: (names.get(row.id) ?? [])
      .filter((member) => member.personId !== personId)
      .sort((a, b) => Number(b.role === 'mentor') - Number(a.role === 'mentor'))
      .map((member) => ({ personId: member.personId, name: member.name, role: member.role, jobTitle: member.jobTitle })),
  }));
}

export interface MentorshipPage {
  id: string;
  programId: string;
  programName: string;
  format: ProgramFormat;
  state: MentorshipState;
  activatedAt: Date | null;
  endsOn: string | null;
  endedAt: Date | null;
  /** The agreed rhythm, or the programme's where there is no agreement yet. */
  cadenceDays: number;
  meetingMinutes: number;
  members: { personId: string; name: string; givenName: string; role: ParticipantRole; jobTitle: string | null; department: string | null; site: string | null; timeZone: string }[];
  /** Who was in it and left. */
  leavers: { personId: string; givenName: string }[];
  agreement: Agreement | null;
  goals: Goal[];
  actionItems: ActionItem[];
  checkIn: CheckInPage;
  flags: HealthFlag[];
  /** What the person who asks has put to the coordinator; nobody else in the mentorship sees it. */
  asked: OwnSupportFlag[];
}

/** All of a mentorship but its meetings, notes and messages, as one member sees it. */
export async function getMentorshipPage(trx: Trx, now: Date, mentorshipId: string, personId: string): Promise<MentorshipPage> {
  const row = await findMentorship(trx, mentorshipId);
  if (!row) throw new DomainError('NOT_FOUND');
  const program = await getProgramRhythm(trx, row.programId);
  const members = await listMembers(trx, mentorshipId);
  const agreement = await findSignedAgreement(trx, mentorshipId, members.map((member) => member.personId));
  return {
    id: row.id,
    programId: row.programId,
    programName: program.name,
    format: program.format,
    state: row.state,
    activatedAt: row.activatedAt,
    endsOn: agreement?.confirmed ? agreement.untilOn : row.endsOn,
    endedAt: row.endedAt,
    cadenceDays: agreement?.cadenceDays ?? program.cadenceDays,
    meetingMinutes: agreement?.meetingMinutes ?? program.meetingMinutes,
    members: members.map(({ personId: id, name, givenName, role, jobTitle, department, site, timeZone }) => ({ personId: id, name, givenName, role, jobTitle, department, site, timeZone })),
    leavers: await listLeavers(trx, mentorshipId),
    agreement,
    goals: await listGoals(trx, mentorshipId),
    actionItems: await listActionItems(trx, mentorshipId),
    checkIn: await getCheckIn(trx, now, row, personId),
    flags: await healthForMembers(trx, now, mentorshipId),
    asked: await listOwnSupportFlags(trx, mentorshipId, personId),
  };
}

export interface Reflection {
  personId: string;
  text: string;
  shared: boolean;
  writtenAt: Date;
}

/** What the members wrote at the end: one's own, and what the others shared. */
export async function listReadableReflections(trx: Trx, masterKey: Buffer, mentorshipId: string, personId: string): Promise<Reflection[]> {
  const rows = await listReflections(trx, mentorshipId, personId);
  const texts = await openManyWords(trx, masterKey, rows);
  return rows.map((row, index) => ({ personId: row.personId, text: texts[index]!, shared: row.shared, writtenAt: row.writtenAt }));
}

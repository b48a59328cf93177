import type { Trx } from '../database/actor.ts';
import { healthFlags, type HealthFlag, type Rhythm } from './health.ts';
import * as rhythms from './rhythm.repository.ts';
import type { RhythmMember, RhythmRow, SharedGoalRow, SupportAsk } from './rhythm.repository.ts';

/** What a coordinator may know of a mentorship: who, when and how often, never what. */
export interface MentorshipRhythm {
  id: string;
  state: RhythmRow['state'];
  activatedAt: Date | null;
  endsOn: string | null;
  endedAt: Date | null;
  members: Pick<RhythmMember, 'personId' | 'participantId' | 'name' | 'role' | 'jobTitle'>[];
  lastHeldAt: Date | null;
  nextPlannedAt: Date | null;
  meetingsHeld: number;
  agreedCadenceDays: number | null;
  agreementSigned: boolean;
  goals: Pick<SharedGoalRow, 'title' | 'state' | 'dueOn'>[];
  flags: HealthFlag[];
  asks: Pick<SupportAsk, 'flagId' | 'kind' | 'raisedAt' | 'personId' | 'name'>[];
}

/** Every mentorship of a programme by its rhythm, running ones first. */
export async function listMentorshipRhythms(trx: Trx, now: Date, programId: string): Promise<MentorshipRhythm[]> {
  const rows = await rhythms.listRhythmRows(trx, { programId }, now);
  const asks = await rhythms.listSupportAsks(trx, programId);
  const details = await detailsOf(trx, rows);
  return rows.map((row) => {
    const { members, pauses, goals } = details(row.id);
    return {
      id: row.id,
      state: row.state,
      activatedAt: row.activatedAt,
      endsOn: row.endsOn,
      endedAt: row.endedAt,
      members: members.map(({ personId, participantId, name, role, jobTitle }) => ({ personId, participantId, name, role, jobTitle })),
      lastHeldAt: row.lastHeldAt,
      nextPlannedAt: row.nextPlannedAt,
      meetingsHeld: row.meetingsHeld,
      agreedCadenceDays: row.agreedCadenceDays,
      agreementSigned: isSigned(row),
      goals: goals.map(({ title, state, dueOn }) => ({ title, state, dueOn })),
      flags: healthFlags(rhythmOf(row, members, pauses, goals), now),
      asks: asks.filter((ask) => ask.mentorshipId === row.id).map(({ flagId, kind, raisedAt, personId, name }) => ({ flagId, kind, raisedAt, personId, name })),
    };
  });
}

/** The flags of one mentorship as its own members see them: what a mentor carries elsewhere is not theirs to see. */
export async function healthForMembers(trx: Trx, now: Date, mentorshipId: string): Promise<HealthFlag[]> {
  const rows = await rhythms.listRhythmRows(trx, { mentorshipId }, now);
  const details = await detailsOf(trx, rows);
  return rows.flatMap((row) => {
    const { members, pauses, goals } = details(row.id);
    return healthFlags({ ...rhythmOf(row, members, pauses, goals), mentorLoad: null }, now);
  });
}

type Details = (mentorshipId: string) => { members: RhythmMember[]; pauses: Rhythm['pauses']; goals: SharedGoalRow[] };

async function detailsOf(trx: Trx, rows: readonly RhythmRow[]): Promise<Details> {
  const ids = rows.map((row) => row.id);
  const members = Map.groupBy(await rhythms.listRhythmMembers(trx, ids), (member) => member.mentorshipId);
  const pauses = Map.groupBy(await rhythms.listPauses(trx, ids), (pause) => pause.mentorshipId);
  const goals = Map.groupBy(await rhythms.listSharedGoals(trx, ids), (goal) => goal.mentorshipId);
  return (id) => ({ members: members.get(id) ?? [], pauses: pauses.get(id) ?? [], goals: goals.get(id) ?? [] });
}

function rhythmOf(row: RhythmRow, members: readonly RhythmMember[], pauses: Rhythm['pauses'], goals: readonly SharedGoalRow[]): Rhythm {
  const mentors = members.filter((member) => member.role === 'mentor').sort((a, b) => b.running - b.capacity - (a.running - a.capacity));
  return {
    state: row.state,
    activatedAt: row.activatedAt ?? row.createdAt,
    agreedCadenceDays: row.agreedCadenceDays,
    pauses,
    lastHeldAt: row.lastHeldAt,
    nextPlannedAt: row.nextPlannedAt,
    cancelledInARow: row.cancelledInARow,
    agreementSigned: isSigned(row),
    sharedGoals: goals.filter((goal) => goal.state === 'open'),
    mentorLoad: mentors[0] ? { running: mentors[0].running, capacity: mentors[0].capacity } : null,
  };
}

function isSigned(row: RhythmRow): boolean {
  return row.memberCount > 0 && row.signatures === row.memberCount;
}

import { addDays, dayIn } from '@alongside/shared/days';
import type { Trx } from '../database/actor.ts';
import { listMentorshipRhythms } from '../mentorship/rhythm.service.ts';
import * as repository from './home.repository.ts';

const DAY = 86_400_000;
/** Weeks in the course of meetings, and days in "met lately". */
const weeks = 12;
const latelyDays = 30;
const requestDays = 7;
const comingDays = 14;

/** A thing that waits for a coordinator: counts and where to see to it, never who said what. */
export type Task =
  | { kind: 'round_ready'; programId: string; programName: string; roundId: string; number: number; placed: number; unplaced: number }
  | { kind: 'quiet'; programId: string; programName: string; silent: number; quiet: number; notStarted: number }
  | { kind: 'requests_waiting'; programId: string; programName: string; waiting: number }
  | { kind: 'new_match' | 'help'; programId: string; programName: string; asks: number }
  | { kind: 'overloaded'; programId: string; programName: string; mentors: number }
  | { kind: 'unmatched'; programId: string; programName: string; unmatched: number }
  | { kind: 'survey_closing'; programId: string; programName: string; waveId: string; wave: string; closesAt: Date; invited: number; answered: number };

/** The order in which things are put before the coordinator: what blocks many people first. */
const order: readonly Task['kind'][] = ['round_ready', 'new_match', 'help', 'quiet', 'requests_waiting', 'overloaded', 'unmatched', 'survey_closing'];

/** What a coordinator's day begins with: things to do, how the programmes are doing by rhythm alone, and what comes. */
export async function readToday(trx: Trx, accountId: string, now: Date) {
  const programs = await repository.listOwnPrograms(trx, accountId);
  const ids = programs.map(({ id }) => id);
  if (ids.length === 0) return { now, tasks: [], programs: [], coming: [] };
  const today = dayIn(now, 'UTC');
  const nameOf = new Map(programs.map(({ id, name }) => [id, name]));
  const named = <Row extends { programId: string }>(row: Row) => ({ ...row, programName: nameOf.get(row.programId)! });
  const stageOf = new Map(programs.map(({ id, stage }) => [id, stage]));
  const byWeek = await repository.listMeetingsByWeek(trx, ids, weeks, now);
  const means = new Map((await repository.listCheckInMeans(trx, ids)).map(({ programId, mean }) => [programId, mean]));
  const waves = await repository.listOpenWaves(trx, ids);

  const tasks: Task[] = [
    ...(await repository.listReadyRounds(trx, ids)).map((round) => ({ kind: 'round_ready' as const, ...named(round) })),
    ...(await repository.countWaitingRequests(trx, ids, new Date(now.getTime() - requestDays * DAY))).map((row) => ({ kind: 'requests_waiting' as const, ...named(row) })),
    ...(await repository.countAsks(trx, ids)).map(({ kind, ...row }) => ({ kind: kind === 'help' ? ('help' as const) : ('new_match' as const), ...named(row) })),
    ...(await repository.countUnmatched(trx, ids)).filter(({ programId }) => stageOf.get(programId) === 'running').map((row) => ({ kind: 'unmatched' as const, ...named(row) })),
    ...waves
      .filter(({ closesAt, answered, invited }) => closesAt.getTime() - now.getTime() < comingDays * DAY && answered < invited)
      .map(({ kind, ...wave }) => ({ kind: 'survey_closing' as const, wave: kind, ...named(wave) })),
  ];
  const rows = [];
  for (const program of programs) {
    const mentorships = await listMentorshipRhythms(trx, program.id, now);
    const active = mentorships.filter(({ state }) => state === 'active');
    const count = (kind: string) => active.filter(({ flags }) => flags.some((flag) => flag.kind === kind)).length;
    const health = { silent: count('silent'), quiet: count('quiet'), notStarted: count('not_started') };
    const overloaded = new Set(mentorships.filter(({ flags }) => flags.some(({ kind }) => kind === 'overloaded')).flatMap(({ members }) => members.filter(({ role }) => role === 'mentor').map(({ personId }) => personId)));
    if (health.silent + health.quiet + health.notStarted > 0) tasks.push({ kind: 'quiet', programId: program.id, programName: program.name, ...health });
    if (overloaded.size > 0) tasks.push({ kind: 'overloaded', programId: program.id, programName: program.name, mentors: overloaded.size });
    const metLately = active.filter(({ lastHeldAt }) => lastHeldAt !== null && now.getTime() - lastHeldAt.getTime() <= latelyDays * DAY).length;
    const held = byWeek.filter(({ programId }) => programId === program.id);
    rows.push({
      ...program,
      active: active.length,
      metLately: active.length === 0 ? null : Math.round((100 * metLately) / active.length),
      meetingsByWeek: Array.from({ length: weeks }, (_, index) => held.find(({ week }) => week === weeks - 1 - index)?.held ?? 0),
      checkInMean: means.get(program.id) ?? null,
      ...health,
    });
  }
  const coming = [
    ...(await repository.listComingStages(trx, ids, today, addDays(today, comingDays))).flatMap((row) =>
      (['startsOn', 'endsOn'] as const).filter((edge) => row[edge] >= today && row[edge] <= addDays(today, comingDays)).map((edge) => ({ kind: edge === 'startsOn' ? ('stage_starts' as const) : ('stage_ends' as const), on: row[edge], what: row.stage, ...named({ programId: row.programId }) })),
    ),
    ...waves.map((wave) => ({ kind: 'survey_closes' as const, on: dayIn(wave.closesAt, 'UTC'), what: wave.kind as string, ...named({ programId: wave.programId }) })),
  ].sort((a, b) => (a.on < b.on ? -1 : 1));
  tasks.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return { now, tasks, programs: rows, coming };
}

import { addDays, addDaysTo, DAY, dayIn } from '@alongside/shared/days';
import type { DatedStage, WaveKind } from '@alongside/shared/vocabulary';
import type { Trx } from '../database/actor.ts';
import type { HealthKind } from '../mentorship/health.ts';
import { listMentorshipRhythms, type MentorshipRhythm } from '../mentorship/rhythm.service.ts';
import { listFlashPulses } from '../flash/flash-rhythm.service.ts';
import * as repository from './home.repository.ts';

/** Weeks in the course of meetings, and days in "met lately". */
const weeks = 12;
const latelyDays = 30;
const requestDays = 7;
const comingDays = 14;
const lastCallDays = 3;

/** A thing that waits for a coordinator: counts and where to see to it, never who said what. */
export type Task =
  | { kind: 'round_ready'; programId: string; programName: string; roundId: string; number: number; placed: number; unplaced: number }
  | { kind: 'quiet'; programId: string; programName: string; silent: number; quiet: number; notStarted: number }
  | { kind: 'requests_waiting'; programId: string; programName: string; waiting: number }
  | { kind: 'new_match' | 'help'; programId: string; programName: string; asks: number }
  | { kind: 'overloaded'; programId: string; programName: string; mentors: number }
  | { kind: 'unmatched'; programId: string; programName: string; unmatched: number }
  | { kind: 'survey_closing'; programId: string; programName: string; waveId: string; wave: WaveKind; closesAt: Date; invited: number; answered: number };

/** The order in which things are put before the coordinator: what blocks many people first. */
const order: readonly Task['kind'][] = ['round_ready', 'new_match', 'help', 'quiet', 'requests_waiting', 'overloaded', 'unmatched', 'survey_closing'];

/** What a coordinator's day begins with: things to do, how the programmes are doing by rhythm alone, and what comes. */
export async function getToday(trx: Trx, now: Date, accountId: string) {
  const own = await repository.listOwnPrograms(trx, accountId);
  if (own.length === 0) return { now, tasks: [], programs: [], coming: [] };
  const waves = await repository.listOpenWaves(trx, own.map(({ id }) => id));
  const rhythms = new Map<string, MentorshipRhythm[]>();
  // A booked slot is one meeting: it has no rhythm that could go quiet.
  for (const { id, format } of own) rhythms.set(id, format === 'flash' ? [] : await listMentorshipRhythms(trx, now, id));

  const tasks = [...(await countedTasks(trx, now, own)), ...waveTasks(own, waves, now), ...own.flatMap((program) => rhythmTasks(program, rhythms.get(program.id)!))];
  return {
    now,
    tasks: tasks.sort((a, b) => rankOf(a, now) - rankOf(b, now)),
    programs: await programRows(trx, now, own, rhythms),
    coming: await listComing(trx, now, own, waves),
  };
}

/** Pure: a task's place in the order. A survey about to close goes before what can wait until it has. */
function rankOf(task: Task, now: Date): number {
  const isLastCall = task.kind === 'survey_closing' && task.closesAt.getTime() - now.getTime() < lastCallDays * DAY;
  return isLastCall ? order.indexOf('help') + 0.5 : order.indexOf(task.kind);
}

/** Gives a row of a programme the programme's name. */
function namer(programs: readonly repository.OwnProgram[]) {
  const nameOf = new Map(programs.map(({ id, name }) => [id, name]));
  return <Row extends { programId: string }>(row: Row) => ({ ...row, programName: nameOf.get(row.programId)! });
}

async function countedTasks(trx: Trx, now: Date, programs: readonly repository.OwnProgram[]): Promise<Task[]> {
  const ids = programs.map(({ id }) => id);
  const running = new Set(programs.filter(({ stage, format }) => stage === 'running' && format !== 'flash').map(({ id }) => id));
  const named = namer(programs);
  const unmatched = (await repository.countUnmatched(trx, ids)).filter(({ programId }) => running.has(programId));
  return [
    ...(await repository.listReadyRounds(trx, ids)).map((row): Task => ({ kind: 'round_ready', ...named(row) })),
    ...(await repository.countWaitingRequests(trx, ids, addDaysTo(now, -requestDays))).map((row): Task => ({ kind: 'requests_waiting', ...named(row) })),
    ...(await repository.countAsks(trx, ids)).map(({ kind, ...row }): Task => ({ kind: kind === 'help' ? 'help' : 'new_match', ...named(row) })),
    ...unmatched.map((row): Task => ({ kind: 'unmatched', ...named(row) })),
  ];
}

function waveTasks(programs: readonly repository.OwnProgram[], waves: readonly repository.OpenWave[], now: Date): Task[] {
  const named = namer(programs);
  return waves
    .filter(({ closesAt, answered, invited }) => closesAt.getTime() - now.getTime() < comingDays * DAY && answered < invited)
    .map(({ kind, ...wave }) => ({ kind: 'survey_closing', wave: kind, ...named(wave) }));
}

/** Pure: what the rhythm of its mentorships asks of a programme's coordinator. */
function rhythmTasks({ id: programId, name: programName }: repository.OwnProgram, mentorships: readonly MentorshipRhythm[]): Task[] {
  const health = healthOf(mentorships);
  const overloaded = new Set(mentorships.filter((mentorship) => hasFlag(mentorship, 'overloaded')).flatMap(({ members }) => members.filter(({ role }) => role === 'mentor').map(({ personId }) => personId)));
  const tasks: Task[] = [];
  if (health.silent + health.quiet + health.notStarted > 0) tasks.push({ kind: 'quiet', programId, programName, ...health });
  if (overloaded.size > 0) tasks.push({ kind: 'overloaded', programId, programName, mentors: overloaded.size });
  return tasks;
}

function hasFlag({ flags }: MentorshipRhythm, kind: HealthKind): boolean {
  return flags.some((flag) => flag.kind === kind);
}

function healthOf(mentorships: readonly MentorshipRhythm[]): { silent: number; quiet: number; notStarted: number } {
  const count = (kind: HealthKind) => mentorships.filter((mentorship) => mentorship.state === 'active' && hasFlag(mentorship, kind)).length;
  return { silent: count('silent'), quiet: count('quiet'), notStarted: count('not_started') };
}

async function programRows(trx: Trx, now: Date, programs: readonly repository.OwnProgram[], rhythms: ReadonlyMap<string, readonly MentorshipRhythm[]>) {
  const ids = programs.map(({ id }) => id);
  const byWeek = await repository.listMeetingsByWeek(trx, ids, weeks, now);
  const means = new Map((await repository.listCheckInMeans(trx, ids)).map(({ programId, mean }) => [programId, mean]));
  const pulses = await listFlashPulses(trx, ids, addDaysTo(now, -latelyDays), now);
  return programs.map((program) => {
    const mentorships = rhythms.get(program.id)!;
    const active = mentorships.filter(({ state }) => state === 'active');
    const metLately = active.filter(({ lastHeldAt }) => lastHeldAt !== null && now.getTime() - lastHeldAt.getTime() <= latelyDays * DAY).length;
    const held = byWeek.filter(({ programId }) => programId === program.id);
    const flash = program.format === 'flash' ? (pulses.get(program.id) ?? { free: 0, booked: 0, lately: 0, keptLately: 0 }) : null;
    return {
      ...program,
      /** Mentorships under way; in flash mentoring slots booked and still to come. */
      active: flash?.booked ?? active.length,
      /** Percent of the active mentorships, or of the booked slots whose time came in those days; null where there is none. */
      metLately: flash ? percent(flash.keptLately, flash.lately) : percent(metLately, active.length),
      /** Slots to come that nobody has booked; null in every other format. */
      freeSlots: flash?.free ?? null,
      /** The oldest week first. */
      meetingsByWeek: Array.from({ length: weeks }, (_, index) => held.find(({ week }) => week === weeks - 1 - index)?.held ?? 0),
      checkInMean: means.get(program.id) ?? null,
      ...healthOf(mentorships),
    };
  });
}

function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((100 * part) / whole);
}

/** Something that lies ahead, on a day written `YYYY-MM-DD`. */
type Coming = { on: string; programId: string; programName: string } & ({ kind: 'stage_starts' | 'stage_ends'; stage: DatedStage } | { kind: 'survey_closes'; wave: WaveKind });

async function listComing(trx: Trx, now: Date, programs: readonly repository.OwnProgram[], waves: readonly repository.OpenWave[]): Promise<Coming[]> {
  const named = namer(programs);
  const today = dayIn(now, 'UTC');
  const until = addDays(today, comingDays);
  const stages = await repository.listComingStages(trx, programs.map(({ id }) => id), today, until);
  const edges = stages.flatMap(({ programId, stage, startsOn, endsOn }): Coming[] => [
    { kind: 'stage_starts', on: startsOn, stage, ...named({ programId }) },
    { kind: 'stage_ends', on: endsOn, stage, ...named({ programId }) },
  ]);
  const closing = waves.map(({ closesAt, kind: wave, programId }): Coming => ({ kind: 'survey_closes', on: dayIn(closesAt, 'UTC'), wave, ...named({ programId }) }));
  return [...edges.filter(({ on }) => on >= today && on <= until), ...closing].sort((a, b) => (a.on < b.on ? -1 : 1));
}

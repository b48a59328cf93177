import { DAY } from '@alongside/shared/days';
import type { MeetingState } from '@alongside/shared/vocabulary';
import type { Pair } from './courses.ts';
import { atLocal, dayFrom, HOUR, workday } from './days.ts';
import { insertAll, type Ground } from './ground.ts';
import { randomOf, type Random } from './random.ts';
import { agendas, rooms } from './words/pair-goals.ts';

export interface SeededMeeting {
  state: MeetingState;
  startsAt: Date;
  minutes: number;
  place: string;
  agenda: readonly string[];
}

/** When a pair met, means to meet, and did not. */
export type Calendar = ReadonlyMap<Pair, readonly SeededMeeting[]>;

/** Days of silence at which a pair counts as quiet, and as silent: the rules of `mentorship/health.ts`, from the safe side. */
const quietAfter = (cadence: number) => Math.ceil(1.5 * cadence + 7);
const silentAfter = (cadence: number) => Math.ceil(2.5 * cadence + 7);

export function planMeetings(now: Date, pairs: readonly Pair[]): Calendar {
  const random = randomOf('meetings');
  return new Map(pairs.map((pair) => [pair, meetingsOf(now, pair, random)]));
}

export async function seedMeetings(ground: Ground, calendar: Calendar): Promise<void> {
  const random = randomOf('who plans');
  const rows = [...calendar].flatMap(([pair, meetings]) =>
    meetings.map((meeting) => {
      const planned = new Date(Math.max(pair.startedAt.getTime(), meeting.startsAt.getTime() - random.int(4, 12) * DAY));
      const createdAt = planned > ground.now ? ground.now : planned;
      const by = random.chance(0.65) ? pair.mentee : pair.mentor;
      return { ...meeting, id: ground.idAt(createdAt), createdAt, mentorshipId: pair.id, createdBy: by.person.id, endsAt: new Date(meeting.startsAt.getTime() + (meeting.minutes / 60) * HOUR) };
    }),
  );
  await insertAll(
    ground.trx,
    'meeting',
    rows.map(({ id, mentorshipId, state, startsAt, endsAt, createdBy, createdAt }) => ({ id, mentorshipId, state, startsAt, endsAt, createdBy, createdAt, sequence: state === 'cancelled' ? 1 : 0 })),
  );
  await insertAll(ground.trx, 'meetingContent', rows.map(({ id, mentorshipId, place, agenda }) => ({ meetingId: id, mentorshipId, place, agenda: [...agenda] })));
}

function meetingsOf(now: Date, pair: Pair, random: Random): SeededMeeting[] {
  const { cadenceDays: cadence, course, startedAt, endedAt } = pair;
  const meet = meetingFor(pair, random);
  if (course === 'not_started') return [];
  const started = (now.getTime() - startedAt.getTime()) / DAY;
  const until = endedAt ? (now.getTime() - endedAt.getTime()) / DAY : silenceOf(course, cadence, random);
  const keeps = course === 'loose' || course === 'ended_early' ? 0.55 : 0.62 + 0.38 * pair.bond;

  const heldDaysAgo: number[] = [];
  let at = started - random.weighted([[random.int(2, 12), 7], [random.int(13, 20), 3], [random.int(23, 34), pair.bond < 0.5 ? 3 : 1]]);
  while (at >= until) {
    heldDaysAgo.push(at);
    at -= cadence + random.int(-3, 4);
    while (at >= until && !random.chance(keeps)) at -= cadence;
  }
  const last = heldDaysAgo.at(-1);
  const tooLong = course === 'quiet' || course === 'silent' ? until + 4 : quietAfter(cadence) - 6;
  if (endedAt === null && course !== 'new' && (last === undefined || last > tooLong)) heldDaysAgo.push(until);

  const meetings = heldDaysAgo.map((daysAgo) => meet(now, -daysAgo, 'held'));
  meetings.push(...heldDaysAgo.filter((daysAgo) => daysAgo > until + cadence && random.chance(0.07)).map((daysAgo) => meet(now, -daysAgo + Math.floor(cadence / 2), 'cancelled')));
  if (course === 'slipping') meetings.push(meet(now, -11, 'cancelled'), meet(now, -4, 'cancelled'));
  const plansAhead = course === 'steady' ? 0.75 : course === 'loose' || course === 'new' ? 0.5 : 0;
  if (random.chance(plansAhead)) meetings.push(meet(now, random.int(1, Math.min(cadence, 16)), 'planned'));
  return meetings.filter(({ startsAt, state }) => startsAt > startedAt && (state === 'planned') === startsAt > now && (endedAt === null || startsAt < endedAt)).sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

/** How many days before now the last meeting lies. */
function silenceOf(course: Pair['course'], cadence: number, random: Random): number {
  switch (course) {
    case 'quiet':
      return quietAfter(cadence) + random.int(2, 5);
    case 'silent':
      return silentAfter(cadence) + random.int(6, 30);
    case 'slipping':
      return 17;
    case 'paused':
      return 24;
    default:
      return random.int(1, 9);
  }
}

/** Meetings of one pair are mostly on the same weekday and hour, when both are free. */
function meetingFor({ mentee, mentor, mentor: { person: other } }: Pair, random: Random): (now: Date, days: number, state: MeetingState) => SeededMeeting {
  const both = mentee.availability.filter((hour) => mentor.availability.includes(hour));
  const usual = random.pick(both.length > 0 ? both : mentee.availability) % 24;
  const here = mentee.person.site === other.site;
  const link = `https://meet.harbourline.example/${random.int(100, 999)}-${random.int(100, 999)}`;
  const room = random.pick(rooms);
  return (now, days, state) => {
    const hour = random.chance(0.75) ? usual : random.int(9, 15);
    const startsAt = atLocal(workday(dayFrom(now, days)), hour + random.pick([0, 0, 0, 0.5]), mentee.person.site.timeZone);
    // Monday after the weekend may lie ahead already: then it was the Friday before.
    const early = days < 0 && startsAt > now ? new Date(startsAt.getTime() - 3 * DAY) : startsAt;
    const inPerson = here ? random.chance(0.7) : random.chance(0.04);
    return { state, startsAt: early, minutes: random.pick([30, 45, 45, 45, 60, 60]), place: inPerson ? room : link, agenda: random.sample(agendas, random.weighted([[0, 3], [1, 2], [2, 4], [3, 2]])) };
  };
}

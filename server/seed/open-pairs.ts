import { DAY } from '@alongside/shared/days';
import { bondOf, stateOf, type Course, type Pair } from './courses.ts';
import { dayFrom, daysBefore, workingTime } from './days.ts';
import type { Ground } from './ground.ts';
import type { Participant, Participants } from './participants.ts';
import type { SeededProgram } from './programs.ts';
import { randomOf, type Random } from './random.ts';
import { findEachOther, type MatchedPair } from './rounds.ts';

const running: readonly (readonly [Course, count: number])[] = [['steady', 26], ['loose', 6], ['quiet', 4], ['silent', 2], ['slipping', 1], ['not_started', 1], ['new', 4], ['paused', 1]];
const over: readonly (readonly [Course, count: number])[] = [['completed', 10], ['ended_early', 5]];

/** Who has found whom in the open programme, and how it goes. Who is in no pair is still looking. */
export async function openPairs(ground: Ground, program: SeededProgram, participants: Participants): Promise<Pair[]> {
  const random = randomOf('open pairs');
  const called = (list: readonly Participant[], name: string) => list.find(({ person }) => `${person.givenName} ${person.familyName}` === name)!;
  const lena = called(participants.mentees, 'Lena Fischer');
  const tomasz = called(participants.mentees, 'Tomasz Lis');
  const mehmet = called(participants.mentees, 'Mehmet Arslan');
  const ruth = called(participants.mentors, 'Ruth Adeyemi');
  const elin = called(participants.mentors, 'Elin Berg');

  const longEnough = (days: number) => (participant: Participant) => participant.signedUpAt < daysBefore(ground.now, days);
  const others = random.shuffle(participants.mentees.filter((mentee) => longEnough(75)(mentee) && ![lena, tomasz, mehmet].includes(mentee)));
  const former = others.filter(longEnough(200)).slice(0, count(over));
  const formerPairs = await findEachOther(ground, program, participants, { mentees: former, places: (mentor) => (longEnough(200)(mentor) && mentor !== elin ? 1 : 0) });

  const seeking = others.filter((mentee) => !former.includes(mentee));
  const now = seeking.slice(0, count(running) - 2);
  const fitting = now.find((mentee) => mentee.person.department !== elin.person.department && mentee.person.level < 5)!;
  const locked = [{ mentee: lena, mentor: ruth }, { mentee: fitting, mentor: elin }];
  const places = (mentor: Participant) => (mentor.person.familyName === 'van Rijn' || mentor.person.familyName === 'Norberg' ? 1 : mentor.capacity);
  const pairs = await findEachOther(ground, program, participants, { mentees: [lena, tomasz, ...now], places, locked });

  const isLena = ({ mentee }: MatchedPair) => mentee === lena;
  const keepsGoing = ({ mentee }: MatchedPair) => mentee === tomasz || mentee === fitting;
  const courseOf = assignCourses(ground.now, random, pairs, (pair) => isLena(pair) || keepsGoing(pair));
  const make = (pair: MatchedPair, course: Course): Pair => {
    const bond = isLena(pair) ? 0.9 : bondOf(random, pair.mentee, pair.mentor);
    const { startedAt, endedAt } = span(ground.now, random, pair, course);
    const startsAt = isLena(pair) ? daysBefore(ground.now, 229) : startedAt;
    const runsFor = random.pick([182, 274, 274, 365]);
    const endsOn = isLena(pair) ? dayFrom(ground.now, 26) : dayFrom(startsAt, Math.max(runsFor, course === 'completed' ? 0 : (ground.now.getTime() - startsAt.getTime()) / DAY + 30));
    return {
      ...pair, course, bond, endedAt, startedAt: startsAt, id: ground.idAt(startsAt), state: stateOf[course], endsOn,
      cadenceDays: isLena(pair) ? 14 : isSlow(course) ? random.pick([14, 21]) : random.weighted([[14, 5], [21, 5], [28, 3]]), requestId: ground.idAt(startsAt),
    };
  };
  const formerCourses = random.shuffle(drawn(over));
  return [...formerPairs.map((pair, index) => make(pair, formerCourses[index] ?? 'completed')), ...pairs.map((pair) => make(pair, courseOf.get(pair)!))];
}

/** Courses that take time to show go to pairs who have had it; those who must go well, do. */
function assignCourses(now: Date, random: Random, pairs: readonly MatchedPair[], goesWell: (pair: MatchedPair) => boolean): Map<MatchedPair, Course> {
  const assigned = new Map<MatchedPair, Course>(pairs.filter(goesWell).map((pair) => [pair, 'steady']));
  const left = random.shuffle(pairs.filter((pair) => !goesWell(pair)));
  const courses = drawn(running);
  courses.splice(courses.indexOf('steady'), assigned.size);
  for (const course of courses.sort((a, b) => Number(isSlow(b)) - Number(isSlow(a)))) {
    const at = Math.max(0, isSlow(course) ? left.findIndex((pair) => daysBothIn(now, pair) > 110) : 0);
    const [pair] = left.splice(at, 1);
    if (pair) assigned.set(pair, course);
  }
  return assigned;
}

const isSlow = (course: Course) => ['quiet', 'silent', 'slipping', 'paused'].includes(course);

function daysBothIn(now: Date, { mentee, mentor }: MatchedPair): number {
  return Math.floor((now.getTime() - Math.max(mentee.signedUpAt.getTime(), mentor.signedUpAt.getTime())) / DAY) - 2;
}

function span(now: Date, random: Random, pair: MatchedPair, course: Course): { startedAt: Date; endedAt: Date | null } {
  const bothIn = daysBothIn(now, pair);
  const within = (least: number, most: number) => random.int(Math.min(least, bothIn), Math.min(most, bothIn));
  const at = (daysAgo: number) => workingTime(now, daysAgo, pair.mentor.person.site.timeZone, random);
  switch (course) {
    case 'completed':
      return { startedAt: at(within(200, 330)), endedAt: at(random.int(8, 40)) };
    case 'ended_early':
      return { startedAt: at(within(150, 300)), endedAt: at(random.int(25, 90)) };
    case 'new':
      return { startedAt: at(within(1, 12)), endedAt: null };
    case 'not_started':
      return { startedAt: at(within(26, 38)), endedAt: null };
    default:
      return { startedAt: at(within(isSlow(course) ? 95 : 60, 260)), endedAt: null };
  }
}

const drawn = (plan: typeof running) => plan.flatMap(([course, many]) => Array.from({ length: many }, () => course));
const count = (plan: typeof running) => drawn(plan).length;

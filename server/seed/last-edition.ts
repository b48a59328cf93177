import { bondOf, stateOf, type Pair } from './courses.ts';
import { dayFrom, daysBefore, workingTime } from './days.ts';
import type { Ground } from './ground.ts';
import type { Participants } from './participants.ts';
import type { SeededProgram } from './programs.ts';
import { randomOf } from './random.ts';
import { seedRound, type SeededRound } from './rounds.ts';
import type { Staff } from './staff.ts';

const startedDaysAgo = 359;
const endedDaysAgo = 90;

/** Last year's edition: published as one round, most pairs reached the end, some did not. */
export async function pairsOfLastEdition(ground: Ground, staff: Staff, program: SeededProgram, participants: Participants): Promise<{ round: SeededRound; pairs: Pair[] }> {
  const random = randomOf('last edition');
  const round = await seedRound(ground, staff, program, participants, { at: daysBefore(ground.now, 366), published: true });
  const bonded = round.pairs.map((pair) => ({ ...pair, bond: bondOf(random, pair.mentee, pair.mentor) }));
  const someoneLeft = ({ mentee, mentor }: (typeof bonded)[number]) => mentee.person.state === 'left' || mentor.person.state === 'left';
  const weakest = new Set(bonded.filter((pair) => !someoneLeft(pair)).sort((a, b) => a.bond - b.bond).slice(0, 8));
  const pairs = bonded.map((pair): Pair => {
    const at = (daysAgo: number) => workingTime(ground.now, daysAgo, pair.mentor.person.site.timeZone, random);
    const course = weakest.has(pair) || someoneLeft(pair) ? 'ended_early' : 'completed';
    const startedAt = at(startedDaysAgo - random.int(0, 4));
    const endedAt = course === 'completed' ? at(endedDaysAgo + random.int(-16, 9)) : at(random.int(140, 300));
    return {
      ...pair, course, startedAt, endedAt, id: ground.idAt(startedAt), state: stateOf[course], endsOn: dayFrom(ground.now, -endedDaysAgo),
      cadenceDays: random.weighted([[14, 3], [18, 4], [21, 4], [28, 1]]), roundId: round.id,
    };
  });
  return { round, pairs };
}

/** All is over there: nobody of that edition is waiting for anything. */
export function finishEverybody({ mentees, mentors }: Participants): void {
  for (const participant of [...mentees, ...mentors]) participant.state = 'finished';
}

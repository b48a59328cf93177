import { DAY } from '@alongside/shared/days';
import { seedAgreements } from './agreements.ts';
import { bondOf, stateOf, type Pair } from './courses.ts';
import { daysBefore, workingTime } from './days.ts';
import { seedFormatPeople } from './format-people.ts';
import { seedFormatPrograms, type FormatPrograms } from './format-programs.ts';
import { seedGoals } from './goals.ts';
import { insertAll, type Ground } from './ground.ts';
import { planMeetings, seedMeetings } from './meetings.ts';
import { seedSlots } from './flash-slots.ts';
import { seedIntroductions } from './introductions.ts';
import { seedMentorships } from './mentorships.ts';
import type { Participant } from './participants.ts';
import type { Organisation } from './people.ts';
import { randomOf } from './random.ts';
import { seedRound, type MatchedPair, type SeededRound } from './rounds.ts';
import type { Sealing } from './sealing.ts';
import type { Skills } from './skills.ts';
import type { Staff } from './staff.ts';
import { agreementTexts } from './words/pair-goals.ts';
import type { Phrasebook } from './writing.ts';

/** Programmes of other formats: reverse pairs and circles under way, peers whose round waits to be reviewed, and slots to book among people who are introduced. */
export async function seedFormats(ground: Ground, organisation: Organisation, staff: Staff, skills: Skills, book: Phrasebook, sealing: Sealing): Promise<FormatPrograms> {
  const programs = await seedFormatPrograms(ground, staff);
  const people = await seedFormatPeople(ground, organisation, programs, skills, book);
  const reverse = await seedRound(ground, staff, programs.reverse, people.reverse, { at: daysBefore(ground.now, 110), published: true });
  const circles = await seedRound(ground, staff, programs.group, people.group, { at: daysBefore(ground.now, 80), published: true });
  await seedRound(ground, staff, programs.peer, people.peer, { at: daysBefore(ground.now, 0.9), published: false });

  const reversePairs = reverse.pairs.map((pair) => begun(ground, pair, reverse, 104));
  await seedMentorships(ground, reversePairs);
  await seedMeetings(ground, planMeetings(ground.now, reversePairs));
  await seedAgreements(ground, reversePairs);
  await seedGoals(ground, reversePairs);
  await seedCircles(ground, circles);
  await seedSlots(ground, people.flash, sealing);
  await seedIntroductions(ground, people.flash);
  return programs;
}

function begun(ground: Ground, pair: MatchedPair, round: SeededRound, daysAgo: number): Pair {
  const random = randomOf(`course of ${pair.mentee.id}`);
  const startedAt = workingTime(ground.now, daysAgo - random.int(0, 4), pair.mentor.person.site.timeZone, random);
  const course = random.weighted([['steady', 6], ['loose', 2], ['quiet', 1]] as const);
  return {
    ...pair, course, startedAt, endedAt: null, id: ground.idAt(startedAt), state: stateOf[course], endsOn: pair.mentee.program.endsOn,
    cadenceDays: pair.mentee.program.cadenceDays, bond: bondOf(random, pair.mentee, pair.mentor), roundId: round.id,
  };
}

/** A circle is written as the mentorship of its mentor and first mentee, joined by the others. */
async function seedCircles(ground: Ground, round: SeededRound): Promise<void> {
  const circles = [...Map.groupBy(round.pairs, ({ mentor }) => mentor).values()].map((pairs) => ({ pair: begun(ground, pairs[0]!, round, 74), others: pairs.slice(1).map(({ mentee }) => mentee) }));
  const pairs = circles.map(({ pair }) => ({ ...pair, course: 'steady' as const, state: 'active' as const }));
  await seedMentorships(ground, pairs);
  const joined = (mentee: Participant, id: string) => ({ mentorshipId: id, participantId: mentee.id, personId: mentee.person.id, role: mentee.role });
  await insertAll(ground.trx, 'mentorshipMember', circles.flatMap(({ pair, others }) => others.map((mentee) => joined(mentee, pair.id))));
  await seedMeetings(ground, planMeetings(ground.now, pairs));
  await seedGoals(ground, pairs);
  const agreed = circles.slice(1).map(({ pair, others }) => ({ pair, members: [pair.mentor, pair.mentee, ...others], at: new Date(pair.startedAt.getTime() + 6 * DAY) }));
  await insertAll(
    ground.trx,
    'agreement',
    agreed.map(({ pair, at }, index) => ({
      mentorshipId: pair.id, version: 1, cadenceDays: pair.cadenceDays, meetingMinutes: 75, meetingForm: 'hybrid', confidentiality: agreementTexts.confidentiality[index % agreementTexts.confidentiality.length]!,
      feedback: agreementTexts.feedback[index % agreementTexts.feedback.length]!, untilOn: pair.endsOn, updatedBy: pair.mentor.person.id, updatedAt: at,
    })),
  );
  await insertAll(ground.trx, 'agreementSignature', agreed.flatMap(({ pair, members, at }) => members.map(({ person }, index) => ({ mentorshipId: pair.id, version: 1, personId: person.id, signedAt: new Date(at.getTime() + index * DAY) }))));
}

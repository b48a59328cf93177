import { DAY } from '@alongside/shared/days';
import type { DeclineCategory, RequestState } from '@alongside/shared/vocabulary';
import { rankMentors } from '../src/matching/engine/index.ts';
import { loadMatchPeopleForJob } from '../src/matching/people/match-people.service.ts';
import { loadScoreSettings } from '../src/matching/engine-settings.ts';
import type { Pair } from './courses.ts';
import { daysBefore, HOUR } from './days.ts';
import { insertAll, type Ground } from './ground.ts';
import type { Participant, Participants } from './participants.ts';
import type { SeededProgram } from './programs.ts';
import { randomOf, type Random } from './random.ts';
import type { Sealing } from './sealing.ts';
import { requestWords } from './words/private-words.ts';

const reminderDays = 7;
const expiryDays = 14;

export interface SeededRequest {
  id: string;
  mentee: Participant;
  mentor: Participant;
  state: RequestState;
  sentAt: Date;
  expiresAt: Date;
  remindedAt: Date | null;
  answeredAt: Date | null;
  decline?: DeclineCategory;
}

/** Every mentorship of the open programme was asked for once; and some asked in vain, or still wait. */
export async function seedRequests(ground: Ground, program: SeededProgram, participants: Participants, pairs: readonly Pair[], sealing: Sealing): Promise<SeededRequest[]> {
  const random = randomOf('requests');
  const accepted = pairs.map((pair) => acceptedFor(pair, random));
  const rankedFor = await rankings(ground, program, participants);
  const past = pastRequests(ground, pairs, rankedFor, random);
  const pending = pendingRequests(ground, participants, pairs, rankedFor, random);
  const all = [...accepted, ...past, ...pending];
  await insertAll(
    ground.trx,
    'request',
    all.map(({ id, mentee, mentor, state, sentAt, expiresAt, remindedAt, answeredAt }) => ({
      id, programId: program.id, menteeId: mentee.id, mentorId: mentor.id, menteePersonId: mentee.person.id, mentorPersonId: mentor.person.id, state, sentAt, expiresAt, remindedAt, answeredAt,
    })),
  );
  await insertAll(ground.trx, 'requestDecline', all.flatMap(({ id, decline }) => (decline ? [{ requestId: id, category: decline }] : [])));
  const rows = [];
  for (const { id, mentee, mentor, sentAt } of all) {
    const words = random.pick(requestWords).replace('{mentor}', mentor.person.givenName).replace('{skill}', mentee.wanted[0]!.name.toLowerCase().replace('english', 'English'));
    rows.push({ requestId: id, ...(await sealing.seal({ authorId: mentee.person.id, scopeId: id, now: sentAt }, words)) });
  }
  await insertAll(ground.trx, 'requestWords', rows);
  return all;
}

function acceptedFor({ requestId, mentee, mentor, startedAt }: Pair, random: Random): SeededRequest {
  const waited = random.weighted([[random.int(3, 30) * HOUR, 6], [random.int(36, 120) * HOUR, 4], [random.int(130, 260) * HOUR, 1]]);
  const earliest = Math.max(mentee.signedUpAt.getTime(), mentor.signedUpAt.getTime()) + HOUR;
  const sentAt = new Date(Math.max(earliest, startedAt.getTime() - waited));
  return { id: requestId!, mentee, mentor, state: 'accepted', sentAt, expiresAt: new Date(sentAt.getTime() + expiryDays * DAY), remindedAt: null, answeredAt: startedAt };
}

type Rankings = (mentee: Participant) => Participant[];

/** The mentors whom the rules allow a mentee, best first. */
async function rankings(ground: Ground, program: SeededProgram, { mentors }: Participants): Promise<Rankings> {
  const people = await loadMatchPeopleForJob(ground.trx, ground.now, program.id);
  const byPerson = new Map(mentors.map((mentor) => [mentor.person.id, mentor]));
  const settings = await loadScoreSettings(ground.trx, program.settings);
  return (mentee) => {
    const own = people.mentees.find(({ participantId }) => participantId === mentee.id)!;
    return rankMentors(own, people.mentors, settings)
      .filter(({ blockedBy }) => blockedBy === null)
      .map(({ mentorId }) => byPerson.get(mentorId)!);
  };
}

/** Before some found their mentor they had asked somebody else. */
function pastRequests(ground: Ground, pairs: readonly Pair[], rankedFor: Rankings, random: Random): SeededRequest[] {
  const asked = random.sample(pairs.filter(({ course }) => course !== 'new'), 42);
  // Some names come up again and again: of those one learns how quickly they answer.
  const wellKnown = new Set(random.sample(pairs, 9).map(({ mentor }) => mentor));
  return asked.flatMap(({ mentee, mentor, startedAt }, index): SeededRequest[] => {
    const others = rankedFor(mentee).slice(0, 25).filter((each) => each !== mentor);
    const other = others.find((each) => wellKnown.has(each) && random.chance(0.7)) ?? random.pick(others.slice(0, 12));
    const sentAt = new Date(startedAt.getTime() - random.int(6, 30) * DAY);
    if (sentAt < mentee.signedUpAt || sentAt < other.signedUpAt) return [];
    const base = { id: ground.idAt(sentAt), mentee, mentor: other, sentAt, expiresAt: new Date(sentAt.getTime() + expiryDays * DAY), remindedAt: null, answeredAt: null };
    if (index % 5 === 4) return [{ ...base, state: 'expired', remindedAt: new Date(sentAt.getTime() + reminderDays * DAY) }];
    if (index % 9 === 8) return [{ ...base, state: 'withdrawn' }];
    const decline = random.weighted<DeclineCategory>([['no_time', 6], ['not_my_field', 3], ['too_close', 1], ['other_priority', 2], ['prefer_not_to_say', 1]]);
    return [{ ...base, state: 'declined', decline, answeredAt: new Date(sentAt.getTime() + random.int(6, 150) * HOUR) }];
  });
}

/** Those who wait for an answer now; the first four for longer than a week, their mentors reminded. */
function pendingRequests(ground: Ground, { mentees, mentors }: Participants, pairs: readonly Pair[], rankedFor: Rankings, random: Random): SeededRequest[] {
  const running = pairs.filter(({ endedAt }) => endedAt === null);
  const load = Map.groupBy(running, ({ mentor }) => mentor);
  const hasRoom = (mentor: Participant) => (load.get(mentor)?.length ?? 0) < mentor.capacity;
  const looking = mentees.filter((mentee) => mentee.person.familyName !== 'Arslan' && mentee.visibility === 'program' && !pairs.some((pair) => pair.mentee === mentee && pair.course !== 'ended_early'));
  const daysAgo = [12.3, 10.6, 9.2, 8.1, 6.2, 5.4, 4.1, 3.3, 2.6, 1.9, 1.2, 0.8, 0.4];
  const saskia = mentors.find(({ person }) => person.familyName === 'van Rijn')!;
  const formerMentor = (mentee: Participant) => pairs.find((pair) => pair.mentee === mentee)?.mentor;
  const choices = random.shuffle(looking).map((mentee) => ({ mentee, ranked: rankedFor(mentee).filter((mentor) => hasRoom(mentor) && mentor !== formerMentor(mentee)) }));
  const rankOf = (ranked: readonly Participant[]) => (ranked.indexOf(saskia) + ranked.length + 1) % (ranked.length + 1);
  choices.sort((a, b) => rankOf(a.ranked) - rankOf(b.ranked));
  const awaited = new Set<Participant>();
  return choices
    .flatMap(({ mentee, ranked }, index) => {
      const mentor = index === 0 ? saskia : ranked.slice(0, 4).find((each) => !awaited.has(each));
      if (!mentor) return [];
      awaited.add(mentor);
      return [{ mentee, mentor }];
    })
    .slice(0, daysAgo.length)
    .sort((a, b) => a.mentee.signedUpAt.getTime() - b.mentee.signedUpAt.getTime())
    .map(({ mentee, mentor }, index) => {
      const sentAt = new Date(Math.max(daysBefore(ground.now, daysAgo[index]!).getTime(), mentee.signedUpAt.getTime() + HOUR));
      const remindAt = new Date(sentAt.getTime() + reminderDays * DAY);
      return { id: ground.idAt(sentAt), mentee, mentor, state: 'pending', sentAt, expiresAt: new Date(sentAt.getTime() + expiryDays * DAY), remindedAt: remindAt < ground.now ? remindAt : null, answeredAt: null };
    });
}

import { DAY } from '@alongside/shared/days';
import type { ParticipantRole, ParticipantState } from '@alongside/shared/vocabulary';
import { searchTextOf } from '../src/participant/search-text.ts';
import { chooseParticipants, type Chosen } from './choose-participants.ts';
import { workingTime } from './days.ts';
import { insertAll, type Ground } from './ground.ts';
import type { Organisation, Person } from './people.ts';
import { menteeProfile, mentorProfile, type Profile, type ProfileWriter } from './profile.ts';
import { questionsFor, type Programs, type SeededProgram, type SeededQuestion } from './programs.ts';
import { randomOf, type Random } from './random.ts';
import type { Skills } from './skills.ts';
import { castProfiles } from './words/cast-profiles.ts';
import { experiences, remarks } from './words/sign-up-answers.ts';
import type { Phrasebook } from './writing.ts';

/** Somebody's place in a programme. */
export interface Participant extends Profile {
  id: string;
  program: SeededProgram;
  person: Person;
  role: ParticipantRole;
  state: ParticipantState;
  capacity: number;
  visibility: 'program' | 'matched';
  signedUpAt: Date;
}

export interface Participants {
  mentees: readonly Participant[];
  mentors: readonly Participant[];
}

export async function seedParticipants(ground: Ground, organisation: Organisation, programs: Programs, skills: Skills, book: Phrasebook): Promise<Record<keyof Programs, Participants>> {
  const chosen = chooseParticipants(ground.now, organisation, programs);
  const seed = (key: keyof Programs) => seedProgramParticipants(ground, key, programs[key], chosen[key], skills, book);
  return { lastLeadership: await seed('lastLeadership'), open: await seed('open'), leadership: await seed('leadership') };
}

/** Writes the people of a programme with what they told; where it is for peers, they stand as mentees and their role says so. */
export async function seedProgramParticipants(ground: Ground, key: string, program: SeededProgram, chosen: Chosen & { places?: (random: Random) => number; peers?: boolean }, skills: Skills, book: Phrasebook): Promise<Participants> {
  const random = randomOf(`participants of ${key}`);
  const writer: ProfileWriter = { now: ground.now, random, book };
  const theme = key.includes('leadership') || key === 'lastLeadership' ? 'leadership' : 'everyday';
  const told = (person: Person, role: ParticipantRole): Profile => {
    if (role === 'mentee') return menteeProfile(writer, person, theme);
    const offers = mentorProfile(writer, person, theme);
    return role === 'mentor' ? offers : { ...offers, wanted: menteeProfile(writer, person, theme).wanted };
  };
  const make = (person: Person, role: ParticipantRole): Participant => {
    const own = castProfiles[`${person.givenName} ${person.familyName}`]?.[key];
    const profile = { ...told(person, role), ...own?.profile };
    const drawn = signUpTime(ground, program, person, role, random);
    const signedUpAt = own?.signedUpDaysAgo === undefined ? drawn : workingTime(ground.now, own.signedUpDaysAgo, person.site.timeZone, random);
    const capacity = role === 'mentor' ? (own?.capacity ?? chosen.places?.(random) ?? placesOf(random, person)) : 1;
    const visibility = own === undefined && role === 'mentee' && random.chance(0.15) ? 'matched' : 'program';
    return { ...profile, id: ground.idAt(signedUpAt), program, person, role, state: 'active', capacity, visibility, signedUpAt };
  };
  const mentees = chosen.mentees.map((person) => make(person, chosen.peers === true ? 'peer' : 'mentee'));
  const mentors = chosen.mentors.map((person) => make(person, 'mentor'));
  if (key === 'leadership') withdrawSome(mentees, mentors, random);
  const everybody = [...mentees, ...mentors];
  await insertAll(ground.trx, 'participant', everybody.map(rowOf));
  await insertAll(ground.trx, 'participantSkill', everybody.flatMap((participant) => skillRowsOf(participant, skills)));
  await insertAll(ground.trx, 'participantAnswer', everybody.flatMap((participant) => answersOf(participant, random)));
  return { mentees, mentors };
}

function rowOf(participant: Participant) {
  const { id, program, person, role, state, capacity, headline, goalsText, availability, visibility, signedUpAt } = participant;
  const skills = [...participant.offered, ...participant.wanted].map(({ name }) => name);
  return {
    id, programId: program.id, personId: person.id, role, state, capacity, headline, goalsText, availability, visibility, signedUpAt,
    timeZone: person.site.timeZone, languages: person.languages, noticeId: program.noticeId, noticeAcceptedAt: signedUpAt, updatedAt: signedUpAt,
    searchText: searchTextOf({ name: `${person.givenName} ${person.familyName}`, headline, goalsText, skills, jobTitle: person.jobTitle, department: person.department }),
  };
}

function skillRowsOf({ id, offered, wanted }: Participant, skills: Skills) {
  const rows = (direction: 'offered' | 'wanted', list: Profile['offered']) =>
    list.map(({ name, level }, index) => ({ participantId: id, skillId: skills.get(name)!, direction, position: index + 1, level }));
  return [...rows('offered', offered), ...rows('wanted', wanted)];
}

/** In working hours of the site, somewhere in the time for signing up, and never before somebody joined. */
function signUpTime({ now }: Ground, program: SeededProgram, person: Person, role: ParticipantRole, random: Random): Date {
  const [first, last] = program.signUpDays;
  // An open programme gathers people for a year; most of those in it now came in its second half.
  const share = program.slug === 'open-mentoring' ? random.next() ** 1.3 * (role === 'mentor' ? 0.78 : 1) : random.next() ** 0.7;
  const joinedDaysAgo = Math.floor((now.getTime() - Date.parse(person.joinedOn)) / DAY) - 35;
  const daysAgo = Math.max(last, Math.min(Math.round(first + (last - first) * share), joinedDaysAgo));
  return workingTime(now, daysAgo, person.site.timeZone, random);
}

/** Those higher up have less room; nobody offers more than three places. */
function placesOf(random: Random, person: Person): number {
  return person.level >= 8 ? random.weighted([[1, 6], [2, 3]]) : random.weighted([[1, 2], [2, 5], [3, 3]]);
}

function withdrawSome(mentees: Participant[], mentors: Participant[], random: Random): void {
  const free = (list: Participant[]) => list.filter(({ person }) => castProfiles[`${person.givenName} ${person.familyName}`] === undefined);
  for (const participant of random.sample(free(mentees), 4)) participant.state = 'withdrawn';
  for (const participant of random.sample(free(mentors), 2)) participant.state = 'withdrawn';
  const paused = random.pick(free(mentors).filter(({ state }) => state === 'active'));
  paused.state = 'paused';
}

function answersOf(participant: Participant, random: Random) {
  return questionsFor(participant.program, participant.role).flatMap((question) => {
    const value = answerTo(question, participant, random);
    return value === undefined ? [] : [{ participantId: participant.id, questionId: question.id, value: JSON.stringify(value) }];
  });
}

function answerTo(question: SeededQuestion, { person, wanted }: Participant, random: Random): string | number | string[] | undefined {
  switch (question.kind) {
    case 'number':
      return Math.max(1, Math.round((person.level - 4) * 3 + random.near(2, 2)));
    case 'choices': {
      const taken = new Set(random.sample(question.options, random.int(1, 3)));
      return question.options.filter((option) => taken.has(option));
    }
    case 'choice': {
      if (question.required && person.level <= 4 && wanted.some(({ name }) => name === 'People management')) return question.options[0]!;
      return question.required || random.chance(0.85) ? random.pick(question.options) : undefined;
    }
    default: {
      const experience = question.published;
      return random.chance(experience ? 0.75 : 0.2) ? random.pick(experience ? experiences : remarks) : undefined;
    }
  }
}

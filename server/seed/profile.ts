import type { Random } from './random.ts';
import type { Person } from './people.ts';
import { inWordsOf, type Phrasebook } from './writing.ts';
import { everydaySkills, leadersOnly, leadershipSkills, menteeClosings, mentorClosings, mentorOpenings, openings, skillWords, softSkills } from './words/phrases.ts';

export interface SkillChoice {
  name: string;
  /** 1 some experience, 2 sure of it, 3 others ask me. */
  level: number;
}

/** What people write and tick when they sign up. */
export interface Profile {
  headline: string;
  goalsText: string;
  offered: SkillChoice[];
  wanted: SkillChoice[];
  /** Local hours of the week. */
  availability: number[];
}

export interface ProfileWriter {
  now: Date;
  random: Random;
  book: Phrasebook;
}

/** Whether the programme is for leading, or for anything. */
type Theme = 'leadership' | 'everyday';

export function menteeProfile(writer: ProfileWriter, person: Person, theme: Theme): Profile {
  const { random } = writer;
  const general = (theme === 'leadership' ? leadershipSkills : everydaySkills).filter(([name]) => person.leads || name !== 'Managing leaders');
  const names = distinct(3, () => (random.chance(theme === 'leadership' ? 0.78 : 0.6) ? random.weighted(general) : random.pick(person.craft)));
  const said = names.flatMap((name) => skillWords[name] ?? []);
  const say = sayingAs(writer, person);
  const first = said[0] ?? skillWords['Career planning']!;
  const text = [random.chance(0.55) ? say(openings) : '', say(first.wants), said[1] && random.chance(0.7) ? say(said[1].wants) : '', random.chance(0.75) ? say(menteeClosings) : ''];
  return {
    headline: say(first.aims),
    goalsText: joined(text),
    offered: [],
    wanted: names.map((name) => ({ name, level: random.int(1, 2) })),
    availability: hoursOf(random, person, random.int(3, 5)),
  };
}

export function mentorProfile(writer: ProfileWriter, person: Person, theme: Theme): Profile {
  const { random } = writer;
  const craft = person.craft.filter((name) => person.leads || !leadersOnly.has(name));
  const names = distinct(random.int(4, 6), () => {
    if (random.chance(0.4)) return random.pick(craft);
    return person.leads && random.chance(theme === 'leadership' ? 0.85 : 0.6) ? random.weighted(leadershipSkills) : random.weighted(softSkills);
  });
  const said = names.flatMap((name) => skillWords[name] ?? []);
  const say = sayingAs(writer, person);
  const text = [random.chance(0.6) ? say(mentorOpenings) : '', ...said.slice(0, random.chance(0.6) ? 2 : 3).map(({ offers }) => say(offers)), random.chance(0.75) ? say(mentorClosings) : ''];
  return {
    headline: say((said[0] ?? skillWords['Career planning']!).known),
    goalsText: joined(text),
    offered: names.map((name, index) => ({ name, level: index === 0 ? 3 : random.weighted([[1, 2], [2, 5], [3, 3]]) })),
    wanted: [],
    availability: hoursOf(random, person, random.int(2, 4)),
  };
}

function sayingAs({ now, random, book }: ProfileWriter, person: Person): (phrases: readonly string[]) => string {
  return (phrases) => inWordsOf(person, now, random, book.pick(phrases, person));
}

function joined(sentences: readonly string[]): string {
  return sentences.filter(Boolean).join(' ');
}

function distinct(count: number, draw: () => string): string[] {
  const found = new Set<string>();
  for (let tries = 0; found.size < count && tries < 60; tries++) found.add(draw());
  return [...found];
}

/** Two free hours on some days: beside the shifts for those on the floor, between meetings for the others. */
function hoursOf(random: Random, person: Person, days: number): number[] {
  const starts = person.onShifts && !person.leads ? [6, 13, 14, 14, 15, 17] : [8, 9, 10, 11, 13, 14, 15, 16];
  const hours = random.sample([0, 1, 2, 3, 4], days).flatMap((day) => {
    const start = random.pick(starts);
    const length = random.int(2, 3);
    return Array.from({ length }, (_, index) => day * 24 + start + index);
  });
  return hours.sort((a, b) => a - b);
}

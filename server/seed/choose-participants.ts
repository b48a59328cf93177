import { missingCondition } from '../src/program/eligibility.ts';
import { daysBefore } from './days.ts';
import type { Organisation, Person } from './people.ts';
import type { Programs, SeededProgram } from './programs.ts';
import { randomOf } from './random.ts';

/** Who takes part in which programme, in which role. Nobody is both in one programme. */
export interface Chosen {
  mentees: Person[];
  mentors: Person[];
}

/** Antwerp stays small in every programme: what is reported by site has a group to protect. */
const fewFrom: Record<string, number> = { Antwerp: 3 };

/** People with a part in the story whose programmes are given; `[]` takes part in nothing. */
export const given: Record<string, readonly string[]> = {
  'Lena Fischer': ['open:mentee'],
  'Ruth Adeyemi': ['lastLeadership:mentor', 'open:mentor'],
  'Dorota Zielińska': ['lastLeadership:mentor', 'leadership:mentor', 'open:mentor'],
  'Thomas Okafor': ['leadership:mentor', 'open:mentor'],
  'Elin Berg': ['leadership:mentor', 'open:mentor'],
  'Saskia van Rijn': ['open:mentor'],
  'Mehmet Arslan': ['open:mentee'],
  'Kwame Boateng': ['leadership:mentee'],
  'Tomasz Lis': ['open:mentee'],
  'Hanna Norberg': ['lastLeadership:mentee', 'open:mentor'],
  'Ania Wrona': [],
  'Amara Osei': [],
  'Jonas Lindqvist': [],
  'Marek Sobczak': ['leadership:mentee'],
};

export function chooseParticipants(now: Date, { people }: Organisation, programs: Programs): Record<keyof Programs, Chosen> {
  const random = randomOf('who takes part');
  const cast = new Map(people.map((person) => [person, given[`${person.givenName} ${person.familyName}`]]));

  const choose = (key: keyof Programs, role: 'mentee' | 'mentor', count: number, fits: (person: Person) => boolean): Person[] => {
    const program: SeededProgram = programs[key];
    const signedUpAt = daysBefore(now, program.signUpDays[1]);
    const eligible = (person: Person) => missingCondition(program.eligibility, { ...person, site: person.site.name, country: person.site.country }, role, signedUpAt) === null;
    const invited = people.filter((person) => cast.get(person)?.includes(`${key}:${role}`));
    const others = random.shuffle(people.filter((person) => cast.get(person) === undefined && eligible(person) && fits(person)));
    const chosen = [...invited];
    const bySite = new Map<string, number>();
    for (const person of others) {
      if (chosen.length >= count) break;
      const already = bySite.get(person.site.name) ?? 0;
      if (already >= (fewFrom[person.site.name] ?? count)) continue;
      bySite.set(person.site.name, already + 1);
      chosen.push(person);
    }
    return random.shuffle(chosen);
  };
  const here = (person: Person) => person.state === 'active';

  const lastMentors = choose('lastLeadership', 'mentor', 41, (person) => person.level >= 6);
  const lastMentees = choose('lastLeadership', 'mentee', 66, (person) => !lastMentors.includes(person));
  const seniors = choose('leadership', 'mentor', 37, (person) => here(person) && person.level >= 7);
  const mentors = [...seniors, ...choose('leadership', 'mentor', 27, (person) => here(person) && person.level < 7 && !lastMentees.includes(person)).filter((person) => !seniors.includes(person))];
  const mentees = choose('leadership', 'mentee', 122, (person) => here(person) && (person.level >= 3 || random.chance(0.4)) && ![mentors, lastMentees, lastMentors].some((list) => list.includes(person)));
  const openMentors = choose('open', 'mentor', 50, (person) => here(person) && person.level >= 4 && !mentees.includes(person));
  const openMentees = choose('open', 'mentee', 90, (person) => here(person) && person.level <= 6 && ![openMentors, mentees, mentors].some((list) => list.includes(person)));
  return { lastLeadership: { mentees: lastMentees, mentors: lastMentors }, leadership: { mentees, mentors }, open: { mentees: openMentees, mentors: openMentors } };
}

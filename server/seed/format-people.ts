import { DAY } from '@alongside/shared/days';
import { given } from './choose-participants.ts';
import type { FormatPrograms, SeededFormat } from './format-programs.ts';
import type { Ground } from './ground.ts';
import { seedProgramParticipants, type Participants } from './participants.ts';
import type { Organisation, Person } from './people.ts';
import { randomOf } from './random.ts';
import type { Skills } from './skills.ts';
import type { Phrasebook } from './writing.ts';

/** People with a part in the story who are in a programme of another format, too. */
const invited: Record<SeededFormat, { mentees: readonly string[]; mentors: readonly string[] }> = {
  reverse: { mentees: ['Thomas Okafor'], mentors: ['Lena Fischer'] },
  group: { mentees: ['Tomasz Lis'], mentors: ['Hanna Norberg'] },
  peer: { mentees: ['Kwame Boateng'], mentors: [] },
  flash: { mentees: ['Mehmet Arslan'], mentors: ['Dorota Zielińska'] },
};

/** Who takes part: modest numbers, nobody in two of these programmes, and nobody of the small site in Antwerp. */
export async function seedFormatPeople(ground: Ground, { people, named }: Organisation, programs: FormatPrograms, skills: Skills, book: Phrasebook): Promise<Record<SeededFormat, Participants>> {
  const random = randomOf('people of other formats');
  const longHere = ({ joinedOn }: Person) => Date.parse(joinedOn) < ground.now.getTime() - 600 * DAY;
  // A circle meets at one hour for all of them.
  const inEurope = ({ timeZone }: Person['site']) => timeZone.startsWith('Europe/');
  let free = random.shuffle(people.filter((person) => person.state === 'active' && person.site.name !== 'Antwerp' && longHere(person) && given[`${person.givenName} ${person.familyName}`] === undefined));
  const take = (count: number, fits: (person: Person) => boolean, first: readonly string[]): Person[] => {
    const taken = [...first.map(named), ...free.filter(fits)].slice(0, count);
    free = free.filter((person) => !taken.includes(person));
    return taken;
  };
  const choose = (format: SeededFormat, mentees: [number, (person: Person) => boolean], mentors: [number, (person: Person) => boolean]) => ({
    mentees: take(...mentees, invited[format].mentees),
    mentors: take(...mentors, invited[format].mentors),
  });
  const chosen = {
    reverse: choose('reverse', [12, ({ level }) => level >= 7], [14, ({ level, leads }) => level <= 4 && !leads]),
    group: { ...choose('group', [26, ({ level, site }) => level >= 2 && level <= 5 && inEurope(site)], [6, ({ level, site }) => level >= 5 && level <= 8 && inEurope(site)]), places: () => random.int(4, 6) },
    peer: { ...choose('peer', [24, ({ level }) => level >= 3 && level <= 6], [0, () => false]), peers: true },
    flash: { ...choose('flash', [14, ({ level, site }) => level <= 5 && inEurope(site)], [7, ({ level, site }) => level >= 5 && inEurope(site)]), places: () => 1 },
  };
  const seed = (format: SeededFormat) => seedProgramParticipants(ground, format, programs[format], chosen[format], skills, book);
  const reverse = await seed('reverse');
  const group = await seed('group');
  const peer = await seed('peer');
  return { reverse, group, peer, flash: await seed('flash') };
}

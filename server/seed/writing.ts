import type { Person } from './people.ts';
import type { Random } from './random.ts';
import { sites } from './words/sites.ts';

const numberWords = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const seasons = ['spring', 'summer', 'autumn', 'winter', 'January', 'May', 'September'];

/** Picks among ways to say a thing, the least used first, so that people do not all say the same. */
export interface Phrasebook {
  /** A phrase that begins with `>` is for those who lead people, with `<` for those who do not, with `^` for those on shifts. */
  pick(phrases: readonly string[], writer: Pick<Person, 'leads' | 'onShifts'>): string;
}

export function phrasebook(random: Random): Phrasebook {
  const used = new Map<string, number>();
  return {
    pick: (phrases, { leads, onShifts }) => {
      const uses = (phrase: string) => used.get(phrase) ?? 0;
      const fitting = phrases.filter((phrase) => !phrase.startsWith(leads ? '<' : '>') && (onShifts || !phrase.startsWith('^')));
      const fewest = Math.min(...fitting.map(uses));
      const phrase = random.pick(fitting.filter((each) => uses(each) === fewest));
      used.set(phrase, uses(phrase) + 1);
      return phrase.replace(/^[<>^]/, '');
    },
  };
}

/** Puts a writer's own team, places and numbers into a phrase. */
export function inWordsOf(person: Person, now: Date, random: Random, phrase: string): string {
  const tenure = now.getUTCFullYear() - Number(person.joinedOn.slice(0, 4));
  const job = person.jobTitle.charAt(0).toLowerCase() + person.jobTitle.slice(1);
  const slots: Record<string, () => string> = {
    team: () => person.team ?? person.department,
    site: () => person.site.name,
    other: () => random.pick(sites.filter(({ name }) => name !== person.site.name && name !== 'Antwerp')).name,
    job: () => `${/^[aeiou]/.test(job) ? 'an' : 'a'} ${job}`,
    n: () => numberWords[random.int(4, 12)]!,
    years: () => wordOf(Math.min(Math.max(tenure, 3), 24)),
    season: () => random.pick(seasons),
  };
  const filled = phrase.replaceAll(/\{(\w+)\}/g, (_, slot: string) => slots[slot]!());
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

function wordOf(count: number): string {
  return numberWords[count] ?? String(count);
}

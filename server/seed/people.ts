import { DAY } from '@alongside/shared/days';
import { insertAll, type Ground } from './ground.ts';
import { daysBefore } from './days.ts';
import { randomOf, type Random } from './random.ts';
import { departments, shiftKinds, teamKinds, type DepartmentPlan } from './words/departments.ts';
import { namesOf } from './words/names.ts';
import { cast, type CastMember } from './words/cast.ts';
import { departmentSkills, kindSkills } from './words/phrases.ts';
import { sites, type Site } from './words/sites.ts';

/** Somebody of the organisation, as the rest of the seed knows them. */
export interface Person {
  id: string;
  givenName: string;
  familyName: string;
  email: string;
  jobTitle: string;
  department: string;
  team: string | null;
  site: Site;
  level: number;
  /** Leads people. */
  leads: boolean;
  onShifts: boolean;
  /** Skills of the daily work. */
  craft: readonly string[];
  manager: Person | null;
  languages: string[];
  joinedOn: string;
  state: 'active' | 'left';
}

export interface Organisation {
  people: readonly Person[];
  /** One of the people that the story names. */
  named(name: string): Person;
}

interface Place {
  title: string;
  department: string;
  team: string | null;
  site: string;
  level: number;
  /** Kind of team; none for directors and heads. */
  kind?: string;
  leads: boolean;
  manager: Person | null;
}

/** Everybody, from the top down: each is hired under somebody who is there already. */
export async function seedPeople(ground: Ground): Promise<Organisation> {
  const hire = hiring(ground);
  const chief = hire({ title: 'Chief Executive Officer', department: 'Management', team: null, site: 'Hamburg', level: 10, leads: true, manager: null });
  for (const plan of departments) hireDepartment(plan, chief, hire);
  const people = hire.everybody();
  await insertAll(
    ground.trx,
    'person',
    people.map((person, index) => ({
      id: person.id,
      employeeNumber: `H${String(10_204 + index * 7)}`,
      givenName: person.givenName,
      familyName: person.familyName,
      email: person.email,
      jobTitle: person.jobTitle,
      department: person.department,
      team: person.team,
      site: person.site.name,
      country: person.site.country,
      level: person.level,
      managerId: person.manager?.id ?? null,
      timeZone: person.site.timeZone,
      languages: person.languages,
      joinedOn: person.joinedOn,
      createdAt: daysBefore(ground.now, 460),
      updatedAt: daysBefore(ground.now, 30),
    })),
  );
  const byName = new Map(people.map((person) => [`${person.givenName} ${person.familyName}`, person]));
  const named = (name: string) => {
    const person = byName.get(name);
    if (!person) throw new Error(`Nobody is called ${name}.`);
    return person;
  };
  return { people, named };
}

type Hire = ((place: Place) => Person) & { everybody(): Person[] };

function hireDepartment(plan: DepartmentPlan, chief: Person, hire: Hire): void {
  const department = plan.name;
  const director = hire({ title: plan.director[0], department, team: null, site: plan.director[1], level: 9, leads: true, manager: chief });
  for (const { title, site, level, teams } of plan.heads) {
    const head = hire({ title, department, team: null, site, level, leads: true, manager: director });
    for (const [kindName, team, teamSite, size] of teams) {
      const kind = teamKinds[kindName]!;
      const lead = hire({ title: kind.lead[0], department, team, site: teamSite, level: kind.lead[1], kind: kindName, leads: true, manager: head });
      for (let index = 0; index < size; index++) {
        const [staffTitle, staffLevel] = kind.staff[index % kind.staff.length]!;
        hire({ title: staffTitle, department, team, site: teamSite, level: staffLevel, kind: kindName, leads: false, manager: lead });
      }
    }
  }
}

function hiring(ground: Ground): Hire {
  const random = randomOf('people');
  const everybody: Person[] = [];
  const emails = new Set<string>();
  const waiting = new Map(Map.groupBy(cast, (member) => `${member.title}/${member.team ?? member.site}`));
  const taken = new Set(cast.map(({ givenName, familyName }) => `${givenName} ${familyName}`));
  const left = new Set([61, 118, 187, 244, 301, 352]);
  const drawName = (country: string): Pick<CastMember, 'givenName' | 'familyName'> => {
    const { given, family } = namesOf(country);
    for (;;) {
      const name = { givenName: random.pick(given), familyName: random.pick(family) };
      const full = `${name.givenName} ${name.familyName}`;
      if (taken.has(full)) continue;
      taken.add(full);
      return name.givenName.endsWith('a') && country === 'Poland' ? { ...name, familyName: name.familyName.replace(/ski$/, 'ska').replace(/cki$/, 'cka') } : name;
    }
  };
  const hire = (place: Place): Person => {
    const site = sites.find(({ name }) => name === place.site)!;
    const known = waiting.get(`${place.title}/${place.team ?? place.site}`)?.shift();
    const { givenName, familyName } = known ?? drawName(site.country);
    const joined = new Date(ground.now.getTime() - yearsHere(random, place.level) * 365.25 * DAY);
    const address = (digit: string) => `${plain(givenName)}.${plain(familyName)}${digit}@harbourline.example`;
    const email = emails.has(address('')) ? address('2') : address('');
    emails.add(email);
    const person: Person = {
      id: ground.idAt(daysBefore(ground.now, 460)),
      givenName,
      familyName,
      email,
      jobTitle: place.title,
      department: place.department,
      team: place.team,
      site,
      level: place.level,
      leads: place.leads,
      onShifts: place.kind !== undefined && shiftKinds.has(place.kind),
      craft: (place.kind === undefined ? departmentSkills[place.department] : kindSkills[place.kind]) ?? [],
      manager: place.manager,
      languages: known?.languages ? [...known.languages] : languagesOf(random, site, place.level),
      joinedOn: joined.toISOString().slice(0, 10),
      state: known === undefined && left.has(everybody.length) ? 'left' : 'active',
    };
    everybody.push(person);
    return person;
  };
  return Object.assign(hire, { everybody: () => everybody });
}

function yearsHere(random: Random, level: number): number {
  const years = level >= 7 ? random.near(13, 5) : level >= 5 ? random.near(8, 4) : random.near(4.5, 3.5);
  return Math.max(0.15, years);
}

/** Nearly everybody speaks English; some on the floor do not, and then it takes somebody with their language. */
function languagesOf(random: Random, site: Site, level: number): string[] {
  const languages = new Set([site.language]);
  if (level >= 3 || random.chance(0.82)) languages.add('en');
  if (site.name === 'Antwerp' && random.chance(0.7)) languages.add('fr');
  const more: Record<string, readonly string[]> = { Germany: ['tr', 'pl', 'fr', 'es'], Netherlands: ['de', 'fr', 'ar'], Sweden: ['de', 'ar', 'fi'], Poland: ['uk', 'de'], Portugal: ['es', 'fr'], Singapore: ['zh', 'ms', 'ta'], Canada: ['fr'], Belgium: ['de'] };
  if (random.chance(0.35)) languages.add(random.pick(more[site.country] ?? ['en']));
  return [...languages];
}

const letters: Record<string, string> = { ł: 'l', ø: 'o', ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', å: 'a', ı: 'i', æ: 'ae' };

/** A name as it stands in an address: `Małgorzata` becomes `malgorzata`. */
function plain(name: string): string {
  const replaced = [...name.toLowerCase()].map((letter) => letters[letter] ?? letter).join('');
  return replaced.normalize('NFD').replaceAll(/[^a-z]+/g, '');
}

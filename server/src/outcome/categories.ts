import { cuts, type Cut } from './figures.ts';
import type { CategoriesOf } from './mentorship-units.ts';
import type { ParticipantFact } from './program-facts.repository.ts';
import { mergeSmall, otherCategory } from './suppression.ts';

/** Category of people of whom the directory does not say. */
const unknownCategory = '~unknown';
/** Categories with fewer mentees are joined: enough above k that most figures can be shown in spite of those who have no answer yet. */
const comfortableGroup = 10;
const roleOrder = ['mentee', 'mentor', 'peer'];

/**
 * The categories of each participant in each cut, and all of a cut in the order of its rows. Small ones are joined by how
 * many mentees are in them, or peers where there are none. Pure.
 */
export function categorise(participants: readonly ParticipantFact[]): { categoriesOf: CategoriesOf; categories: Map<Cut, string[]> } {
  const present = participants.filter(({ state }) => state !== 'withdrawn');
  const counted = present.some(({ role }) => role === 'mentee') ? present.filter(({ role }) => role === 'mentee') : present;
  const own = (participant: ParticipantFact): Record<Cut, string> => ({
    role: participant.role,
    department: participant.department ?? unknownCategory,
    site: participant.site ?? unknownCategory,
    level: levelBand(participant.level),
  });
  const categories = new Map<Cut, string[]>();
  const merged = new Map<Cut, ReadonlyMap<string, string>>();
  for (const cut of cuts) {
    const people = new Map(present.map((each) => [own(each)[cut], 0]));
    for (const each of counted) people.set(own(each)[cut], people.get(own(each)[cut])! + 1);
    const into = cut === 'role' ? new Map([...people.keys()].map((name) => [name, name])) : mergeSmall(people, comfortableGroup);
    merged.set(cut, into);
    categories.set(cut, [...new Set(into.values())].sort(byPlace));
  }
  const byId = new Map(
    participants.map((participant) => {
      const names = own(participant);
      return [participant.id, Object.fromEntries(cuts.map((cut) => [cut, merged.get(cut)!.get(names[cut]) ?? otherCategory]))];
    }),
  );
  return { categoriesOf: (participantId) => byId.get(participantId) ?? {}, categories };
}

function byPlace(a: string, b: string): number {
  const last = (name: string) => Number(name === otherCategory) + 2 * Number(name === unknownCategory);
  return last(a) - last(b) || roleOrder.indexOf(a) - roleOrder.indexOf(b) || a.localeCompare(b, 'en');
}

function levelBand(level: number | null): string {
  if (level === null) return unknownCategory;
  if (level <= 3) return '1-3';
  return level <= 6 ? '4-6' : '7-10';
}

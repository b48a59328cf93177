import type { MatchMentee, MatchMentor, MatchPerson, RoundSettings } from '../../src/matching/engine/index.ts';
import { SeededRandom } from '../../src/matching/engine/seeded-random.ts';
import { inventPeople, SKILL_WORDS, type People } from './people.ts';

/** Numbers that stand for the meaning of what somebody wrote, and the length of every such vector. */
export const TEXT_DIMENSIONS = 64;
export const TEXT_UNIT = 2_000;

/** One side as the engine is given it, and what its texts mean. */
export interface Profiles<P extends MatchPerson> {
  readonly people: readonly P[];
  readonly texts: readonly Int16Array[];
}

/** Every rule that needs no more than two people. Written out, so that figures stay comparable when the defaults of programmes change. */
export const SETTINGS: RoundSettings = {
  weights: {
    skills: 40, goal_text: 20, seniority_step: 15, time_overlap: 10, language: 10, function: 5, personality: 5,
    location: 0, not_paired_before: 0, communication: 0, feedback: 0, interests: 0, values: 0, preferences: 0, affinity: 0,
  },
  rules: {
    reporting_line: { enabled: true },
    same_team: { enabled: true },
    language: { enabled: true },
    time_zone_gap: { enabled: true, maxHours: 10 },
    level_gap: { enabled: true, minLevels: 0, maxLevels: 6 },
    shared_location: { enabled: false },
    paired_before: { enabled: false },
    eligibility: { enabled: false },
  },
  functionPreference: 'different',
  personalityPreference: 'alike',
  seniority: 'mentor_ahead',
  skillParents: Array.from({ length: SKILL_WORDS * 32 }, (_, skill) => ({ skill: `skill ${skill}`, parent: `field ${skill >> 3}` })),
  objective: { kind: 'coverage_first' },
};

/** Mentees with everything filled in. */
export function inventMentees(count: number): Profiles<MatchMentee> {
  const people = inventPeople(count, 'mentees', 11);
  const random = new SeededRandom(13);
  const words = new SeededRandom(16);
  return {
    people: Array.from({ length: count }, (_, at) => ({
      ...person(people, at, `e${at}`, random),
      wanted: skillsOf(people, at).map((skill, place) => ({ skill, priority: Math.max(1, 5 - place) })),
      goalText: prose(words),
    })),
    texts: texts(people, random),
  };
}

/** Mentors with everything filled in. */
export function inventMentors(capacities: Int32Array): Profiles<MatchMentor> {
  const people = inventPeople(capacities.length, 'mentors', 12);
  const random = new SeededRandom(14);
  const words = new SeededRandom(17);
  return {
    people: Array.from(capacities, (capacity, at) => ({
      ...person(people, at, `r${at}`, random),
      offered: skillsOf(people, at).map((skill) => ({ skill, level: 1 + random.below(5) })),
      offerText: prose(words),
      capacity,
    })),
    texts: texts(people, random),
  };
}

function person(people: People, at: number, id: string, random: SeededRandom): MatchPerson {
  const department = people.department[at]!;
  const zone = people.zone[at]!;
  const start = 9 - zone + random.below(3);
  const days = [random.below(5), ...[0, 1, 2, 3, 4].filter(() => random.below(2) > 0)];
  return {
    id,
    departmentFunction: `function ${department}`,
    team: `team ${department}-${random.below(40)}`,
    level: people.level[at]!,
    timeZone: null,
    utcOffsetMinutes: zone * 60,
    availability: days.flatMap((day) => Array.from({ length: 4 + random.below(4) }, (_, hour) => (day * 24 + start + hour + 168) % 168)),
    languages: [random.below(10) === 0 ? 'de' : 'en', ...['de', 'fr', 'es', 'ja'].filter(() => random.below(5) === 0)],
    managerChain: [],
    exclusions: [],
    traits: [0, 1, 2, 3, 4].map(() => 1 + random.below(3) + random.below(3)),
  };
}

function skillsOf({ skills }: People, at: number): string[] {
  const found: string[] = [];
  for (let skill = 0; skill < SKILL_WORDS * 32; skill++) {
    if ((skills[at * SKILL_WORDS + (skill >> 5)]! >> (skill & 31)) & 1) found.push(`skill ${skill}`);
  }
  return found;
}

/** Two sentences or so of invented words, some of which everybody uses. */
function prose(random: SeededRandom): string {
  const syllables = ['ba', 'cor', 'den', 'fi', 'gal', 'hum', 'jo', 'kel', 'lis', 'mar', 'nov', 'pra', 'quen', 'ros', 'stu', 'ti'];
  const syllable = (): string => syllables[Math.floor(syllables.length * (random.below(1_000) / 1_000) ** 2)]!;
  return Array.from({ length: 24 }, () => Array.from({ length: 2 + random.below(2) }, syllable).join('')).join(' ');
}

/** Unit vectors around a direction of the department's own. */
function texts({ count, department }: People, random: SeededRandom): Int16Array[] {
  const draw = (): number => random.below(2_001) - 1_000;
  const directions = new SeededRandom(15);
  const centres = Array.from({ length: 256 }, () => Array.from({ length: TEXT_DIMENSIONS }, () => directions.below(2_001) - 1_000));
  return Array.from({ length: count }, (_, at) => {
    const raw = centres[department[at]!]!.map((value) => value + 2 * draw());
    const length = Math.hypot(...raw);
    return Int16Array.from(raw, (value) => Math.round((value * TEXT_UNIT) / length));
  });
}

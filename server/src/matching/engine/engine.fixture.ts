import fc from 'fast-check';
import type { MatchMentee, MatchMentor, MatchPerson, PairIds, RoundInput, RoundSettings } from './index.ts';
import { MEANING_UNIT, type TextMeaning } from './text/text-meaning.ts';

/** Settings with every criterion counting and every rule on. */
export const ALL_ON: RoundSettings = {
  weights: {
    skills: 80, goal_text: 60, seniority_step: 50, time_overlap: 40, language: 30, function: 20, location: 19, not_paired_before: 17,
    communication: 16, feedback: 15, interests: 14, values: 13, personality: 12, preferences: 11, affinity: 10,
  },
  rules: {
    reporting_line: { enabled: true },
    same_team: { enabled: true },
    language: { enabled: true },
    time_zone_gap: { enabled: true, maxHours: 6 },
    level_gap: { enabled: true, minLevels: 0, maxLevels: 5 },
    shared_location: { enabled: true },
    paired_before: { enabled: true },
    eligibility: { enabled: true },
  },
  functionPreference: 'different',
  personalityPreference: 'alike',
  seniority: 'mentor_ahead',
  skillParents: [],
  objective: { kind: 'coverage_first' },
};

const PERSON: Omit<MatchPerson, 'id'> = {
  departmentFunction: null,
  team: null,
  level: null,
  timeZone: null,
  utcOffsetMinutes: null,
  availability: null,
  languages: [],
  managerChain: [],
  exclusions: [],
};

/** A mentee who has filled in nothing but what is given. */
export function mentee(id: string, given: Partial<MatchMentee> = {}): MatchMentee {
  return { ...PERSON, id, wanted: [], goalText: '', ...given };
}

/** A mentor with one place who has filled in nothing but what is given. */
export function mentor(id: string, given: Partial<MatchMentor> = {}): MatchMentor {
  return { ...PERSON, id, offered: [], offerText: '', capacity: 1, ...given };
}

/** A round under `ALL_ON` without locks and bans, but for what is given. */
export function round(mentees: MatchMentee[], mentors: MatchMentor[], given: Partial<RoundInput> = {}): RoundInput {
  return { mentees, mentors, settings: ALL_ON, locked: [], banned: [], ...given };
}

const SKILLS = ['Negotiation', 'SQL', 'Public speaking', 'Hiring', 'Budgeting', 'Kubernetes'];
const SKILL_PARENTS = [
  { skill: 'SQL', parent: 'Technology' },
  { skill: 'Kubernetes', parent: 'Technology' },
  { skill: 'Hiring', parent: 'Budgeting' },
];
const WORDS = ['lead', 'a', 'bigger', 'team', 'speak', 'in', 'public', 'move', 'into', 'product', 'negotiate', 'data'];

const oneOf = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

const personArbitrary = {
  departmentFunction: oneOf(null, 'Sales', 'Engineering', 'Finance'),
  team: oneOf(null, 'red', 'blue', 'green'),
  level: fc.option(fc.integer({ min: 1, max: 10 })),
  timeZone: fc.constant(null),
  utcOffsetMinutes: oneOf(null, -480, -300, 0, 60, 330, 540),
  availability: fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 167 }), { maxLength: 40 })),
  languages: fc.subarray(['en', 'de', 'fr']),
  managerChain: fc.subarray(['e0', 'e1', 'r0', 'r1', 'boss'], { maxLength: 2 }),
  exclusions: fc.subarray(['e0', 'e2', 'r0', 'r2'], { maxLength: 1 }),
  eligible: oneOf(true, true, true, false),
  site: oneOf(null, 'Hamburg', 'Rotterdam'),
  meets: oneOf(null, 'in_person' as const, 'either' as const, 'remote' as const),
  structure: oneOf(null, 'planned' as const, 'open' as const, 'either' as const),
  contact: oneOf(null, 'between' as const, 'meetings_only' as const, 'either' as const),
  feedback: oneOf(null, 'direct', 'prepared', 'written'),
  interests: fc.subarray(['Running', 'running', 'Chess', 'Cooking']),
  values: fc.subarray(['fairness', 'curiosity', 'loyalty', 'security', 'influence']),
  traits: fc.option(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 5, maxLength: 5 })),
  affinities: fc.subarray(['a', 'b']),
};
/** A vector of meaning that points where these numbers do. */
export function directionOf(toward: readonly number[]): Int16Array {
  return Int16Array.from(toward, (value) => Math.round((value * MEANING_UNIT) / Math.hypot(...toward)));
}

const textArbitrary = fc.array(oneOf(...WORDS), { maxLength: 8 }).map((words) => words.join(' '));

/** Directions in eight dimensions with a word each, and texts that were not read. */
const meaningArbitrary: fc.Arbitrary<TextMeaning> = fc.array(fc.record({ text: oneOf(...WORDS), toward: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 8, maxLength: 8 }) }), { maxLength: 3 }).map((said) => {
  const passages = said.flatMap(({ text, toward }) => (toward.some((value) => value !== 0) ? [{ text, vector: directionOf(toward) }] : []));
  return { vector: passages[0]?.vector ?? null, passages, unreadLanguage: passages.length === 0 ? 'de' : null };
});

const menteeArbitrary = fc.record({
  ...personArbitrary,
  goalMeaning: meaningArbitrary,
  wanted: fc.array(fc.record({ skill: oneOf(...SKILLS), priority: fc.integer({ min: 1, max: 5 }) }), { maxLength: 4 }),
  goalText: textArbitrary,
  wishes: fc.uniqueArray(fc.record({ mentorId: oneOf('r0', 'r1', 'r2'), strength: fc.integer({ min: 1, max: 20 }) }), { selector: ({ mentorId }) => mentorId, maxLength: 3 }),
  pairedBefore: fc.subarray(['r0', 'r2']),
});
const mentorArbitrary = fc.record({
  ...personArbitrary,
  offerMeaning: meaningArbitrary,
  offered: fc.array(fc.record({ skill: oneOf(...SKILLS), level: fc.integer({ min: 1, max: 5 }) }), { maxLength: 4 }),
  offerText: textArbitrary,
  capacity: fc.integer({ min: 0, max: 3 }),
});

const weight = fc.integer({ min: 0, max: 100 });
const weightsArbitrary = fc.record({
  skills: weight, goal_text: weight, seniority_step: weight, time_overlap: weight, language: weight, function: fc.constant(7), location: weight, not_paired_before: weight,
  communication: weight, feedback: weight, interests: weight, values: weight, personality: weight, preferences: weight, affinity: weight,
});

/** Rounds with people `e0…` and `r0…` of every kind, some rules on, some pairs banned, none locked. */
export function roundArbitrary(most: { mentees: number; mentors: number }): fc.Arbitrary<RoundInput> {
  return fc
    .record({
      mentees: fc.array(menteeArbitrary, { maxLength: most.mentees }),
      mentors: fc.array(mentorArbitrary, { maxLength: most.mentors }),
      enabled: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      complement: fc.boolean(),
      weights: weightsArbitrary,
      floor: oneOf(null, 3_000, 6_000),
      banned: fc.array(fc.record({ menteeId: oneOf('e0', 'e1', 'e2'), mentorId: oneOf('r0', 'r1') }), { maxLength: 2 }),
      preference: oneOf<'same' | 'different'>('same', 'different'),
    })
    .map(({ mentees, mentors, enabled, weights, floor, banned, preference, complement }) => ({
      mentees: mentees.map((given, k) => mentee(`e${k}`, given)),
      mentors: mentors.map((given, k) => mentor(`r${k}`, given)),
      settings: {
        weights,
        rules: {
          reporting_line: { enabled: enabled[0] === true },
          same_team: { enabled: enabled[1] === true },
          language: { enabled: enabled[2] === true },
          time_zone_gap: { enabled: enabled[3] === true, maxHours: 5 },
          level_gap: { enabled: enabled[4] === true, minLevels: 0, maxLevels: 6 },
          shared_location: { enabled: enabled[5] === true },
          paired_before: { enabled: enabled[6] === true },
          eligibility: { enabled: enabled[7] === true },
        },
        functionPreference: preference,
        personalityPreference: complement ? 'complement' : 'alike',
        seniority: 'mentor_ahead',
        skillParents: SKILL_PARENTS,
        objective: floor === null ? { kind: 'coverage_first' } : { kind: 'quality_floor', minimumScore: floor },
      },
      locked: [],
      banned,
    }));
}

/** Every person id with the partner it got, for comparing results whatever their order. */
export function pairKeys(pairs: readonly PairIds[]): string[] {
  return pairs.map(({ menteeId, mentorId }) => `${menteeId}-${mentorId}`).sort();
}

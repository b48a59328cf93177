import { checkFinite, checkInteger, checkLength } from './check-values.ts';
import { CRITERION_KEYS } from './criteria/criterion-keys.ts';
import { MOST_WISHED } from './criteria/preferences.criterion.ts';
import { EngineInputError } from './engine-input-error.ts';
import type { MatchMentee, MatchMentor, MatchPerson, Objective, RoundInput, ScoreSettings } from './input.types.ts';
import { FULL_SCORE } from './score-scale.ts';
import { MEANING_UNIT, MOST_MEANINGS, type TextMeaning } from './text/text-meaning.ts';

/** A score matrix takes three bytes a pair and the solver eight more: half a gigabyte at this size. */
export const MOST_PAIRS = 40_000_000;
/** Where rows are scored on demand, time is the limit: some nanoseconds a pair. */
export const MOST_PAIRS_ON_DEMAND = 1_000_000_000;
export const MOST_MENTEES = 200_000;
const MOST_PLACES = 1_000;
const MOST_SKILLS = 1_000;

/** Throws `EngineInputError` naming the first field that is wrong; returns when all is well. */
export function checkRoundInput(input: RoundInput, seed: number, mostPairs = MOST_PAIRS): void {
  checkInteger('seed', seed, -(2 ** 31), 2 ** 32 - 1);
  checkScoreSettings(input.settings);
  checkObjective(input.settings.objective);
  if (input.mentees.length > MOST_MENTEES) {
    throw new EngineInputError('mentees', `at most ${MOST_MENTEES} people`, input.mentees);
  }
  if (input.mentees.length * input.mentors.length > mostPairs) {
    throw new EngineInputError('mentors', `at most ${mostPairs} pairs of a mentee and a mentor`, input.mentors);
  }
  input.mentees.forEach((mentee, at) => checkMentee(mentee, `mentees[${at}]`));
  input.mentors.forEach((mentor, at) => checkMentor(mentor, `mentors[${at}]`));
  const menteeIds = distinctIds(input.mentees, 'mentees');
  const mentorIds = distinctIds(input.mentors, 'mentors');
  input.locked.forEach((pair, at) => {
    if (!menteeIds.has(pair.menteeId)) {
      throw new EngineInputError(`locked[${at}].menteeId`, 'the id of a mentee of the round', pair.menteeId);
    }
    if (!mentorIds.has(pair.mentorId)) {
      throw new EngineInputError(`locked[${at}].mentorId`, 'the id of a mentor of the round', pair.mentorId);
    }
  });
}

/** Whether coverage and the total, over a floor or none, are all there is to it: then no round is too large to be scored on demand. */
export function hasPlainObjective({ settings: { objective } }: RoundInput): boolean {
  if (objective.kind !== 'coverage_first' && objective.kind !== 'quality_floor') return false;
  return (objective.spreadLoad ?? 0) === 0 && (objective.keepBonus ?? 0) === 0 && objective.enforceMinimumLoads !== true;
}

/** Points that a wish may be worth, so that stages of an objective stay exact. */
const MOST_SPREAD = 2_000;
const VARIANTS: readonly string[] = ['mentee_optimal', 'mentor_optimal', 'larger'];

function checkObjective(objective: Objective): void {
  const path = 'settings.objective';
  checkInteger(`${path}.keepBonus`, objective.keepBonus ?? 0, 0, FULL_SCORE);
  switch (objective.kind) {
    case 'stable':
      if (!VARIANTS.includes(objective.variant)) throw new EngineInputError(`${path}.variant`, VARIANTS.join(' or '), objective.variant);
      return;
    case 'quality_floor':
      checkInteger(`${path}.minimumScore`, objective.minimumScore, 0, FULL_SCORE);
      break;
    case 'fair':
      checkInteger(`${path}.step`, objective.step, 1, FULL_SCORE);
      break;
    case 'coverage_first':
      break;
    default:
      throw new EngineInputError(`${path}.kind`, 'coverage_first, quality_floor, fair or stable', objective);
  }
  checkInteger(`${path}.spreadLoad`, objective.spreadLoad ?? 0, 0, MOST_SPREAD);
}

/** Checks weights and rule parameters. */
export function checkScoreSettings(settings: ScoreSettings): void {
  for (const key of CRITERION_KEYS) checkInteger(`settings.weights.${key}`, settings.weights[key], 0, 100);
  if (CRITERION_KEYS.every((key) => settings.weights[key] === 0)) {
    throw new EngineInputError('settings.weights', 'at least one weight above 0', 'only zeros');
  }
  const { time_zone_gap: zones, level_gap: levels } = settings.rules;
  checkFinite('settings.rules.time_zone_gap.maxHours', zones.maxHours, 0, 12);
  checkInteger('settings.rules.level_gap.minLevels', levels.minLevels, -9, 9);
  checkInteger('settings.rules.level_gap.maxLevels', levels.maxLevels, levels.minLevels, 9);
  if (settings.functionPreference !== 'same' && settings.functionPreference !== 'different') {
    throw new EngineInputError('settings.functionPreference', 'same or different', settings.functionPreference);
  }
  if (settings.personalityPreference !== 'alike' && settings.personalityPreference !== 'complement') {
    throw new EngineInputError('settings.personalityPreference', 'alike or complement', settings.personalityPreference);
  }
  if (!['mentor_ahead', 'mentor_behind', 'alike'].includes(settings.seniority)) {
    throw new EngineInputError('settings.seniority', 'mentor_ahead, mentor_behind or alike', settings.seniority);
  }
}

/** Checks one mentee; `path` names it in the error. */
export function checkMentee(mentee: MatchMentee, path: string): void {
  checkPerson(mentee, path);
  checkInteger(`${path}.wanted.length`, mentee.wanted.length, 0, MOST_SKILLS);
  mentee.wishes?.forEach(({ strength }, at) => checkInteger(`${path}.wishes[${at}].strength`, strength, 1, MOST_WISHED));
  checkMeaning(mentee.goalMeaning, `${path}.goalMeaning`);
  mentee.wanted.forEach((wanted, at) => checkInteger(`${path}.wanted[${at}].priority`, wanted.priority, 1, 5));
}

/** Checks one mentor; `path` names it in the error. */
export function checkMentor(mentor: MatchMentor, path: string): void {
  checkPerson(mentor, path);
  mentor.offered.forEach((offered, at) => checkInteger(`${path}.offered[${at}].level`, offered.level, 1, 5));
  checkMeaning(mentor.offerMeaning, `${path}.offerMeaning`);
  checkInteger(`${path}.capacity`, mentor.capacity, 0, MOST_PLACES);
  if (mentor.minimumLoad !== undefined) checkInteger(`${path}.minimumLoad`, mentor.minimumLoad, 0, mentor.capacity);
  if (mentor.currentMentees !== undefined) checkInteger(`${path}.currentMentees`, mentor.currentMentees, 0, MOST_PLACES);
}

/** A product of two vectors of this length stays under 2³¹. */
function checkMeaning(meaning: TextMeaning | undefined, path: string): void {
  if (!meaning?.vector) return;
  checkInteger(`${path}.vector.length`, meaning.vector.length, 1, MOST_MEANINGS);
  checkFinite(`${path}.vector's length`, Math.hypot(...meaning.vector), 0.99 * MEANING_UNIT, 1.01 * MEANING_UNIT);
}

function checkPerson(person: MatchPerson, path: string): void {
  if (typeof person.id !== 'string' || person.id === '') {
    throw new EngineInputError(`${path}.id`, 'a text that is not empty', person.id);
  }
  if (person.level !== null) checkInteger(`${path}.level`, person.level, 1, 10);
  if (person.utcOffsetMinutes !== null) checkFinite(`${path}.utcOffsetMinutes`, person.utcOffsetMinutes, -900, 900);
  if (person.traits) {
    checkLength(`${path}.traits`, person.traits, 5);
    person.traits.forEach((trait, at) => checkInteger(`${path}.traits[${at}]`, trait, 1, 5));
  }
  const { availability } = person;
  if (availability instanceof Uint8Array) {
    if (availability.length !== 168) throw new EngineInputError(`${path}.availability`, '168 flags', availability.length);
  } else {
    availability?.forEach((hour, at) => checkInteger(`${path}.availability[${at}]`, hour, 0, 167));
  }
}

function distinctIds(people: readonly MatchPerson[], field: string): Set<string> {
  const ids = new Set<string>();
  people.forEach((person, at) => {
    if (ids.has(person.id)) throw new EngineInputError(`${field}[${at}].id`, 'an id used once', person.id);
    ids.add(person.id);
  });
  return ids;
}

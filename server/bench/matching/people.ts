import { SeededRandom } from '../../src/matching/engine/seeded-random.ts';

const DEPARTMENTS = 12;
export const SKILL_WORDS = 8;
const SKILLS = SKILL_WORDS * 32;
const SKILLS_OF_DEPARTMENT = 24;
const INTERESTS = 8;
const MISSED = 6;

/** One side of an invented organisation, a column a field. */
export interface People {
  readonly count: number;
  readonly department: Uint8Array;
  /** 256 bits a person. */
  readonly skills: Int32Array;
  readonly level: Int8Array;
  readonly zone: Int8Array;
  /** Eight leanings 0…15 a person, near those of the department: stands for the likeness of texts. */
  readonly interests: Int8Array;
}

/**
 * People as an organisation has them: departments of very different size, skills that go with the
 * department and are popular to very different degrees, many juniors, few time zones. Mentees crowd
 * where mentors do not, so that some mentors are wanted by hundreds and others by nobody.
 */
export function inventPeople(count: number, side: 'mentees' | 'mentors', seed: number): People {
  const random = new SeededRandom(seed);
  const people: People = {
    count,
    department: new Uint8Array(count),
    skills: new Int32Array(count * SKILL_WORDS),
    level: new Int8Array(count),
    zone: new Int8Array(count),
    interests: new Int8Array(count * INTERESTS),
  };
  for (let person = 0; person < count; person++) {
    const department = skewed(random, DEPARTMENTS, side === 'mentees' ? 1.8 : 1.4);
    people.department[person] = department;
    const level = side === 'mentees' ? 1 + skewed(random, 6, 1.5) : 4 + skewed(random, 7, 1.5);
    people.level[person] = level;
    people.zone[person] = [0, 1, 1, 2, -5, -5, -8, 5, 8, 9][skewed(random, 10, 1.5)]!;
    const skillCount = side === 'mentees' ? 3 + random.below(4) : 4 + random.below(6);
    for (let k = 0; k < skillCount; k++) {
      const own = random.below(4) > 0;
      const rank = skewed(random, SKILLS_OF_DEPARTMENT, 2);
      const skill = own ? (department * 20 + rank) % SKILLS : skewed(random, SKILLS, 2);
      people.skills[person * SKILL_WORDS + (skill >> 5)]! |= 1 << (skill & 31);
    }
    for (let k = 0; k < INTERESTS; k++) {
      people.interests[person * INTERESTS + k] = Math.min(15, Math.max(0, ((department * 7 + k * 5) % 16) + random.below(9) - 4));
    }
  }
  return people;
}

/**
 * The scores 0…10,000 of one mentee with every mentor, into `scores`: skills wanted and offered,
 * a step in level of about two, hours apart, likeness of interests.
 */
export function scoreRow(mentees: People, mentee: number, mentors: People, scores: Int16Array): void {
  let wanted = 0;
  for (let word = 0; word < SKILL_WORDS; word++) wanted += ones(mentees.skills[mentee * SKILL_WORDS + word]!);
  for (let mentor = 0; mentor < mentors.count; mentor++) {
    let shared = 0;
    for (let word = 0; word < SKILL_WORDS; word++) {
      const both = mentees.skills[mentee * SKILL_WORDS + word]! & mentors.skills[mentor * SKILL_WORDS + word]!;
      if (both !== 0) shared += ones(both);
    }
    let apart = 0;
    for (let k = 0; k < INTERESTS; k++) {
      apart += Math.abs(mentees.interests[mentee * INTERESTS + k]! - mentors.interests[mentor * INTERESTS + k]!);
    }
    const step = Math.min(MISSED, Math.abs(mentors.level[mentor]! - mentees.level[mentee]! - 2));
    const hours = Math.min(12, Math.abs(mentors.zone[mentor]! - mentees.zone[mentee]!));
    scores[mentor] = Math.floor(
      (4_000 * shared) / wanted + (2_500 * (120 - apart)) / 120 + (2_000 * (MISSED - step)) / MISSED + (1_500 * (12 - hours)) / 12,
    );
  }
}

/** 0 ≤ x < `below`, low numbers far more often. */
function skewed(random: SeededRandom, below: number, power: number): number {
  return Math.floor(below * (random.below(2 ** 20) / 2 ** 20) ** power);
}

/** Bits set in 32 (Warren, Hacker's Delight, 2002, 5–1). */
function ones(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

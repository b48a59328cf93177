import type { MatchMentee, MatchMentor, MatchPerson, PairIds, WeeklyHours } from '../input.types.ts';
import { contentWords, trigramsOf } from '../text/trigrams.ts';
import { KeyTable, NO_KEY, pairKey } from './keys.ts';

const HOURS_PER_WEEK = 168;

/** A person with everything a pair comparison needs worked out once. */
export interface PreparedPerson {
  readonly person: MatchPerson;
  readonly idKey: number;
  readonly teamKey: number;
  readonly functionKey: number;
  /** 168 bits in six words; null when no hour is given. */
  readonly hours: Int32Array | null;
  readonly languageKeys: Int32Array;
  readonly managerKeys: Int32Array;
  readonly exclusionKeys: Int32Array;
}

export interface PreparedMentee extends PreparedPerson {
  readonly person: MatchMentee;
  readonly wanted: readonly { readonly skillKey: number; readonly skill: string; readonly priority: number }[];
  readonly prioritySum: number;
  readonly goalTrigrams: Int32Array;
}

export interface PreparedMentor extends PreparedPerson {
  readonly person: MatchMentor;
  readonly offered: ReadonlyMap<number, { readonly skill: string; readonly level: number }>;
  readonly offerTrigrams: Int32Array;
}

/** Both sides in the order given, and the banned pairs as pair keys of the people present. */
export interface PreparedSides {
  readonly mentees: readonly PreparedMentee[];
  readonly mentors: readonly PreparedMentor[];
  readonly bannedPairs: ReadonlySet<number>;
}

/** The form in which two skill names count as the same skill. */
export function skillIdentity(skill: string): string {
  return skill.normalize('NFKC').trim().toLowerCase();
}

/** Works out keys, hour bits and trigram sets once for every person. */
export function prepareSides(
  mentees: readonly MatchMentee[],
  mentors: readonly MatchMentor[],
  banned: readonly PairIds[],
): PreparedSides {
  const ids = new KeyTable();
  const words = new KeyTable();
  return {
    mentees: mentees.map((mentee) => prepareMentee(mentee, ids, words)),
    mentors: mentors.map((mentor) => prepareMentor(mentor, ids, words)),
    bannedPairs: new Set(banned.map((pair) => pairKey(ids.keyOf(pair.menteeId), ids.keyOf(pair.mentorId)))),
  };
}

function prepareMentee(person: MatchMentee, ids: KeyTable, words: KeyTable): PreparedMentee {
  const wanted = new Map<number, { skillKey: number; skill: string; priority: number }>();
  for (const { skill, priority } of person.wanted) {
    const skillKey = words.keyOf(`skill:${skillIdentity(skill)}`);
    const known = wanted.get(skillKey);
    const better =
      known === undefined || known.priority < priority || (known.priority === priority && skill < known.skill);
    if (better) wanted.set(skillKey, { skillKey, skill, priority });
  }
  let prioritySum = 0;
  for (const { priority } of wanted.values()) prioritySum += priority;
  return {
    ...preparePerson(person, ids, words),
    person,
    wanted: [...wanted.values()].sort((a, b) => b.priority - a.priority || (a.skill < b.skill ? -1 : 1)),
    prioritySum,
    goalTrigrams: textKeys(person.goalText, words),
  };
}

function prepareMentor(person: MatchMentor, ids: KeyTable, words: KeyTable): PreparedMentor {
  const offered = new Map<number, { skill: string; level: number }>();
  for (const { skill, level } of person.offered) {
    const skillKey = words.keyOf(`skill:${skillIdentity(skill)}`);
    const known = offered.get(skillKey);
    if (known === undefined || known.level < level) offered.set(skillKey, { skill, level });
  }
  return { ...preparePerson(person, ids, words), person, offered, offerTrigrams: textKeys(person.offerText, words) };
}

function preparePerson(person: MatchPerson, ids: KeyTable, words: KeyTable): PreparedPerson {
  return {
    person,
    idKey: ids.keyOf(person.id),
    teamKey: person.team === null ? NO_KEY : words.keyOf(`team:${person.team}`),
    functionKey: person.departmentFunction === null ? NO_KEY : words.keyOf(`function:${person.departmentFunction}`),
    hours: hourBits(person.availability),
    languageKeys: words.keysOf(person.languages.map((language) => `language:${language.trim().toLowerCase()}`)),
    managerKeys: ids.keysOf(person.managerChain),
    exclusionKeys: ids.keysOf(person.exclusions),
  };
}

function textKeys(text: string, words: KeyTable): Int32Array {
  return words.keysOf(trigramsOf(contentWords(text)));
}

function hourBits(availability: WeeklyHours | null): Int32Array | null {
  if (availability === null) return null;
  const bits = new Int32Array(Math.ceil(HOURS_PER_WEEK / 32));
  let any = false;
  const set = (hour: number): void => {
    bits[hour >> 5]! |= 1 << (hour & 31);
    any = true;
  };
  if (availability instanceof Uint8Array) availability.forEach((flag, hour) => (flag ? set(hour) : undefined));
  else availability.forEach(set);
  return any ? bits : null;
}

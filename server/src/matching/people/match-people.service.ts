import type { Trx } from '../../database/actor.ts';
import type { MatchMentee, MatchMentor, MatchPerson, RoundShape } from '../engine/index.ts';
import { getProgram, type ProgramRow } from '../../program/program.service.ts';
import * as repository from './match-people.repository.ts';
import { loadMeanings } from './meanings.service.ts';
import { loadRankings, loadTold } from './told.service.ts';
import { utcOffsetMinutes, weeklyHoursInUtc } from './weekly-hours.ts';

interface Participation {
  readonly participantId: string;
  readonly name: string;
  /** Mentorships that are not over. */
  readonly current: number;
}

/** A mentee as the engine wants one. `id` is the person's, so that managers and exclusions find each other. */
export interface LoadedMentee extends MatchMentee, Participation {}

/** A mentor as the engine wants one; `capacity` is what is left beside current mentorships. */
export interface LoadedMentor extends MatchMentor, Participation {
  /** Mentees they are to have at least, in place of the programme's number; null where that holds. */
  readonly ownMinimum: number | null;
}

export interface MatchPeople {
  /** Peers stand on both sides. */
  mentees: LoadedMentee[];
  mentors: LoadedMentor[];
  /** How they come together in a round. */
  shape: RoundShape;
  /** Whether the programme asks whom people would rather have. */
  asksForRankings: boolean;
}

/**
 * Active participants of a programme for the engine, as a request may see them: exclusions come without
 * whose wish they were, and only those that the caller may know. Local weekly hours are read at `now`.
 */
export function loadMatchPeople(trx: Trx, now: Date, programId: string): Promise<MatchPeople> {
  return load(trx, now, programId, repository.listUnavailablePairs);
}

/** The same for the queue, whose role reads exclusions from their table. */
export function loadMatchPeopleForJob(trx: Trx, now: Date, programId: string): Promise<MatchPeople> {
  return load(trx, now, programId, repository.listExclusions);
}

/**
 * The same for a round, which alone goes by whom people rank first where its programme asks for that: nothing that is
 * worked out for somebody to look at does.
 */
export async function loadRoundPeople(trx: Trx, now: Date, programId: string): Promise<MatchPeople> {
  const people = await loadMatchPeopleForJob(trx, now, programId);
  const rankings = people.asksForRankings ? await loadRankings(trx, programId, [...people.mentees, ...people.mentors]) : new Map<string, string[]>();
  const ranked = <Person extends Participation>(person: Person): Person => ({ ...person, ranking: rankings.get(person.participantId) ?? [] });
  return { ...people, mentees: people.mentees.map(ranked), mentors: people.mentors.map(ranked) };
}

async function load(trx: Trx, now: Date, programId: string, listApart: typeof repository.listExclusions): Promise<MatchPeople> {
  const rows = await repository.listMatchPeople(trx, programId);
  const skills = Map.groupBy(await repository.listMatchSkills(trx, programId), ({ participantId }) => participantId);
  const chains = Map.groupBy(await repository.listManagerChains(trx, programId), ({ personId }) => personId);
  const apart = Map.groupBy(await listApart(trx, programId), ({ participantId }) => participantId);
  const told = await loadTold(trx, now, programId, rows);
  const meant = await loadMeanings(trx, programId, rows);

  const people: MatchPeople = { mentees: [], mentors: [], shape: shapeOf(await getProgram(trx, programId)), asksForRankings: told.asksForRankings };
  for (const row of rows) {
    const own = skills.get(row.participantId) ?? [];
    const base = {
      ...personOf(row, now),
      ...told.of(row),
      participantId: row.participantId,
      name: row.name,
      current: row.current,
      managerChain: (chains.get(row.personId) ?? []).map(({ managerId }) => managerId),
      exclusions: (apart.get(row.participantId) ?? []).map(({ personId }) => personId),
    };
    if (row.role !== 'mentor') {
      const wanted = own.filter(({ direction }) => direction === 'wanted').map(({ name, position }) => ({ skill: name, priority: priorityOf(position) }));
      people.mentees.push({ ...base, ...told.ofMentee(row), wanted, goalText: row.goalsText, ...meant.ofGoals(row.participantId) });
    }
    if (row.role !== 'mentee') {
      const offered = own.filter(({ direction }) => direction === 'offered').map(({ name, level }) => ({ skill: name, level: engineLevel(level) }));
      people.mentors.push({ ...base, offered, offerText: `${row.headline}\n${row.goalsText}`.trim(), ...meant.ofOffer(row.participantId, offered.map(({ skill }) => skill)), capacity: freePlaces(row, people.shape), ownMinimum: row.minimumLoad });
    }
  }
  return people;
}

/** How the people of a programme's format come together. */
export function shapeOf({ format, groupSmallest, groupLargest }: Pick<ProgramRow, 'format' | 'groupSmallest' | 'groupLargest'>): RoundShape {
  if (format === 'group') return { kind: 'circles', smallest: groupSmallest, largest: groupLargest };
  if (format === 'peer') return { kind: 'peers', smallest: groupSmallest, largest: groupLargest };
  return { kind: 'pairs' };
}

/** Whoever leads a circle has no place for a second one. */
function freePlaces({ capacity, current }: repository.MatchPersonRow, shape: RoundShape): number {
  if (shape.kind === 'circles') return current > 0 ? 0 : Math.min(capacity, shape.largest);
  return Math.max(0, capacity - current);
}

function personOf(row: repository.MatchPersonRow, now: Date): Omit<MatchPerson, 'managerChain' | 'exclusions'> {
  const offset = utcOffsetMinutes(row.timeZone, now);
  return {
    id: row.personId,
    departmentFunction: row.department,
    team: row.team,
    level: row.level,
    timeZone: row.timeZone,
    utcOffsetMinutes: offset,
    availability: offset === null || row.availability.length === 0 ? null : weeklyHoursInUtc(row.availability, offset),
    languages: row.languages,
  };
}

/** The first wish counts five, the fifth and every later one counts one. */
function priorityOf(position: number): number {
  return Math.max(1, 6 - position);
}

/** Sign-up asks for three levels, the engine knows five; who gave none stands in the middle. */
function engineLevel(level: number | null): number {
  return level === null ? 3 : level * 2 - 1;
}

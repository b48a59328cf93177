import { dayIn } from '@alongside/shared/days';
import type { IntroductionState, ProgramStage } from '@alongside/shared/vocabulary';
import { addAuditEntry } from '../audit/audit.service.ts';
import type { Actor, Trx } from '../database/actor.ts';
import { DomainError, invalidInput } from '../domain-error.ts';
import { getProgram } from '../program/program.service.ts';
import { enqueue } from '../queue/queue.ts';
import * as rhythms from './rhythm.repository.ts';
import { firstDate } from './round-dates.ts';
import * as rounds from './round.repository.ts';

export interface Coverage {
  /** Pairs of those who take part. */
  possible: number;
  /** Of those, how many were introduced in this lap. */
  introduced: number;
  /** Introductions of this lap's closed rounds, and how many came to a meeting, where enough people answered; null where none did. */
  met: { of: number; met: number } | null;
}

export interface IntroductionsPage {
  rhythm: Omit<rhythms.RhythmRow, 'programId'> | null;
  /** Whether the programme is at a stage in which rounds are held. */
  isRunning: boolean;
  /** Whether it will never be at that stage again. */
  isOver: boolean;
  /** How many take part in the next round, and how many sit it out. */
  people: { takePart: number; sitOut: number };
  coverage: Coverage;
  rounds: rounds.RoundCounts[];
  /** Whether a round was held today, which is one a day. */
  heldToday: boolean;
}

/** A programme's introductions as its coordinators see them: numbers, nobody's answer. */
export async function getOverview(trx: Trx, now: Date, programId: string): Promise<IntroductionsPage> {
  const program = await getProgram(trx, programId);
  const row = await rhythms.findRhythm(trx, programId);
  const breaks = new Map((await rounds.listBreaks(trx, programId)).map(({ personId, rounds: sitsOut }) => [personId, sitsOut]));
  const active = await rounds.listActivePeople(trx, programId);
  const people = active.filter(({ personId }) => breaks.get(personId) !== 'all');
  const takePart = people.filter(({ personId }) => !breaks.has(personId)).length;
  const held = await rounds.listRoundCounts(trx, programId);
  return {
    rhythm: row ? { state: row.state, every: row.every, weekday: row.weekday, meets: row.meets, nextOn: row.nextOn, lap: row.lap } : null,
    isRunning: program.stage === 'running',
    isOver: isOver(program),
    people: { takePart, sitOut: active.length - takePart },
    coverage: coverageOf(people, row, await rounds.listIntroducedPairs(trx, programId), held),
    rounds: held,
    heldToday: held.some(({ heldOn }) => heldOn === dayIn(now, program.timeZone)),
  };
}

/** Pure. */
function coverageOf(people: readonly { personId: string; mentors: boolean }[], rhythm: rhythms.RhythmRow | undefined, introduced: readonly { firstId: string; secondId: string }[], held: readonly rounds.RoundCounts[]): Coverage {
  const mentors = people.filter((person) => person.mentors).length;
  const present = new Set(people.map(({ personId }) => personId));
  const told = held.filter(({ lap, met }) => lap === rhythm?.lap && met !== null);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    possible: rhythm?.meets === 'across' ? mentors * (people.length - mentors) : (people.length * (people.length - 1)) / 2,
    introduced: introduced.filter(({ firstId, secondId }) => present.has(firstId) && present.has(secondId)).length,
    met: told.length === 0 ? null : { of: sum(told.map(({ introductions }) => introductions)), met: sum(told.map(({ met }) => met ?? 0)) },
  };
}

export type RhythmInput = Pick<rhythms.RhythmRow, 'programId' | 'every' | 'weekday' | 'meets'> & { state: IntroductionState };

const isOver = ({ stage }: { stage: ProgramStage }): boolean => stage === 'closing' || stage === 'finished';

/**
 * Sets when people are introduced, and to whom. Another day or step counts from today on; else the next date stays.
 * @throws DomainError INVALID_INPUT for two sides among peers, WRONG_STATE where they are to be switched on in a programme that is over.
 */
export async function changeRhythm(trx: Trx, actor: Actor, now: Date, input: RhythmInput): Promise<{ nextOn: string | null }> {
  const program = await getProgram(trx, input.programId);
  if (input.state === 'running' && isOver(program)) throw new DomainError('WRONG_STATE');
  if (program.format === 'peer' && input.meets === 'across') throw invalidInput({ path: 'meets', issue: 'choice', choices: ['everyone'] });
  const before = await rhythms.findRhythm(trx, input.programId);
  const isSame = before?.state === 'running' && before.every === input.every && before.weekday === input.weekday;
  const nextOn = input.state !== 'running' ? null : isSame ? before.nextOn : firstDate(input, dayIn(now, program.timeZone));
  await rhythms.saveRhythm(trx, { ...input, nextOn, updatedAt: now });
  await addAuditEntry(trx, actor, now, { action: 'introduction.change', subjectKind: 'program', subjectId: program.id, details: { state: input.state, every: input.every, weekday: input.weekday, meets: input.meets } });
  return { nextOn };
}

/**
 * Has the queue hold a round now, beside those of the rhythm.
 * @throws DomainError WRONG_STATE where introductions are off or the programme is not running, CONFLICT when there was a round today.
 */
export async function holdNow(trx: Trx, actor: Actor, now: Date, programId: string): Promise<void> {
  const program = await getProgram(trx, programId);
  const rhythm = await rhythms.findRhythm(trx, programId);
  if (!rhythm || rhythm.state === 'off' || program.stage !== 'running') throw new DomainError('WRONG_STATE');
  if (await rounds.hasRoundOn(trx, programId, dayIn(now, program.timeZone))) throw new DomainError('CONFLICT');
  await enqueue(trx, 'hold_introductions', { programId, asked: true }, { key: `introductions:${programId}` });
  await addAuditEntry(trx, actor, now, { action: 'introduction.hold', subjectKind: 'program', subjectId: programId });
}

import { dayIn } from '@alongside/shared/days';
import type { Trx } from '../database/actor.ts';
import { DomainError } from '../domain-error.ts';
import type { IntroductionPerson } from '../matching/engine/index.ts';
import { loadMatchPeople, loadMatchPeopleForJob } from '../matching/people/match-people.service.ts';
import { seedOf } from '../matching/round/round-input.service.ts';
import { findProgram, getProgram, type ProgramRow } from '../program/program.service.ts';
import { queueMail } from '../queue/outgoing-mail.ts';
import { enqueue } from '../queue/queue.ts';
import { commonGround } from './common-ground.ts';
import { listIntroduced } from './introduction.repository.ts';
import { nextRound, type NextRound } from './next-round.ts';
import { listApart, loadIntroductionSettings, peersOf, type Peer } from './people.service.ts';
import * as rhythms from './rhythm.repository.ts';
import { dateAfter } from './round-dates.ts';
import * as rounds from './round.repository.ts';

/** As many as the engine lays out pairs for; a round of them takes some three seconds. */
export const mostIntroduced = 2_000;

interface PlannedRound extends NextRound {
  peers: ReadonlyMap<string, Peer>;
}

/**
 * The round that would be held now: the same for whoever previews it and for the queue that holds it.
 * @throws DomainError LIMIT_REACHED `{limit}` where more people take part.
 */
export async function planRound(trx: Trx, now: Date, program: ProgramRow, rhythm: rhythms.RhythmRow, load = loadMatchPeople): Promise<PlannedRound> {
  const breaks = await rounds.listBreaks(trx, program.id);
  const gone = new Set(breaks.filter(({ rounds: sitsOut }) => sitsOut === 'all').map(({ personId }) => personId));
  const peers = peersOf(await load(trx, now, program.id));
  for (const personId of gone) peers.delete(personId);
  const all = [...peers.values()];
  if (all.length > mostIntroduced) throw new DomainError('LIMIT_REACHED', { limit: mostIntroduced });
  const waits = new Map((await rounds.listWaits(trx, program.id)).map(({ personId, rounds: waited }) => [personId, waited]));
  const waiting = (side: readonly Peer[]): IntroductionPerson[] => side.map(({ id }) => ({ id, waited: waits.get(id) ?? 0 }));
  const round = nextRound({
    people:
      rhythm.meets === 'everyone'
        ? { kind: 'one_group', people: waiting(all) }
        : { kind: 'two_sides', mentees: waiting(all.filter(({ isMentor }) => !isMentor)), mentors: waiting(all.filter(({ isMentor }) => isMentor)) },
    away: new Set(breaks.filter(({ rounds: sitsOut }) => sitsOut === 'next').map(({ personId }) => personId)),
    introduced: (await rounds.listIntroducedPairs(trx, program.id)).filter(({ firstId, secondId }) => peers.has(firstId) && peers.has(secondId)),
    apart: [...listApart(all, await loadIntroductionSettings(trx, program)), ...(await rounds.listSettledPairs(trx, program.id))],
    seed: seedOf(program.id) + rhythm.lap,
  });
  return { ...round, peers };
}

/** Job: has a round held in every programme in which one is due. */
export async function holdDueRounds(trx: Trx, now: Date): Promise<void> {
  for (const programId of await rhythms.listDuePrograms(trx, now)) await enqueue(trx, 'hold_introductions', { programId, asked: false }, { key: `introductions:${programId}` });
}

/**
 * Job: introduces people and tells each of them. Never twice on one day, whoever asks, and by itself only when a round is
 * due. What fell due while no server was up is one round, not many.
 */
export async function holdRound(trx: Trx, now: Date, { programId, asked }: { programId: string; asked: boolean }): Promise<void> {
  const program = await findProgram(trx, programId);
  const rhythm = await rhythms.findRhythmForUpdate(trx, programId);
  if (!program || program.stage !== 'running' || !rhythm || rhythm.state === 'off') return;
  const today = dayIn(now, program.timeZone);
  const isDue = rhythm.nextOn !== null && rhythm.nextOn <= today;
  if (!asked && !isDue) return;
  if (!(await rounds.hasRoundOn(trx, programId, today))) await introduce(trx, now, program, rhythm, today);
  if (rhythm.nextOn !== null && isDue) await rhythms.moveOn(trx, programId, { nextOn: dateAfter(rhythm, rhythm.nextOn, today) });
}

async function introduce(trx: Trx, now: Date, program: ProgramRow, rhythm: rhythms.RhythmRow, today: string): Promise<void> {
  const { groups, spare, beginsAgain, peers } = await planRound(trx, now, program, rhythm, loadMatchPeopleForJob);
  await rounds.endShortBreaks(trx, program.id);
  if (groups.length === 0) return;
  const lap = rhythm.lap + (beginsAgain ? 1 : 0);
  if (beginsAgain) await rhythms.moveOn(trx, program.id, { lap });
  const settings = await loadIntroductionSettings(trx, program);
  for (const introductionId of await rounds.insertRound(trx, { programId: program.id, heldOn: today, lap, groups, spare, heldAt: now })) {
    const people = await listIntroduced(trx, introductionId);
    for (const { personId, givenName, email } of people) {
      const own = peers.get(personId)!;
      const others = people
        .filter((other) => other.personId !== personId)
        .map((other) => ({ name: other.name, givenName: other.givenName, jobTitle: other.jobTitle, email: other.email, ground: commonGround(own, peers.get(other.personId)!, settings) }));
      await queueMail(trx, now, { key: `introduction:${introductionId}:${personId}`, kind: 'introduction', address: email, params: { name: givenName, others, programName: program.name, programId: program.id } });
    }
  }
}

export interface RoundPreview extends Pick<NextRound, 'isSecondChance' | 'beginsAgain' | 'roundsLeft'> {
  introductions: number;
  people: number;
  /** Names; null for a second chance, which would say who told that they did not meet. */
  groups: string[][] | null;
  spare: string[];
}

/** What a coordinator is shown before a round: who would be introduced to whom. @throws DomainError WRONG_STATE, LIMIT_REACHED. */
export async function previewRound(trx: Trx, now: Date, programId: string): Promise<RoundPreview> {
  const rhythm = await rhythms.findRhythm(trx, programId);
  if (!rhythm || rhythm.state === 'off') throw new DomainError('WRONG_STATE');
  const { groups, spare, peers, isSecondChance, beginsAgain, roundsLeft } = await planRound(trx, now, await getProgram(trx, programId), rhythm);
  const nameOf = (personId: string) => peers.get(personId)!.name;
  return {
    introductions: groups.length,
    people: groups.flat().length,
    groups: isSecondChance ? null : groups.map((group) => group.map(nameOf)),
    spare: isSecondChance ? [] : spare.map(nameOf),
    isSecondChance,
    beginsAgain,
    roundsLeft,
  };
}

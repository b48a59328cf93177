import type { IntroductionAnswer } from '@alongside/shared/vocabulary';
import type { Trx } from '../database/actor.ts';
import { DomainError } from '../domain-error.ts';
import type { Say } from '../language/language.ts';
import { loadMatchPeople } from '../matching/people/match-people.service.ts';
import { listOwnRoles } from '../participant/participant.service.ts';
import { getProgram, type ProgramRow } from '../program/program.service.ts';
import type { CommonGround } from '../queue/outgoing-mail.ts';
import { commonGround } from './common-ground.ts';
import * as introductions from './introduction.repository.ts';
import { loadIntroductionSettings, peersOf } from './people.service.ts';
import { findRhythm } from './rhythm.repository.ts';

/** Somebody to whom the reader was introduced. `ground` is null where one of them no longer takes part. */
export type Introduced = Omit<introductions.IntroducedPerson, 'personId'> & { ground: CommonGround | null };

export interface OwnIntroductions {
  /** Of the latest round; null where the reader had nobody in it. */
  current: { introductionId: string; heldOn: string; others: Introduced[]; answer: IntroductionAnswer | null } | null;
  /** Whether the latest round had nobody new for the reader. */
  spare: boolean;
  /** `YYYY-MM-DD`; null while rounds pause. */
  nextOn: string | null;
  sitsOut: introductions.Break | null;
  /** Others to whom the reader has been introduced so far. */
  soFar: number;
}

/** A person's introductions in a programme; null where there are none to come, or the person does not take part. */
export async function getOwn(trx: Trx, now: Date, { programId, personId, say }: { programId: string; personId: string; say: Say }): Promise<OwnIntroductions | null> {
  const rhythm = await findRhythm(trx, programId);
  if (!rhythm || rhythm.state === 'off') return null;
  const program = await getProgram(trx, programId);
  const takesPart = (await listOwnRoles(trx, programId, personId)).some(({ state }) => state === 'active');
  if (!takesPart || program.stage !== 'running') return null;
  const latest = await introductions.findLatestRound(trx, programId);
  const own = latest && (await introductions.findOwnIntroduction(trx, latest.id, personId));
  const others = own ? (await listOthers(trx, now, program, own.id, personId)).map(({ ground, ...other }) => ({ ...other, ground: ground && { ...ground, shared: ground.shared.map(say) } })) : [];
  return {
    current: latest && own && others.length > 0 ? { introductionId: own.id, heldOn: latest.heldOn, others, answer: own.answer } : null,
    spare: latest ? await introductions.wasSpare(trx, latest.id, personId) : false,
    nextOn: rhythm.nextOn,
    sitsOut: await introductions.findBreak(trx, programId, personId),
    soFar: await introductions.countIntroducedTo(trx, programId, personId),
  };
}

async function listOthers(trx: Trx, now: Date, program: ProgramRow, introductionId: string, personId: string): Promise<Introduced[]> {
  const people = (await introductions.listIntroduced(trx, introductionId)).filter((other) => other.personId !== personId);
  const peers = peersOf(await loadMatchPeople(trx, now, program.id));
  const settings = await loadIntroductionSettings(trx, program);
  const own = peers.get(personId);
  return people.map(({ personId: otherId, ...person }) => {
    const other = peers.get(otherId);
    return { ...person, ground: own && other ? commonGround(own, other, settings) : null };
  });
}

/** The given names of those to whom somebody was introduced in the latest round and has not said whether they met; empty where there are none. */
export async function listToMeet(trx: Trx, program: Pick<ProgramRow, 'id' | 'stage'>, personId: string): Promise<string[]> {
  const rhythm = await findRhythm(trx, program.id);
  if (!rhythm || rhythm.state === 'off' || program.stage !== 'running') return [];
  const latest = await introductions.findLatestRound(trx, program.id);
  const own = latest && (await introductions.findOwnIntroduction(trx, latest.id, personId));
  if (!own || own.answer !== null) return [];
  return (await introductions.listIntroduced(trx, own.id)).filter((other) => other.personId !== personId).map(({ givenName }) => givenName);
}

/**
 * Says whether they met; until the next round is out, somebody may say otherwise.
 * @throws DomainError WRONG_STATE once it is.
 */
export async function answer(trx: Trx, now: Date, { introductionId, personId, answer: said }: { introductionId: string; personId: string; answer: IntroductionAnswer }): Promise<void> {
  const introduction = await introductions.findIntroduction(trx, introductionId, personId);
  const latest = introduction && (await introductions.findLatestRound(trx, introduction.programId));
  if (!introduction || introduction.roundId !== latest?.id) throw new DomainError('WRONG_STATE');
  await introductions.saveAnswer(trx, { introductionId, personId, answer: said, answeredAt: now });
}

/** Sits out the next round or all of them, or takes part again. */
export async function sitOut(trx: Trx, now: Date, { programId, personId, rounds }: { programId: string; personId: string; rounds: introductions.Break | null }): Promise<void> {
  if (rounds === null) await introductions.deleteBreak(trx, programId, personId);
  else await introductions.saveBreak(trx, { programId, personId, rounds, since: now });
}

import type { Ask } from '@alongside/shared/asks';
import { addAuditEntry } from '../../audit/audit.service.ts';
import type { Actor, StaffActor, Trx } from '../../database/actor.ts';
import { DomainError } from '../../domain-error.ts';
import { getProgram } from '../../program/program.service.ts';
import { enqueue } from '../../queue/queue.ts';
import * as decisions from './decision.repository.ts';
import { shapeOf } from '../people/match-people.service.ts';
import { getLotteryFacts } from './lottery.repository.ts';
import * as proposals from './proposal.repository.ts';
import * as review from '../review/review.repository.ts';
import { completeConflict, participantsOf, type RoundConflict } from './round-conflict.ts';
import { seedOf } from './round-input.service.ts';
import * as rounds from './round.repository.ts';
import { privateWeights, settingsOf, type MatchSettings } from '../../program/match-settings.ts';

/** A round as lists and comparisons show it. */
export type ShownRound = Omit<rounds.RoundRow, 'seed' | 'programId' | 'conflicts'>;

function shown({ seed: _seed, programId: _program, conflicts: _conflicts, ...round }: rounds.RoundRow): ShownRound {
  return round;
}

/** What the matching page of a programme opens with: who could be matched, its criteria, its rounds newest first. */
export async function getMatchingOverview(trx: Trx, programId: string) {
  const program = await getProgram(trx, programId);
  const { mentees, mentors, placed, places } = await proposals.countPeople(trx, programId);
  return {
    program: { id: program.id, name: program.name, stage: program.stage, pairing: program.pairing, format: program.format, shape: shapeOf(program) },
    people: { mentees, mentors, placed, places },
    lottery: await getLotteryFacts(trx, programId),
    settings: settingsOf(program),
    asks: program.asks as Ask[],
    rounds: (await rounds.listRounds(trx, programId)).map(shown),
    decisions: (await decisions.listDecisions(trx, programId)).map(({ menteePersonId: _mentee, mentorPersonId: _mentor, ...decision }) => decision),
  };
}

/**
 * Makes a round and queues its run.
 * @throws DomainError WRONG_STATE while another round of the programme waits or runs, PLACES_NOT_DRAWN.
 */
export async function startRound(trx: Trx, actor: StaffActor, now: Date, programId: string, settings: MatchSettings): Promise<{ roundId: string; number: number }> {
  await rounds.lockProgram(trx, programId);
  const busy = (await rounds.listRounds(trx, programId)).find(({ state }) => state === 'queued' || state === 'running');
  if (busy) throw new DomainError('WRONG_STATE', { roundId: busy.id });
  await requirePlacesDrawn(trx, programId);
  const round = await rounds.insertRound(trx, { programId, settings, seed: seedOf(programId), accountId: actor.accountId, now });
  await enqueue(trx, 'run_matching_round', { roundId: round.id }, { key: `matching_round:${round.id}` });
  await addAuditEntry(trx, actor, now, { action: 'matching.start_round', subjectKind: 'matching_round', subjectId: round.id, details: { programId, number: round.number, ...privateWeights(settings) } });
  return { roundId: round.id, number: round.number };
}

/**
 * Ends a round that waits or runs: at once where no job has taken it, else the job sees the wish and stops.
 * @throws DomainError WRONG_STATE when it is over already.
 */
export async function cancelRound(trx: Trx, actor: Actor, now: Date, roundId: string): Promise<{ roundId: string }> {
  const round = await getRoundForUpdate(trx, roundId);
  if (round.state !== 'queued' && round.state !== 'running') throw new DomainError('WRONG_STATE');
  const waiting = round.state === 'queued';
  await rounds.updateRound(trx, roundId, { cancelRequested: true, ...(waiting ? { state: 'cancelled', finishedAt: now } : {}) });
  await addAuditEntry(trx, actor, now, { action: 'matching.cancel_round', subjectKind: 'matching_round', subjectId: roundId });
  return { roundId };
}

/** One round with its progress, its figures, the round before it, and what contradicts, by name. */
export async function getRoundPage(trx: Trx, roundId: string) {
  const round = await rounds.findRound(trx, roundId);
  if (!round) throw new DomainError('NOT_FOUND');
  const before = await rounds.findRoundBefore(trx, round.programId, round.number);
  return {
    ...shown(round),
    programId: round.programId,
    before: before ? { id: before.id, number: before.number, summary: before.summary } : null,
    counts: await review.countPairs(trx, { roundId, beforeId: before?.id ?? null, words: '' }),
    conflicts: await namedConflicts(trx, round),
  };
}

export interface NamedConflict {
  conflict: RoundConflict;
  people: review.ShownPerson[];
}

async function namedConflicts(trx: Trx, { programId, conflicts }: rounds.RoundRow): Promise<NamedConflict[]> {
  if (!conflicts) return [];
  const people = await review.listShownPeople(trx, programId, [...new Set(conflicts.flatMap(participantsOf))]);
  return conflicts.map(completeConflict).map((conflict) => ({ conflict, people: people.filter(({ participantId }) => participantsOf(conflict).includes(participantId)) }));
}

/** @throws DomainError PLACES_NOT_DRAWN while it is open who of those who signed up takes part. */
export async function requirePlacesDrawn(trx: Trx, programId: string): Promise<void> {
  if ((await getLotteryFacts(trx, programId)).isOpen) throw new DomainError('PLACES_NOT_DRAWN');
}

/** @throws DomainError NOT_FOUND */
export async function getRoundForUpdate(trx: Trx, roundId: string): Promise<rounds.RoundRow> {
  const round = await rounds.findRoundForUpdate(trx, roundId);
  if (!round) throw new DomainError('NOT_FOUND');
  return round;
}

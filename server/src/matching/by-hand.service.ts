import { addAuditEntry } from '../audit/audit.repository.ts';
import type { Actor, Trx } from '../database/actor.ts';
import { DomainError } from '../domain-error.ts';
import { alternativesFor, explainPair, type Contribution } from './engine/index.ts';
import { loadMatchPeople, type MatchPeople } from './match-people.service.ts';
import * as proposals from './proposal.repository.ts';
import { listShownPeople, type ShownPerson } from './review.repository.ts';
import { roundInput } from './round-input.service.ts';
import { getRoundForUpdate } from './round.service.ts';
import * as rounds from './round.repository.ts';
import { pairFigures } from './round-summary.ts';

export interface ChangeByHand {
  roundId: string;
  menteeId: string;
  /** Null leaves the mentee without a mentor. */
  mentorId: string | null;
  /** A mentee of that mentor who makes room: they get the first one's mentor, or none where there was none. */
  exchangeWith?: string | undefined;
}

/**
 * Gives a mentee of a ready round another mentor, or none. The same rules hold as in the run, and so do the
 * mentors' places; the round's figures are worked out again.
 * @throws DomainError ROUND_NOT_READY, PAIR_NOT_ALLOWED with the rule, MENTOR_FULL, NOT_FOUND for people of elsewhere.
 */
export async function changeByHand(trx: Trx, actor: Actor, now: Date, change: ChangeByHand): Promise<{ score: number | null }> {
  const { menteeId, mentorId, exchangeWith } = change;
  const round = await getRoundForUpdate(trx, change.roundId);
  if (round.state !== 'ready' || !round.summary) throw new DomainError('ROUND_NOT_READY');
  const people = await loadMatchPeople(trx, round.programId, now);
  const { input } = await roundInput(trx, round.programId, people, round.settings);
  const pairs = await proposals.listPairIds(trx, round.id);
  const formerMentor = pairs.find((pair) => pair.menteeId === menteeId)?.mentorId ?? null;
  if (exchangeWith !== undefined && !pairs.some((pair) => pair.menteeId === exchangeWith && pair.mentorId === mentorId)) throw new DomainError('NOT_FOUND');

  const moves = [{ menteeId, mentorId }, ...(exchangeWith === undefined ? [] : [{ menteeId: exchangeWith, mentorId: formerMentor }])];
  const moving = new Set(moves.map((move) => move.menteeId));
  const staying = pairs.filter((pair) => !moving.has(pair.menteeId));
  let score: number | null = null;
  for (const move of moves) {
    const mentee = people.mentees.find(({ participantId }) => participantId === move.menteeId);
    if (!mentee || mentee.current > 0) throw new DomainError('NOT_FOUND');
    if (move.mentorId === null) {
      await leaveOut(trx, round.id, move.menteeId);
      continue;
    }
    const mentor = people.mentors.find(({ participantId }) => participantId === move.mentorId);
    if (!mentor) throw new DomainError('NOT_FOUND');
    const pair = explainPair(mentee, mentor, input.settings, { banned: input.banned });
    if (pair.blockedBy !== null) throw new DomainError('PAIR_NOT_ALLOWED', { rule: pair.blockedBy });
    const others = [...staying, ...moves.filter((other) => other !== move)].filter((other) => other.mentorId === move.mentorId);
    if (others.length >= mentor.capacity) throw new DomainError('MENTOR_FULL');
    await proposals.putProposal(trx, round.id, { menteeId: move.menteeId, mentorId: mentor.participantId, score: pair.score, contributions: pair.contributions, madeBy: 'coordinator' });
    if (move.menteeId === menteeId) score = pair.score;
  }
  await refresh(trx, round, people);
  await addAuditEntry(trx, actor, now, { action: 'matching.change_by_hand', subjectKind: 'matching_round', subjectId: round.id, details: { menteeId, mentorId, exchangeWith: exchangeWith ?? null } });
  return { score };
}

async function leaveOut(trx: Trx, roundId: string, menteeId: string): Promise<void> {
  if (!(await proposals.removeProposal(trx, roundId, menteeId))) throw new DomainError('NOT_FOUND');
  await proposals.insertUnmatched(trx, roundId, [{ menteeId, reason: 'by_hand', trace: { eligibleCount: 0, steps: [] }, nearest: null }]);
}

async function refresh(trx: Trx, round: rounds.RoundRow, { mentors }: MatchPeople): Promise<void> {
  if (!round.summary) return;
  const capacityOf = new Map(mentors.map(({ participantId, capacity }) => [participantId, capacity]));
  const figures = pairFigures(await proposals.listPairIds(trx, round.id), capacityOf);
  const leftOut = await proposals.countLeftOut(trx, round.id);
  await rounds.updateRound(trx, round.id, { summary: { ...round.summary, ...figures, leftOut, proved: false, changedByHand: round.summary.changedByHand + 1 } });
}

export interface ShownAlternative {
  mentor: ShownPerson;
  score: number;
  /** Places left beside this round's pairs; 0 when full. */
  placesLeft: number;
  /** Who has the mentor's places in this round: one of them could make room. */
  mentees: ShownPerson[];
  contributions: readonly Contribution[];
}

/** The next best mentors a mentee could have in a round, best first, full ones among them. Nobody whom a rule forbids is named. */
export async function listAlternatives(trx: Trx, now: Date, { roundId, menteeId, limit }: { roundId: string; menteeId: string; limit: number }): Promise<ShownAlternative[]> {
  const round = await rounds.findRound(trx, roundId);
  if (!round) throw new DomainError('NOT_FOUND');
  const people = await loadMatchPeople(trx, round.programId, now);
  const { input, menteeBy, mentorBy } = await roundInput(trx, round.programId, people, round.settings);
  const mentee = [...menteeBy.values()].find(({ participantId }) => participantId === menteeId);
  if (!mentee) return [];
  const personOf = new Map([...people.mentees, ...people.mentors].map(({ participantId, id }) => [participantId, id]));
  const proposed = await proposals.listPairIds(trx, roundId);
  const pairs = proposed.flatMap((pair) => {
    const [own, theirs] = [personOf.get(pair.menteeId), personOf.get(pair.mentorId)];
    return own && theirs ? { menteeId: own, mentorId: theirs } : [];
  });
  const found = alternativesFor(input, mentee.id, { pairs, limit });
  const mentorIds = found.map(({ mentorId }) => mentorBy.get(mentorId)!.participantId);
  const theirMentees = proposed.filter((pair) => mentorIds.includes(pair.mentorId));
  const shown = await listShownPeople(trx, round.programId, [...mentorIds, ...theirMentees.map((pair) => pair.menteeId)]);
  const shownBy = new Map(shown.map((person) => [person.participantId, person]));
  return found.flatMap(({ mentorId, score, placesLeft, contributions }) => {
    const mentor = shownBy.get(mentorBy.get(mentorId)!.participantId);
    if (!mentor) return [];
    const mentees = theirMentees.filter((pair) => pair.mentorId === mentor.participantId).flatMap((pair) => shownBy.get(pair.menteeId) ?? []);
    return { mentor, score, placesLeft, mentees, contributions };
  });
}

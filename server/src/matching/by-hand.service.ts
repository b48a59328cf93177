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

/**
 * Gives a mentee of a ready round another mentor, or none. The same rules hold as in the run, and so do the
 * mentors' places; the round's figures are worked out again.
 * @throws DomainError ROUND_NOT_READY, PAIR_NOT_ALLOWED with the rule, MENTOR_FULL, NOT_FOUND for people of elsewhere.
 */
export async function changeByHand(trx: Trx, actor: Actor, now: Date, change: { roundId: string; menteeId: string; mentorId: string | null }): Promise<{ score: number | null }> {
  const round = await getRoundForUpdate(trx, change.roundId);
  if (round.state !== 'ready' || !round.summary) throw new DomainError('ROUND_NOT_READY');
  const people = await loadMatchPeople(trx, round.programId, now);
  const mentee = people.mentees.find(({ participantId }) => participantId === change.menteeId);
  if (!mentee || mentee.current > 0) throw new DomainError('NOT_FOUND');

  let score: number | null = null;
  if (change.mentorId === null) {
    if (!(await proposals.removeProposal(trx, round.id, change.menteeId))) throw new DomainError('NOT_FOUND');
    await proposals.insertUnmatched(trx, round.id, [{ menteeId: change.menteeId, reason: 'by_hand', trace: { eligibleCount: 0, steps: [] }, nearest: null }]);
  } else {
    const mentor = people.mentors.find(({ participantId }) => participantId === change.mentorId);
    if (!mentor) throw new DomainError('NOT_FOUND');
    const { input } = await roundInput(trx, round.programId, people, round.settings);
    const pair = explainPair(mentee, mentor, input.settings, { banned: input.banned });
    if (pair.blockedBy !== null) throw new DomainError('PAIR_NOT_ALLOWED', { rule: pair.blockedBy });
    const others = (await proposals.listPairIds(trx, round.id)).filter(({ menteeId, mentorId }) => mentorId === change.mentorId && menteeId !== change.menteeId);
    if (others.length >= mentor.capacity) throw new DomainError('MENTOR_FULL');
    score = pair.score;
    await proposals.putProposal(trx, round.id, { menteeId: change.menteeId, mentorId: mentor.participantId, score, contributions: pair.contributions, madeBy: 'coordinator' });
  }
  await refresh(trx, round, people);
  await addAuditEntry(trx, actor, now, { action: 'matching.change_by_hand', subjectKind: 'matching_round', subjectId: round.id, details: { menteeId: change.menteeId, mentorId: change.mentorId } });
  return { score };
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
  const pairs = (await proposals.listPairIds(trx, roundId)).flatMap((pair) => {
    const [own, theirs] = [personOf.get(pair.menteeId), personOf.get(pair.mentorId)];
    return own && theirs ? { menteeId: own, mentorId: theirs } : [];
  });
  const found = alternativesFor(input, mentee.id, { pairs, limit });
  const shown = await listShownPeople(trx, round.programId, found.map(({ mentorId }) => mentorBy.get(mentorId)!.participantId));
  return found.flatMap(({ mentorId, score, placesLeft, contributions }) => {
    const mentor = shown.find(({ participantId }) => participantId === mentorBy.get(mentorId)!.participantId);
    return mentor ? { mentor, score, placesLeft, contributions } : [];
  });
}

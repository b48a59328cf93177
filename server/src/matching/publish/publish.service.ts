import { addAuditEntry } from '../../audit/audit.service.ts';
import type { Actor, Trx } from '../../database/actor.ts';
import { DomainError } from '../../domain-error.ts';
import { createMentorship } from '../../mentorship/mentorship.service.ts';
import { findStageDates, getProgram } from '../../program/program.service.ts';
import { queueMail } from '../../queue/outgoing-mail.ts';
import { enqueue } from '../../queue/queue.ts';
import { shapeOf } from '../people/match-people.service.ts';
import * as proposals from '../round/proposal.repository.ts';
import { groupsOf, publishGroup, staleGroups, type Publishing, type StalePair } from './publish-group.service.ts';
import { getRoundForUpdate, requirePlacesDrawn } from '../round/round.service.ts';
import * as rounds from '../round/round.repository.ts';

/**
 * Turns the proposals of a ready round into mentorships and mails both sides. The programme is locked
 * first: of two who publish, one wins. Nothing happens unless every pair still can. Requests that this leaves
 * without a place are ended by the queue, as after an acceptance.
 * @throws DomainError ALREADY_PUBLISHED, ROUND_NOT_READY, PLACES_NOT_DRAWN, CONFLICT with the pairs that no longer can.
 */
export async function publishRound(trx: Trx, actor: Actor, now: Date, { roundId, tellUnmatched }: { roundId: string; tellUnmatched: boolean }): Promise<{ mentorships: number; told: number }> {
  const { programId } = (await rounds.findRound(trx, roundId)) ?? {};
  if (!programId) throw new DomainError('NOT_FOUND');
  await rounds.lockProgram(trx, programId);
  const round = await getRoundForUpdate(trx, roundId);
  if (round.state === 'published') throw new DomainError('ALREADY_PUBLISHED');
  if (round.state !== 'ready') throw new DomainError('ROUND_NOT_READY');
  await requirePlacesDrawn(trx, programId);
  const program = await getProgram(trx, programId);

  const pairs = await proposals.listPairsToPublish(trx, roundId);
  const shape = shapeOf(program);
  const stale = shape.kind === 'pairs' ? stalePairs(pairs) : staleGroups(pairs, shape);
  if (stale.length > 0) throw new DomainError('CONFLICT', { stale });

  const endsOn = (await findStageDates(trx, programId, 'running'))?.endsOn ?? null;
  const about = { programName: program.name, programId };
  const publishing = { roundId, endsOn, about };
  const groups = shape.kind === 'pairs' ? [] : groupsOf(pairs, shape);
  if (shape.kind === 'pairs') for (const pair of pairs) await publishPair(trx, now, pair, publishing);
  for (const group of groups) await publishGroup(trx, now, group, publishing);
  const mentorships = shape.kind === 'pairs' ? pairs.length : groups.length;
  const members = shape.kind === 'pairs' ? pairs.length * 2 : groups.reduce((sum, group) => sum + group.length, 0);
  const placed = new Set(pairs.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]));
  for (const participantId of placed) await enqueue(trx, 'settle_requests', { participantId });
  const unmatched = tellUnmatched ? await proposals.listUnmatchedPeople(trx, roundId) : [];
  for (const { menteeId, name, email } of unmatched) {
    await queueMail(trx, now, { key: `unmatched:${roundId}:${menteeId}`, kind: 'match_left_out', address: email, params: { name, ...about } });
  }
  await rounds.updateRound(trx, roundId, { state: 'published', publishedAt: now });
  await addAuditEntry(trx, actor, now, { action: 'matching.publish', subjectKind: 'matching_round', subjectId: roundId, details: { programId, mentorships, toldUnmatched: unmatched.length } });
  return { mentorships, told: members + unmatched.length };
}

async function publishPair(trx: Trx, now: Date, pair: proposals.PublishedPair, { roundId, endsOn, about }: Publishing): Promise<void> {
  const { mentorshipId } = await createMentorship(trx, now, {
    programId: about.programId,
    members: [
      { participantId: pair.menteeId, personId: pair.menteePersonId, role: 'mentee' },
      { participantId: pair.mentorId, personId: pair.mentorPersonId, role: 'mentor' },
    ],
    origin: { roundId },
    endsOn,
  });
  await queueMail(trx, now, { key: `match:${mentorshipId}:mentee`, kind: 'match_published', address: pair.menteeEmail, params: { name: pair.menteeName, partnerName: pair.mentorName, ...about } });
  await queueMail(trx, now, { key: `match:${mentorshipId}:mentor`, kind: 'match_published', address: pair.mentorEmail, params: { name: pair.mentorName, partnerName: pair.menteeName, ...about } });
}

/** Pure: pairs that what has happened since the run stands against. */
export function stalePairs(pairs: readonly proposals.PublishedPair[]): StalePair[] {
  const taken = new Map<string, number>();
  const met = new Set<string>();
  return pairs.flatMap((pair) => {
    const used = taken.get(pair.mentorId) ?? pair.mentorCurrent;
    taken.set(pair.mentorId, used + 1);
    const two = [pair.menteePersonId, pair.mentorPersonId].sort().join();
    const reason = !pair.present ? 'left' : pair.menteeCurrent > 0 ? 'mentee_placed' : used >= pair.capacity ? 'mentor_full' : met.has(two) ? 'together' : undefined;
    met.add(two);
    const { menteeId, menteeName, mentorId, mentorName } = pair;
    return reason ? { menteeId, menteeName, mentorId, mentorName, reason } : [];
  });
}

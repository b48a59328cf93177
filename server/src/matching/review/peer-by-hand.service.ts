import { addAuditEntry } from '../../audit/audit.service.ts';
import type { Actor, Trx } from '../../database/actor.ts';
import { DomainError } from '../../domain-error.ts';
import { refreshFigures } from './refresh-figures.service.ts';
import { judgePeers, type RoundInput } from '../engine/index.ts';
import { loadMatchPeople } from '../people/match-people.service.ts';
import * as proposals from '../round/proposal.repository.ts';
import { roundInput } from '../round/round-input.service.ts';
import { getRoundForUpdate } from '../round/round.service.ts';
import { shownSettings } from '../../program/match-settings.ts';

export interface MovePeer {
  roundId: string;
  participantId: string;
  /** A member of the group to move to; null leaves the peer without a group. */
  withId: string | null;
}

/**
 * Moves a peer of a ready round to another group, by the rules of the run. A group of one is none: its last member is
 * left out. Who has left the programme since the run drops out of the groups that are changed.
 * @throws DomainError ROUND_NOT_READY, WRONG_STATE where people are no peers, NOT_FOUND for people of elsewhere, LIMIT_REACHED `{limit}` where the group has
 * as many as it may, PAIR_NOT_ALLOWED with the rule.
 */
export async function movePeer(trx: Trx, actor: Actor, now: Date, { roundId, participantId, withId }: MovePeer): Promise<void> {
  const round = await getRoundForUpdate(trx, roundId);
  if (round.state !== 'ready' || !round.summary) throw new DomainError('ROUND_NOT_READY');
  const people = await loadMatchPeople(trx, now, round.programId);
  const { shape } = people;
  const { input, menteeBy } = await roundInput(trx, round.programId, people, shownSettings(round.settings), null);
  const personOf = new Map([...menteeBy].map(([personId, mentee]) => [mentee.participantId, personId]));
  if (shape.kind !== 'peers') throw new DomainError('WRONG_STATE');
  if (!personOf.has(participantId) || (withId !== null && !personOf.has(withId))) throw new DomainError('NOT_FOUND');

  const pairs = await proposals.listPairIds(trx, roundId);
  const isHere = (each: string) => personOf.has(each);
  const [wasFrom, wasTo] = [groupOf(pairs, participantId), withId === null ? [] : groupOf(pairs, withId)];
  const [from, to] = [wasFrom.filter(isHere), wasTo.filter(isHere)];
  if (withId === null ? wasFrom.length === 1 : to.includes(participantId)) return;
  if (to.length >= shape.largest) throw new DomainError('LIMIT_REACHED', { limit: shape.largest });
  const changed = [from.filter((each) => each !== participantId), withId === null ? [participantId] : [...to, participantId]];
  const write = { roundId, input, personOf, hand: participantId };
  for (const each of [...wasFrom, ...wasTo]) await proposals.removeProposal(trx, roundId, each);
  for (const group of changed) await writeGroup(trx, group, write);
  await refreshFigures(trx, round, people);
  await addAuditEntry(trx, actor, now, { action: 'matching.move_peer', subjectKind: 'matching_round', subjectId: roundId, details: { participantId, withId } });
}

/** Pure: everybody in the group of a peer; the peer alone where there is none. */
function groupOf(pairs: readonly proposals.PairRow[], participantId: string): string[] {
  const host = pairs.find(({ menteeId }) => menteeId === participantId)?.mentorId ?? participantId;
  return [host, ...pairs.filter(({ mentorId }) => mentorId === host).map(({ menteeId }) => menteeId)];
}

/** Writes a group under the first of its members; whoever is moved by hand must get on with all of them. */
async function writeGroup(trx: Trx, group: readonly string[], { roundId, input, personOf, hand }: { roundId: string; input: RoundInput; personOf: ReadonlyMap<string, string>; hand: string }): Promise<void> {
  const judged = (one: string, other: string) => judgePeers(input, { menteeId: personOf.get(one)!, mentorId: personOf.get(other)! });
  const [host, ...others] = [...group].sort();
  if (host === undefined) return;
  for (const other of group.includes(hand) ? group.filter((each) => each !== hand) : []) {
    const [rule] = judged(hand, other).broken;
    if (rule) throw new DomainError('PAIR_NOT_ALLOWED', { rule });
  }
  if (others.length === 0) {
    await proposals.insertUnmatched(trx, roundId, [{ menteeId: host, reason: 'by_hand', trace: { eligibleCount: 0, steps: [] }, nearest: null }]);
    return;
  }
  for (const menteeId of others) {
    const { score, contributions } = judged(menteeId, host);
    await proposals.putProposal(trx, roundId, { menteeId, mentorId: host, score, contributions, madeBy: group.includes(hand) ? 'coordinator' : 'engine', setAside: null });
  }
  await proposals.removeUnmatched(trx, roundId, host);
}

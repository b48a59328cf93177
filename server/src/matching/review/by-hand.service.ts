import { addAuditEntry } from '../../audit/audit.service.ts';
import type { Actor, Trx } from '../../database/actor.ts';
import { DomainError } from '../../domain-error.ts';
import { alternativesFor, companyRule, type Contribution, type RoundInput } from '../engine/index.ts';
import { judge } from './judge-pair.service.ts';
import { loadMatchPeople, type MatchPeople } from '../people/match-people.service.ts';
import * as proposals from '../round/proposal.repository.ts';
import { listShownPeople, type ShownPerson } from './review.repository.ts';
import { personPairs, roundInput } from '../round/round-input.service.ts';
import { getRoundForUpdate } from '../round/round.service.ts';
import * as rounds from '../round/round.repository.ts';
import { refreshFigures } from './refresh-figures.service.ts';
import { shownSettings } from '../../program/match-settings.ts';

export interface ChangeByHand {
  roundId: string;
  menteeId: string;
  /** Null leaves the mentee without a mentor. */
  mentorId: string | null;
  /** A mentee of that mentor who makes room: they get the first one's mentor, or none where there was none. */
  exchangeWith?: string | undefined;
  /** Why soft rules that the new pairs break are set aside. */
  setAside?: string | undefined;
}

/** The change that takes a change back. */
export type TakeBack = Pick<ChangeByHand, 'menteeId' | 'mentorId' | 'exchangeWith'>;

interface Move {
  menteeId: string;
  mentorId: string | null;
}

/**
 * Gives a mentee of a ready round another mentor, or none. The same rules hold as in the run, but for soft ones that a
 * stated reason sets aside, and so do the mentors' places; the round's figures are worked out again.
 * @throws DomainError ROUND_NOT_READY, PAIR_NOT_ALLOWED with the rule, MENTOR_FULL, NOT_FOUND for people of elsewhere.
 */
export async function changeByHand(trx: Trx, actor: Actor, now: Date, change: ChangeByHand): Promise<{ score: number | null; takeBack: TakeBack }> {
  const { menteeId, mentorId, exchangeWith, setAside } = change;
  const round = await getRoundForUpdate(trx, change.roundId);
  if (round.state !== 'ready' || !round.summary) throw new DomainError('ROUND_NOT_READY');
  const people = await loadMatchPeople(trx, now, round.programId);
  const { input } = await roundInput(trx, round.programId, people, shownSettings(round.settings), null);
  const pairs = await proposals.listPairIds(trx, round.id);
  const formerMentor = pairs.find((pair) => pair.menteeId === menteeId)?.mentorId ?? null;
  if (exchangeWith !== undefined && !pairs.some((pair) => pair.menteeId === exchangeWith && pair.mentorId === mentorId)) throw new DomainError('NOT_FOUND');

  const moves: Move[] = [{ menteeId, mentorId }, ...(exchangeWith === undefined ? [] : [{ menteeId: exchangeWith, mentorId: formerMentor }])];
  const moving = new Set(moves.map((move) => move.menteeId));
  const after = [...pairs.filter((pair) => !moving.has(pair.menteeId)), ...moves];
  const made = moves.flatMap((move) => {
    const proposal = proposalFor(people, input, move, { after, setAside });
    return proposal === null ? [] : [proposal];
  });
  if (people.shape.kind === 'circles') for (const move of moves) refuseCompany(people, input, move, after);
  for (const move of moves.filter((each) => each.mentorId === null)) await leaveOut(trx, round.id, move.menteeId);
  for (const proposal of made) await proposals.putProposal(trx, round.id, proposal);
  await refreshFigures(trx, round, people);
  const rules = [...new Set(made.flatMap((proposal) => proposal.setAside?.rules ?? []))];
  await addAuditEntry(trx, actor, now, { action: 'matching.change_by_hand', subjectKind: 'matching_round', subjectId: round.id, details: { menteeId, mentorId, exchangeWith: exchangeWith ?? null, setAside: rules.join(' ') } });
  return { score: made.find((proposal) => proposal.menteeId === menteeId)?.score ?? null, takeBack: takeBackOf(change, formerMentor) };
}

/** Mentees whom a rule or a wish keeps apart share no circle by hand either. */
function refuseCompany({ mentees }: MatchPeople, { settings }: RoundInput, { menteeId, mentorId }: Move, after: readonly Move[]): void {
  const byId = (participantId: string) => mentees.find((each) => each.participantId === participantId);
  const own = byId(menteeId);
  const company = after.filter((pair) => pair.mentorId === mentorId && pair.menteeId !== menteeId).flatMap((pair) => byId(pair.menteeId) ?? []);
  if (mentorId === null || !own) return;
  for (const other of company) {
    const rule = companyRule(own, other, settings.rules);
    if (rule) throw new DomainError('PAIR_NOT_ALLOWED', { rule });
  }
}

/** Pure: what a move puts into the round; null for one that leaves the mentee without a mentor. */
function proposalFor(people: MatchPeople, input: RoundInput, { menteeId, mentorId }: Move, { after, setAside }: { after: readonly Move[]; setAside: string | undefined }) {
  const mentee = people.mentees.find(({ participantId }) => participantId === menteeId);
  if (!mentee || mentee.current > 0) throw new DomainError('NOT_FOUND');
  if (mentorId === null) return null;
  const mentor = people.mentors.find(({ participantId }) => participantId === mentorId);
  if (!mentor) throw new DomainError('NOT_FOUND');
  const { score, contributions, broken } = judge(mentee, mentor, input);
  const forbids = broken.find(({ soft }) => !soft || setAside === undefined);
  if (forbids) throw new DomainError('PAIR_NOT_ALLOWED', { rule: forbids.rule });
  if (after.filter((pair) => pair.mentorId === mentorId).length > mentor.capacity) throw new DomainError('MENTOR_FULL');
  const aside = setAside === undefined || broken.length === 0 ? null : { rules: broken.map(({ rule }) => rule), reason: setAside };
  return { menteeId, mentorId, score, contributions, madeBy: 'coordinator' as const, setAside: aside };
}

/** Pure. Who was left out and took somebody's place gives it back to them; every other exchange is its own reverse. */
function takeBackOf({ menteeId, mentorId, exchangeWith }: ChangeByHand, formerMentor: string | null): TakeBack {
  if (exchangeWith === undefined) return { menteeId, mentorId: formerMentor };
  return formerMentor === null ? { menteeId: exchangeWith, mentorId, exchangeWith: menteeId } : { menteeId, mentorId: formerMentor, exchangeWith };
}

async function leaveOut(trx: Trx, roundId: string, menteeId: string): Promise<void> {
  if (!(await proposals.removeProposal(trx, roundId, menteeId))) throw new DomainError('NOT_FOUND');
  await proposals.insertUnmatched(trx, roundId, [{ menteeId, reason: 'by_hand', trace: { eligibleCount: 0, steps: [] }, nearest: null }]);
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
  const people = await loadMatchPeople(trx, now, round.programId);
  const { input, menteeBy, mentorBy } = await roundInput(trx, round.programId, people, shownSettings(round.settings), null);
  const mentee = [...menteeBy.values()].find(({ participantId }) => participantId === menteeId);
  if (!mentee) return [];
  const proposed = await proposals.listPairIds(trx, roundId);
  const found = alternativesFor(input, mentee.id, { pairs: personPairs(proposed, people), limit });
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

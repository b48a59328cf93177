import type { Trx } from '../../database/actor.ts';
import { DomainError } from '../../domain-error.ts';
import { brokenRules, explainPair, type BlockCode, type Contribution, type RoundInput } from '../engine/index.ts';
import { loadMatchPeople, type LoadedMentee, type LoadedMentor } from '../people/match-people.service.ts';
import * as proposals from '../round/proposal.repository.ts';
import { roundInput } from '../round/round-input.service.ts';
import { findRound } from '../round/round.repository.ts';
import { shownSettings } from '../../program/match-settings.ts';

/** Rules that a coordinator may set aside for one pair with a reason; the others protect people or decisions. */
const softRules: ReadonlySet<BlockCode> = new Set<BlockCode>(['same_team', 'language', 'time_zone_gap', 'level_gap', 'shared_location', 'paired_before', 'eligibility', 'minimum_score']);

export interface BrokenRule {
  rule: BlockCode;
  /** Whether a reason is enough to set it aside. */
  soft: boolean;
}

export interface Judgement {
  /** 0…10,000, whatever the rules say. */
  score: number;
  contributions: readonly Contribution[];
  broken: BrokenRule[];
}

/** Pure: how well two would fit in a round, and every rule of it that stands against them. */
export function judge(mentee: LoadedMentee, mentor: LoadedMentor, { settings, banned }: Pick<RoundInput, 'settings' | 'banned'>): Judgement {
  const { score, contributions } = explainPair(mentee, mentor, settings, { banned });
  const broken = brokenRules(mentee, mentor, settings, { banned });
  return { score, contributions, broken: broken.map((rule) => ({ rule, soft: softRules.has(rule) })) };
}

/**
 * What a coordinator reads before pairing two by hand: the judgement, and the places that the mentor has left in the round.
 * @throws DomainError NOT_FOUND unless the two are a waiting mentee and a mentor of the round's programme.
 */
export async function judgePair(trx: Trx, now: Date, { roundId, menteeId, mentorId }: { roundId: string; menteeId: string; mentorId: string }): Promise<Judgement & { placesLeft: number }> {
  const round = await findRound(trx, roundId);
  if (!round) throw new DomainError('NOT_FOUND');
  const people = await loadMatchPeople(trx, now, round.programId);
  const mentee = people.mentees.find(({ participantId, current }) => participantId === menteeId && current === 0);
  const mentor = people.mentors.find(({ participantId }) => participantId === mentorId);
  if (!mentee || !mentor) throw new DomainError('NOT_FOUND');
  const { input } = await roundInput(trx, round.programId, people, shownSettings(round.settings), null);
  const taken = (await proposals.listPairIds(trx, roundId)).filter((pair) => pair.mentorId === mentorId && pair.menteeId !== menteeId).length;
  return { ...judge(mentee, mentor, input), placesLeft: Math.max(0, mentor.capacity - taken) };
}

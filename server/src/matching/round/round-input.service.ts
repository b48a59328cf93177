import type { Trx } from '../../database/actor.ts';
import * as decisions from './decision.repository.ts';
import type { PairIds, RoundInput, RoundShape } from '../engine/index.ts';
import type { LoadedMentee, LoadedMentor, MatchPeople } from '../people/match-people.service.ts';
import { listRunningPairs } from '../people/match-people.repository.ts';
import { listPairIds } from './proposal.repository.ts';
import { loadRoundSettings } from '../engine-settings.ts';
import type { MatchSettings } from '../../program/match-settings.ts';

/** What a round works on, and how to get from the engine's people (ids of persons) to participants. */
export interface RoundPeople {
  input: RoundInput;
  /** Pairs that a coordinator decided and that count in this round. */
  decided: { locked: number; banned: number };
  menteeBy: ReadonlyMap<string, LoadedMentee>;
  mentorBy: ReadonlyMap<string, LoadedMentor>;
  shape: RoundShape;
  /** See `MatchPeople`. */
  asksForRankings: boolean;
}

/**
 * The engine's input for a programme: mentees who have no mentor yet, all mentors with the places they have
 * left, locks and bans of those who are still there. Two who are together already are not paired again.
 * `keptFrom` is the round whose pairs a wish to keep pairs is about.
 */
export async function roundInput(trx: Trx, programId: string, people: MatchPeople, settings: MatchSettings, keptFrom: string | null): Promise<RoundPeople> {
  const mentees = people.mentees.filter(({ current }) => current === 0);
  const free = people.shape.kind === 'peers' ? people.mentors.filter(({ current }) => current === 0) : people.mentors;
  const mentors = free.map((mentor) => withLoads(mentor, settings));
  const menteeBy = new Map(mentees.map((mentee) => [mentee.id, mentee]));
  const mentorBy = new Map(mentors.map((mentor) => [mentor.id, mentor]));
  const rows = await decisions.listDecisions(trx, programId);
  const pairs = (wanted: decisions.PairDecision): PairIds[] =>
    rows
      .filter(({ decision, menteePersonId, mentorPersonId }) => decision === wanted && menteeBy.has(menteePersonId) && mentorBy.has(mentorPersonId))
      .map(({ menteePersonId, mentorPersonId }) => ({ menteeId: menteePersonId, mentorId: mentorPersonId }));
  const locked = pairs('locked');
  const banned = pairs('banned');
  const together = await listRunningPairs(trx, programId);
  return {
    input: {
      mentees,
      mentors,
      settings: await loadRoundSettings(trx, settings, mentors.some(({ minimumLoad = 0 }) => minimumLoad > 0)),
      locked,
      banned: [...banned, ...together],
      kept: settings.rules.wishes.keepBonus === 0 || keptFrom === null ? [] : personPairs(await listPairIds(trx, keptFrom), { mentees, mentors }),
    },
    decided: { locked: locked.length, banned: banned.length },
    menteeBy,
    mentorBy,
    shape: people.shape,
    asksForRankings: people.asksForRankings,
  };
}

/** Pairs of participants as pairs of persons, of those who are still there. */
export function personPairs(pairs: readonly PairIds[], { mentees, mentors }: Pick<MatchPeople, 'mentees' | 'mentors'>): PairIds[] {
  const personOf = new Map([...mentees, ...mentors].map(({ participantId, id }) => [participantId, id]));
  return pairs.flatMap((pair) => {
    const [menteeId, mentorId] = [personOf.get(pair.menteeId), personOf.get(pair.mentorId)];
    return menteeId !== undefined && mentorId !== undefined ? { menteeId, mentorId } : [];
  });
}

/**
 * Current mentees count towards what a mentor is to have at least, their own number or else the programme's; nobody has
 * to take more than they have places for.
 */
function withLoads(mentor: LoadedMentor, { rules: { wishes } }: MatchSettings): LoadedMentor {
  const minimumLoad = Math.min(mentor.capacity, Math.max(0, (mentor.ownMinimum ?? wishes.minimumLoad) - mentor.current));
  return { ...mentor, minimumLoad, currentMentees: mentor.current };
}

/** The same for every round of a programme, so that two rounds differ by their settings and people only. */
export function seedOf(programId: string): number {
  return Number.parseInt(programId.slice(-7), 16);
}

import type { Trx } from '../../database/actor.ts';
import { fitWithout, type ProposedPair } from '../engine/index.ts';
import type { RoundPeople } from './round-input.service.ts';

const ROWS_PER_INSERT = 1_000;

/** Keeps for the fairness report alone what the pairs of a round scored with the criterion that looks at attributes and without; nothing where it did not count. */
export async function insertFullScores(trx: Trx, roundId: string, pairs: readonly ProposedPair[], { menteeBy, mentorBy }: Pick<RoundPeople, 'menteeBy' | 'mentorBy'>): Promise<void> {
  const rows = pairs
    .filter(({ contributions }) => contributions.some(({ criterion }) => criterion === 'affinity'))
    .map(({ menteeId, mentorId, score, contributions }) => ({
      roundId, menteeId: menteeBy.get(menteeId)!.participantId, mentorId: mentorBy.get(mentorId)!.participantId, score, withoutAffinity: fitWithout(contributions, ['affinity']).score,
    }));
  for (let at = 0; at < rows.length; at += ROWS_PER_INSERT) await trx.insertInto('proposalInFull').values(rows.slice(at, at + ROWS_PER_INSERT)).execute();
}

/** Takes away what an interrupted run left. */
export async function clearFullScores(trx: Trx, roundId: string): Promise<void> {
  await trx.deleteFrom('proposalInFull').where('roundId', '=', roundId).execute();
}

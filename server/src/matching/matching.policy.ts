import type { Relation } from '../rpc/access.ts';
import { grantsOnProgram } from '../program/program.policy.ts';
import { findRound } from './round/round.repository.ts';

/** A round belongs to a programme, which is looked up and never taken from the input. */
export const roundRelation: Relation<{ roundId: string }> = {
  to: 'matching_round',
  find: async (trx, actor, input) => {
    const round = await findRound(trx, input.roundId);
    return round ? grantsOnProgram(trx, actor, round.programId) : [];
  },
};

/** Two rounds can be held against each other only within one programme. */
export const roundsRelation: Relation<{ roundA: string; roundB: string }> = {
  to: 'matching_round',
  find: async (trx, actor, input) => {
    const a = await findRound(trx, input.roundA);
    const b = await findRound(trx, input.roundB);
    return a && b && a.programId === b.programId ? grantsOnProgram(trx, actor, a.programId) : [];
  },
};

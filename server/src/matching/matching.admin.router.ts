import { id } from '@alongside/shared/input';
import { z } from 'zod';
import { programRelation } from '../program/program.policy.ts';
import { accountOf, staffOf } from '../rpc/caller.ts';
import { cursorOf } from '../rpc/cursor.ts';
import { mutation, query, router } from '../rpc/procedures.ts';
import { changeByHand, listAlternatives } from './review/by-hand.service.ts';
import { decidePair } from './round/decision.service.ts';
import { compareRounds } from './review/compare-rounds.service.ts';
import { listGroups } from './review/group-review.service.ts';
import { judgePair } from './review/judge-pair.service.ts';
import { roundRelation, roundsRelation } from './matching.policy.ts';
import { movePeer } from './review/peer-by-hand.service.ts';
import { preview } from './preview/preview.service.ts';
import { publishRound } from './publish/publish.service.ts';
import { listPairs, pairsAsCsv, listUnmatched, listRooms } from './review/review.service.ts';
import { listCoordinatedPrograms } from './review/review.repository.ts';
import * as round from './round/round.service.ts';
import { matchSettings } from '../program/match-settings.ts';
import { saveMatchSettings } from '../program/program.service.ts';
import * as shortage from './what-if/shortage.service.ts';
import { listSwapCosts } from './what-if/swap-costs.service.ts';

const reason = z.string().trim().min(3).max(300);
const ofProgram = { allow: ['coordinator_of_program'], relation: programRelation } as const;
const ofRound = { allow: ['coordinator_of_program'], relation: roundRelation } as const;
const ofRounds = { allow: ['coordinator_of_program'], relation: roundsRelation } as const;

const { weights, rules } = matchSettings.shape;
const filter = z.enum(['all', 'worth_a_look', 'changed', 'by_hand']).default('all');
const words = z.string().trim().max(100).default('');
const pairCursor = cursorOf(z.strictObject({ score: z.int(), menteeId: id }));
const menteeCursor = cursorOf(id);

/** Matching rounds, for coordinators of the programme alone. */
export const matchingAdminRouter = router({
  programs: query({
    access: { allow: ['coordinator'] },
    input: {},
    run: ({ trx, ctx }) => listCoordinatedPrograms(trx, accountOf(ctx)),
  }),

  overview: query({
    access: ofProgram,
    input: { programId: id },
    run: ({ trx, input }) => round.getMatchingOverview(trx, input.programId),
  }),

  preview: query({
    access: ofProgram,
    input: { programId: id, weights, rules, againstRoundId: id.nullable() },
    run: ({ trx, input: { programId, againstRoundId, ...settings }, ctx, signal }) => preview(trx, ctx.now(), { programId, settings, againstRoundId, accountId: accountOf(ctx), signal }),
  }),

  saveSettings: mutation({
    access: ofProgram,
    input: { programId: id, weights, rules },
    run: async ({ trx, input: { programId, ...settings }, ctx }) => {
      await saveMatchSettings(trx, ctx.actor, ctx.now(), programId, settings);
      return { saved: true };
    },
  }),

  startRound: mutation({
    access: ofProgram,
    input: { programId: id, weights, rules },
    run: ({ trx, input: { programId, ...settings }, ctx }) => round.startRound(trx, staffOf(ctx), ctx.now(), programId, settings),
  }),

  cancelRound: mutation({
    access: ofRound,
    input: { roundId: id },
    run: ({ trx, input, ctx }) => round.cancelRound(trx, ctx.actor, ctx.now(), input.roundId),
  }),

  round: query({
    access: ofRound,
    input: { roundId: id },
    run: ({ trx, input }) => round.getRoundPage(trx, input.roundId),
  }),

  pairs: query({
    access: ofRound,
    input: { roundId: id, filter, words, cursor: pairCursor },
    run: ({ trx, input: { cursor, ...asked } }) => listPairs(trx, asked, cursor),
  }),

  pairsCsv: query({
    access: ofRound,
    input: { roundId: id, filter, words },
    run: ({ trx, input }) => pairsAsCsv(trx, input),
  }),

  alternatives: query({
    access: ofRound,
    input: { roundId: id, menteeId: id, limit: z.int().min(1).max(50).default(8) },
    run: ({ trx, input, ctx }) => listAlternatives(trx, ctx.now(), input),
  }),

  swapCosts: query({
    access: ofRound,
    input: { roundId: id, menteeId: id, mentorIds: z.array(id).max(50) },
    run: ({ trx, input, ctx, signal }) => listSwapCosts(trx, ctx.now(), { ...input, accountId: accountOf(ctx), signal }),
  }),

  shortage: query({
    access: ofRound,
    input: { roundId: id },
    run: ({ trx, input }) => shortage.getShortage(trx, input.roundId),
  }),

  askForShortage: mutation({
    access: ofRound,
    input: { roundId: id },
    run: ({ trx, input, ctx }) => shortage.askForShortage(trx, ctx.actor, ctx.now(), input.roundId),
  }),

  stopShortage: mutation({
    access: ofRound,
    input: { roundId: id },
    run: ({ trx, input, ctx }) => shortage.stopShortage(trx, ctx.actor, ctx.now(), input.roundId),
  }),

  judgePair: query({
    access: ofRound,
    input: { roundId: id, menteeId: id, mentorId: id },
    run: ({ trx, input, ctx }) => judgePair(trx, ctx.now(), input),
  }),

  unmatched: query({
    access: ofRound,
    input: { roundId: id, cursor: menteeCursor },
    run: ({ trx, input }) => listUnmatched(trx, input.roundId, input.cursor),
  }),

  room: query({
    access: ofRound,
    input: { roundId: id },
    run: ({ trx, input }) => listRooms(trx, input.roundId),
  }),

  compare: query({
    access: ofRounds,
    input: { roundA: id, roundB: id },
    run: ({ trx, input }) => compareRounds(trx, input.roundA, input.roundB),
  }),

  decide: mutation({
    access: ofProgram,
    input: { programId: id, menteeId: id, mentorId: id, decision: z.enum(['locked', 'banned']).nullable() },
    run: ({ trx, input, ctx }) => decidePair(trx, staffOf(ctx), ctx.now(), input),
  }),

  changeByHand: mutation({
    access: ofRound,
    input: { roundId: id, menteeId: id, mentorId: id.nullable(), exchangeWith: id.optional(), setAside: reason.optional() },
    run: ({ trx, input, ctx }) => changeByHand(trx, ctx.actor, ctx.now(), input),
  }),

  /** The circles of a round, or its groups of peers. */
  groups: query({
    access: ofRound,
    input: { roundId: id },
    run: ({ trx, input }) => listGroups(trx, input.roundId),
  }),

  /** Moves a peer to another group, or out of the round's groups; in circles a change by hand does. */
  movePeer: mutation({
    access: ofRound,
    input: { roundId: id, participantId: id, withId: id.nullable() },
    run: async ({ trx, input, ctx }) => {
      await movePeer(trx, ctx.actor, ctx.now(), input);
      return { roundId: input.roundId };
    },
  }),

  publish: mutation({
    access: ofRound,
    input: { roundId: id, tellUnmatched: z.boolean().default(false) },
    run: ({ trx, input, ctx }) => publishRound(trx, ctx.actor, ctx.now(), input),
  }),
});

import { defaultRules, defaultWeights } from '../../src/matching/settings.ts';
import type { ActorName, World } from './world.ts';

/** One row of the matrix: who may call a procedure on the things of the world. Everybody else is refused. */
export interface MatrixRow {
  /** Input that names objects of the world; only objects matter, since a refusal comes before anything else. */
  input(world: World): object;
  may: readonly ActorName[];
}

const everybody: readonly ActorName[] = ['anonymous', 'stranger', 'mentee', 'mentor', 'other_mentee', 'administrator', 'coordinator', 'other_coordinator', 'analyst'];
const persons: readonly ActorName[] = ['stranger', 'mentee', 'mentor', 'other_mentee'];
const staff: readonly ActorName[] = ['administrator', 'coordinator', 'other_coordinator', 'analyst'];

const matchSettings = { weights: defaultWeights, rules: defaultRules };
const nothing = () => ({});
const token = 'x'.repeat(43);
const publicKey = { kty: 'EC', crv: 'P-256', x: token, y: token };

/** The permission matrix of the widget's procedures. */
export const widgetMatrix: Record<string, MatrixRow> = {
  'identity.signInOptions': { input: nothing, may: everybody },
  'identity.requestEmailCode': { input: () => ({ email: 'somebody@harbourline.example', challenge: token }), may: everybody },
  'identity.redeemEmailCode': { input: () => ({ email: 'somebody@harbourline.example', code: 'ABCD', challengeVerifier: token, publicKey }), may: everybody },
  'identity.signInAsPersona': { input: (world) => ({ personaId: world.menteePersonId, publicKey }), may: everybody },
  'identity.refresh': { input: () => ({ refreshToken: token, issuedAt: '2026-01-01T00:00:00Z', signature: 'x' }), may: everybody },
  'identity.signOut': { input: () => ({ refreshToken: token }), may: everybody },
  'identity.me': { input: nothing, may: persons },
};

/** The permission matrix of the admin app's procedures. */
export const adminMatrix: Record<string, MatrixRow> = {
  'identity.signInOptions': { input: nothing, may: everybody },
  'identity.setUp': { input: () => ({ token, name: 'A', email: 'a@b.example', password: 'a long password', organisationName: 'O' }), may: everybody },
  'identity.acceptInvitation': { input: () => ({ token, name: 'A', password: 'a long password' }), may: everybody },
  'identity.signIn': { input: () => ({ email: 'a@b.example', password: 'wrong' }), may: everybody },
  'identity.signInAsPersona': { input: (world) => ({ personaId: world.coordinatorId }), may: everybody },
  'identity.signOut': { input: nothing, may: everybody },
  'identity.me': { input: nothing, may: staff },
  'identity.listStaff': { input: nothing, may: ['administrator'] },
  'identity.inviteStaff': { input: () => ({ email: 'new@b.example', name: 'New', roles: ['analyst'] }), may: ['administrator'] },
  'identity.changeStaff': { input: (world) => ({ accountId: world.coordinatorId, roles: ['coordinator'], enabled: true }), may: ['administrator'] },
  'matching.programs': { input: nothing, may: ['coordinator', 'other_coordinator'] },
  'matching.overview': { input: ({ programId }) => ({ programId }), may: ['coordinator'] },
  'matching.preview': { input: ({ programId }) => ({ programId, ...matchSettings, againstRoundId: null }), may: ['coordinator'] },
  'matching.saveSettings': { input: ({ programId }) => ({ programId, ...matchSettings }), may: ['coordinator'] },
  'matching.startRound': { input: ({ programId }) => ({ programId, ...matchSettings }), may: ['coordinator'] },
  'matching.cancelRound': { input: ({ roundId }) => ({ roundId }), may: ['coordinator'] },
  'matching.round': { input: ({ roundId }) => ({ roundId }), may: ['coordinator'] },
  'matching.pairs': { input: ({ roundId }) => ({ roundId }), may: ['coordinator'] },
  'matching.pairsCsv': { input: ({ roundId }) => ({ roundId }), may: ['coordinator'] },
  'matching.alternatives': { input: ({ roundId, otherMenteeId }) => ({ roundId, menteeId: otherMenteeId }), may: ['coordinator'] },
  'matching.leftOut': { input: ({ roundId }) => ({ roundId }), may: ['coordinator'] },
  'matching.room': { input: ({ roundId }) => ({ roundId }), may: ['coordinator'] },
  'matching.compare': { input: ({ roundId }) => ({ roundA: roundId, roundB: roundId }), may: ['coordinator'] },
  'matching.decide': { input: ({ programId, otherMenteeId, mentorId }) => ({ programId, menteeId: otherMenteeId, mentorId, decision: 'banned' }), may: ['coordinator'] },
  'matching.changeByHand': { input: ({ roundId, otherMenteeId, mentorId }) => ({ roundId, menteeId: otherMenteeId, mentorId }), may: ['coordinator'] },
  'matching.publish': { input: ({ roundId }) => ({ roundId }), may: ['coordinator'] },
};

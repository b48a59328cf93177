import { beforeEach, expect } from 'vitest';
import { makeParticipant, makePerson, makeProgram, makeSignedInStaff } from './factories.ts';
import { openProduct } from './product.ts';
import { runDueJobs } from './server.ts';
import { defaultRules, defaultWeights } from '../src/program/match-settings.ts';

type Role = 'mentee' | 'mentor';
type Given = { name?: string; level?: number; team?: string; managerId?: string; capacity?: number; languages?: string[]; skills?: string[]; goals?: string };

const now = new Date('2026-11-23T09:00:00Z');
const settings = { weights: defaultWeights, rules: defaultRules };

/** A product with a new formal programme and its coordinator before each test, and what they do there. */
export async function openMatching() {
  const { database, server } = await openProduct({ now: () => now });
  const world = { programId: '', cookie: '' };

  beforeEach(async () => {
    const { programId } = await makeProgram(database, { name: 'Leadership 2027', pairing: 'formal', stage: 'matching', weights: JSON.stringify(defaultWeights), rules: JSON.stringify(defaultRules) });
    Object.assign(world, { programId, ...(await makeSignedInStaff(database, ['coordinator'], [programId])) });
  });

  async function join(role: Role, { name = 'Robin', level = 3, team, managerId, capacity = 1, languages = ['en'], skills = [], goals = '' }: Given = {}) {
    const { personId, email } = await makePerson(database, { givenName: name, familyName: role === 'mentor' ? 'Guide' : 'Learner', level, ...(team ? { team } : {}), ...(managerId ? { managerId } : {}) });
    const participant = await makeParticipant(database, world.programId, role, { personId, capacity, languages, goalsText: goals, availability: [9, 10, 11, 33, 34] });
    for (const [position, skill] of skills.entries()) {
      const { id: skillId } = await database.owner.insertInto('skill').values({ name: skill }).onConflict((conflict) => conflict.column('name').doUpdateSet({ name: skill })).returning('id').executeTakeFirstOrThrow();
      await database.owner.insertInto('participantSkill').values({ participantId: participant.participantId, skillId, direction: role === 'mentor' ? 'offered' : 'wanted', position: position + 1 }).execute();
    }
    return { ...participant, email };
  }

  /** Runs a round to its end, and nothing that follows it, and answers its id. */
  async function runRound(given: object = settings): Promise<string> {
    const started = await server.mutate('admin.matching.startRound', { programId: world.programId, ...given }, world);
    expect(started.error).toBeUndefined();
    await runDueJobs(database, { now: () => now }, ['run_matching_round']);
    return started.data.roundId as string;
  }

  const round = async (roundId: string) => (await server.query('admin.matching.round', { roundId }, world)).data;
  const pairs = async (roundId: string, more: object = {}) => (await server.query('admin.matching.pairs', { roundId, ...more }, world)).data;
  return { database, server, now, settings, world, join, runRound, round, pairs };
}

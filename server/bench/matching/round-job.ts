import { setTimeout as wait } from 'node:timers/promises';
import type { TestDatabase } from '../../test/clone-database.ts';
import { callProcess, type ServerProcess } from '../../test/server-process.ts';
import { defaultRules, defaultWeights } from '../../src/program/match-settings.ts';
import type { Measurement } from './bar.ts';
import { peakMegabytesOf } from './peak-memory.ts';
import { makeLargeProgramme } from './product-programme.ts';

const LOOK_EVERY_MS = 100;
const GIVE_UP_MS = 180_000;

/** A whole round as the queue runs it, from people in the database to every pair kept with its reasons: how long, and with how much memory of the server. */
export async function measureRoundJob(server: ServerProcess, database: TestDatabase, sizes: { mentees: number; mentors: number }): Promise<Measurement> {
  const { programId, cookie } = await makeLargeProgramme(database, sizes);
  const settings = { programId, weights: defaultWeights, rules: defaultRules };
  const { status, data } = await callProcess(server, 'admin/matching.startRound', settings, { cookie, origin: server.url.replace('127.0.0.1', 'localhost') });
  if (status !== 200) throw new Error(`the round could not be started: ${status}`);
  for (let waited = 0; waited < GIVE_UP_MS; waited += LOOK_EVERY_MS) {
    await wait(LOOK_EVERY_MS);
    const { state, summary, startedAt, finishedAt } = await database.owner.selectFrom('matchingRound').select(['state', 'summary', 'startedAt', 'finishedAt']).where('id', '=', data.roundId).executeTakeFirstOrThrow();
    if (finishedAt === null || startedAt === null) continue;
    if (state !== 'ready') throw new Error(`the round is ${state}`);
    const proved = (summary as { proved?: boolean } | null)?.proved === true;
    return { instance: `job of ${sizes.mentees} × ${sizes.mentors}`, seconds: (finishedAt.getTime() - startedAt.getTime()) / 1_000, against: null, isStandIn: true, equal: null, proved, megabytes: peakMegabytesOf(server.pid) };
  }
  throw new Error('the round did not end');
}

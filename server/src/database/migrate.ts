import { Kysely, PostgresDialect } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { runMigrations as migrateQueue } from 'graphile-worker';
import pg from 'pg';
import * as identityAndDirectory from './migrations/2026-11-22-01-identity-and-directory.ts';
import * as programsAndParticipants from './migrations/2026-11-22-02-programs-and-participants.ts';
import * as mentorships from './migrations/2026-11-22-03-mentorships.ts';
import * as evidence from './migrations/2026-11-22-04-evidence.ts';
import * as rowSecurity from './migrations/2026-11-22-05-row-security.ts';
import * as keyProbe from './migrations/2026-11-22-06-key-probe.ts';
import * as drafts from './migrations/2026-11-22-07-drafts.ts';
import * as mentorMarks from './migrations/2026-11-22-08-mentor-marks.ts';
import * as definerSearchPath from './migrations/2026-11-22-09-definer-search-path.ts';
import * as setAside from './migrations/2026-11-22-10-set-aside.ts';
import * as cleaning from './migrations/2026-11-22-11-cleaning.ts';
import * as peopleOfPrograms from './migrations/2026-11-22-12-people-of-programs.ts';
import * as textVectors from './migrations/2026-11-22-13-text-vectors.ts';
import * as whatPeopleTell from './migrations/2026-11-22-14-what-people-tell.ts';
import * as groupsAndSlots from './migrations/2026-11-22-15-groups-and-slots.ts';
import * as roundWhatIf from './migrations/2026-11-22-17-round-what-if.ts';
import * as lottery from './migrations/2026-11-22-18-lottery.ts';
import * as introductions from './migrations/2026-11-22-19-introductions.ts';
import * as ownMinimumAndRankings from './migrations/2026-11-22-21-own-minimum-and-rankings.ts';
import * as sealedSignUpDrafts from './migrations/2026-11-22-22-sealed-sign-up-drafts.ts';
import * as unmatchedInSummaries from './migrations/2026-11-22-23-unmatched-in-summaries.ts';
import * as whatStaffSeeOfPairs from './migrations/2026-11-22-24-what-staff-see-of-pairs.ts';
import * as slotsInOrder from './migrations/2026-11-22-25-slots-in-order.ts';
import * as companySignIn from './migrations/2026-11-22-26-company-sign-in.ts';
import * as scoresInFull from './migrations/2026-11-22-27-scores-in-full.ts';
import * as placesOfSignIn from './migrations/2026-11-22-28-places-of-sign-in.ts';
import * as sessionsOneCanTellApart from './migrations/2026-11-22-29-sessions-one-can-tell-apart.ts';
import * as hostTokens from './migrations/2026-11-22-30-host-tokens.ts';
import * as waysStaffSignIn from './migrations/2026-11-22-31-ways-staff-sign-in.ts';
import * as endsAndCalledOffDraws from './migrations/2026-11-22-32-ends-and-called-off-draws.ts';
import * as networksOfSignIn from './migrations/2026-11-22-33-networks-of-sign-in.ts';
import * as secondFactors from './migrations/2026-11-22-34-second-factors.ts';
import * as versionsOfSaves from './migrations/2026-11-22-35-versions-of-saves.ts';
import * as languagesOfReaders from './migrations/2026-11-22-36-languages-of-readers.ts';
import * as enrolmentsOfSessions from './migrations/2026-11-22-37-enrolments-of-sessions.ts';
import * as sessionsOfWhoLeaves from './migrations/2026-11-22-38-sessions-of-who-leaves.ts';

/** In the order in which they run; append only. */
const migrations: Record<string, Migration> = {
  '2026-11-22-01-identity-and-directory': identityAndDirectory,
  '2026-11-22-02-programs-and-participants': programsAndParticipants,
  '2026-11-22-03-mentorships': mentorships,
  '2026-11-22-04-evidence': evidence,
  '2026-11-22-05-row-security': rowSecurity,
  '2026-11-22-06-key-probe': keyProbe,
  '2026-11-22-07-drafts': drafts,
  '2026-11-22-08-mentor-marks': mentorMarks,
  '2026-11-22-09-definer-search-path': definerSearchPath,
  '2026-11-22-10-set-aside': setAside,
  '2026-11-22-11-cleaning': cleaning,
  '2026-11-22-12-people-of-programs': peopleOfPrograms,
  '2026-11-22-13-text-vectors': textVectors,
  '2026-11-22-14-what-people-tell': whatPeopleTell,
  '2026-11-22-15-groups-and-slots': groupsAndSlots,
  '2026-11-22-17-round-what-if': roundWhatIf,
  '2026-11-22-18-lottery': lottery,
  '2026-11-22-19-introductions': introductions,
  '2026-11-22-21-own-minimum-and-rankings': ownMinimumAndRankings,
  '2026-11-22-22-sealed-sign-up-drafts': sealedSignUpDrafts,
  '2026-11-22-23-unmatched-in-summaries': unmatchedInSummaries,
  '2026-11-22-24-what-staff-see-of-pairs': whatStaffSeeOfPairs,
  '2026-11-22-25-slots-in-order': slotsInOrder,
  '2026-11-22-26-company-sign-in': companySignIn,
  '2026-11-22-27-scores-in-full': scoresInFull,
  '2026-11-22-28-places-of-sign-in': placesOfSignIn,
  '2026-11-22-29-sessions-one-can-tell-apart': sessionsOneCanTellApart,
  '2026-11-22-30-host-tokens': hostTokens,
  '2026-11-22-31-ways-staff-sign-in': waysStaffSignIn,
  '2026-11-22-32-ends-and-called-off-draws': endsAndCalledOffDraws,
  '2026-11-22-33-networks-of-sign-in': networksOfSignIn,
  '2026-11-22-34-second-factors': secondFactors,
  '2026-11-22-35-versions-of-saves': versionsOfSaves,
  '2026-11-22-36-languages-of-readers': languagesOfReaders,
  '2026-11-22-37-enrolments-of-sessions': enrolmentsOfSessions,
  '2026-11-22-38-sessions-of-who-leaves': sessionsOfWhoLeaves,
};

/**
 * Brings the schema up to date as the owner, then the queue's own schema as the queue's role.
 * Servers that start together take turns: Kysely holds a lock while it migrates.
 *
 * @throws the migration's own error; the database is left as the last whole migration made it.
 */
export async function migrate(ownerUrl: string, jobsUrl: string): Promise<void> {
  const db = new Kysely<any>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: ownerUrl, max: 2 }) }) });
  try {
    const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest();
    if (error) throw error;
  } finally {
    await db.destroy();
  }
  await prepareQueue(jobsUrl);
}

/** `alongside_queue.enqueue` is the one door through which the app role reaches the queue, inside its own transaction. The lock goes with the connection. */
async function prepareQueue(jobsUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: jobsUrl });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('alongside queue'))`);
    await migrateQueue({ connectionString: jobsUrl });
    await client.query(`
      begin;
      create schema if not exists alongside_queue;
      create or replace function alongside_queue.enqueue(task text, payload json, run_at timestamptz, job_key text) returns void
        language sql security definer set search_path = pg_catalog as $$
        select graphile_worker.add_job(task, payload, run_at => run_at, job_key => job_key, max_attempts => 12) $$;
      revoke execute on function alongside_queue.enqueue(text, json, timestamptz, text) from public;
      grant usage on schema alongside_queue to alongside_app;
      grant execute on function alongside_queue.enqueue(text, json, timestamptz, text) to alongside_app;
      commit;`);
  } finally {
    await client.end();
  }
}

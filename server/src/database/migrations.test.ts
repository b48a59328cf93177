import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { inject, expect, test } from 'vitest';
import { execute, urlsOf } from '../../test/cluster.ts';
import { createTestDatabase } from '../../test/database.ts';
import { makeParticipant, makeProgram, makeRound } from '../../test/factories.ts';
import { describeSchema } from '../../test/schema-text.ts';
import { scoreFigures, shownFit, type Contribution } from '../matching/engine/index.ts';
import { showWithoutPrivate } from './migrations/2026-11-22-24-what-staff-see-of-pairs.ts';

/** SHA-256 of the migrations that databases out there have run. They stay as they are; a change is a new migration, and its line here comes with it. */
const released: Record<string, string> = {
  '2026-11-22-01-identity-and-directory.ts': 'f418f7c8547dbcc586e39c49fef8044b3671c8fe36e911f50321b5e33f78496c',
  '2026-11-22-02-programs-and-participants.ts': 'cca48bd8ed7a2811055de5f216241b061eba5fc499c13789be40d179a869305c',
  '2026-11-22-03-mentorships.ts': 'f49a7e3b1b5fff68f0f7784814cb7c80b653e4d351d08ba000dfb294aa0eaefe',
  '2026-11-22-04-evidence.ts': 'd94c66386982fd1d440fb775f1eb2dfe45afa540aa8e142637d714cb0bacfc0f',
  '2026-11-22-05-row-security.ts': '772912e6cdc6251d7efd28cb25341fcdc62aea0573723b73c7d5cb75376dcb17',
  '2026-11-22-06-key-probe.ts': 'a2dc8bd139362b57e3ebece6fc49f04bffcdf206c76bd543bed710b8a09076f0',
  '2026-11-22-07-drafts.ts': '450116c2295d67d8f1c3ddd984496613e28d757dd68aa5b45621610a2fa1cdb3',
  '2026-11-22-08-mentor-marks.ts': '4dc58fbcf68a510012b419fb4351fea51ae01bf43ea3ad5e297437632e772687',
  '2026-11-22-09-definer-search-path.ts': '87332e2e203a2a4d7d27893ac4d13fba4b2eb946673f13cd42199a888ddc67b3',
  '2026-11-22-10-set-aside.ts': '86c2073bd364608ba133b306bb847e0d85c81b4a86c2bbc81b3ab0a660d23b7c',
  '2026-11-22-11-cleaning.ts': 'a91990353c629454e9b157aa6b6bdcc141284bd888938fb3c50f45d6716e66c6',
  '2026-11-22-12-people-of-programs.ts': 'd53947d12e546ea8100c66ff707065cc09f914add71cb5e22a0e89f9ec21d680',
  '2026-11-22-13-text-vectors.ts': 'aa414b13f1d0e977f057145238ee2106961ef82343981622464b821cbc043420',
  '2026-11-22-14-what-people-tell.ts': '16ab5084ee4b0789de057e35f11cca41eb3fde8798c1fabf5556f85bfa243ef3',
  '2026-11-22-15-groups-and-slots.ts': '1af0faeddb076358430d8eee19029702250fbb8c3ca44d279d556e2055b1ad5f',
  '2026-11-22-17-round-what-if.ts': 'f90ce3f7bc9e042f1884ce8b5b0eec712558bae68c2c858bc27c8b5351bba792',
  '2026-11-22-18-lottery.ts': '3ddeba62c1b4ce909a5c7b4dccb7a4bbf5f8beedbc824f46edd373e35a2f1aac',
  '2026-11-22-19-introductions.ts': 'ec938f1e05884d96cfc4fd07865d88992fe467b4eb7c501d2c0fae2a693228b8',
  '2026-11-22-21-own-minimum-and-rankings.ts': '2898f37f494b8391a028f8d618e5a5f0a2643c34b31dfe3d0e83f6f296780dfa',
  '2026-11-22-22-sealed-sign-up-drafts.ts': '21191f82b4698dd0b6e01537142fbbb0b122ab4b63d6181f8ba66faf38abd42e',
  '2026-11-22-23-unmatched-in-summaries.ts': '7c1aca3eb84b949a42c95b329789650f7d012caed316e074698212efeeb2be5e',
  '2026-11-22-24-what-staff-see-of-pairs.ts': 'dd23ef24b2c785108ac1c427c32d1afb283f3ff8840880e669db56c708e3f1c2',
  '2026-11-22-25-slots-in-order.ts': '3d87a32a52f3e1c0a2adc6519f88885a1b0f42af04b0dfc024ca01d0735bc708',
  '2026-11-22-26-company-sign-in.ts': 'ea35574f161789c1f46d69e8585976644df3b5ab0a00489eb40259f4ae12bb80',
  '2026-11-22-27-scores-in-full.ts': 'db8d0bddb7f9f9ff1667ef9346beb691b87845b388f374c3ee02e9e19e56def9',
  '2026-11-22-28-places-of-sign-in.ts': '9ed90593da419040746f32f861c7e6a429be3df10052a682bd886accf75f2d26',
  '2026-11-22-29-sessions-one-can-tell-apart.ts': 'e3d6b489a0789e3e17fcf39ea22588208d3a20dd0d4603f63cf594376357194a',
  '2026-11-22-30-host-tokens.ts': '159fe83c10fd8f061d5006fcf76e5eed744c0364853c4c898cefe12becb710e1',
  '2026-11-22-31-ways-staff-sign-in.ts': '0de73e047b5d732e596c72d0bae87979c61514478cf7954e06b10bbf328d3270',
  '2026-11-22-32-ends-and-called-off-draws.ts': '0812ff17c9f4c953f301613cb11ecff29f5f8d3b63067cbbfff6809509a5e8a1',
  '2026-11-22-33-networks-of-sign-in.ts': 'a1af9848b12e0d3080663cb2df1eba337eb088f39ce34695e0e42dd7f1bdb1ca',
  '2026-11-22-34-second-factors.ts': '1ef431583383395180cc282d3086a68be289b3e5be98f4df11a4f1f85af6f9a2',
  '2026-11-22-35-versions-of-saves.ts': '80999fd1c254edd8a81a722cf87d071965162ac8a0b239352fd16c22caa79f80',
  '2026-11-22-36-languages-of-readers.ts': '659901298c279aab129c3eaa0e96d88b047f736f798149ea22d41222fef7cd58',
};

test('released migrations are as they were', async () => {
  const hashes = await Promise.all(Object.keys(released).map(async (name) => [name, createHash('sha256').update(await readFile(new URL(`migrations/${name}`, import.meta.url))).digest('hex')]));
  expect(Object.fromEntries(hashes)).toEqual(released);
  const all = (await readdir(new URL('migrations', import.meta.url))).sort();
  expect(all.slice(0, hashes.length)).toEqual(Object.keys(released));
});

test('the migrated schema is the one in schema.txt; after a migration, write it with `pnpm --filter @alongside/server schema`', async () => {
  const written = await readFile(new URL('schema.txt', import.meta.url), 'utf8');
  expect(await describeSchema(urlsOf(inject('clusterUrl'), 'template_alongside').owner)).toBe(written);
});

test('a function with the rights of the owner does not fall for a temporary table of the caller', async () => {
  const database = await createTestDatabase();
  try {
    await execute(
      database.urls.app,
      `create temporary table program_coordinator (program_id uuid, account_id uuid);
       create temporary table staff_role (account_id uuid, role text);
       select set_config('app.account', '00000000-0000-7000-8000-000000000001', false);
       insert into pg_temp.program_coordinator values ('00000000-0000-7000-8000-000000000002', app_account());
       insert into pg_temp.staff_role values (app_account(), 'coordinator');
       do $$ begin if app_coordinates('00000000-0000-7000-8000-000000000002') then raise 'shadowed'; end if; end $$`,
    );
  } finally {
    await database.drop();
  }
});

test('rounds that ran before are shown without what is private: pairs as the engine shows them, and the figures of those', async () => {
  const database = await createTestDatabase();
  try {
    const { programId } = await makeProgram(database);
    const contributions = (...scores: number[]): Contribution[] => (['skills', 'goal_text', 'language', 'personality', 'affinity'] as const).map((criterion, at) => ({ criterion, weight: 3 + 7 * at, score: scores[at]! / 10_000, points: 0, neutral: false, explanation: { code: 'affinity.hidden', params: {} } }));
    const told = [contributions(3_333, 9_001, 7_777, 10_000, 10_000), contributions(0, 5_000, 1, 0, 5_000), contributions(9_999, 10_000, 9_999, 0, 0)];
    const round = async (weights: object, number: number) => (await makeRound(database, programId, { number, settings: JSON.stringify({ weights, rules: {} }) })).roundId;
    const [open, kept] = [await round({ skills: 3 }, 1), await round({ skills: 3, affinity: 31 }, 2)];
    const propose = async (roundId: string) => {
      for (const parts of told) {
        const [menteeId, mentorId] = [(await makeParticipant(database, programId, 'mentee')).participantId, (await makeParticipant(database, programId, 'mentor')).participantId];
        await database.owner.insertInto('proposal').values({ roundId, menteeId, mentorId, score: 4_711, contributions: JSON.stringify(parts), madeBy: 'engine' }).execute();
      }
    };
    await propose(open);
    await propose(kept);
    await database.owner.transaction().execute((trx) => showWithoutPrivate(trx));
    const proposals = (roundId: string) => database.owner.selectFrom('proposal').select(['score', 'contributions']).where('roundId', '=', roundId).orderBy('menteeId').execute();
    expect(await proposals(kept)).toEqual(told.map(shownFit));
    expect(await proposals(open)).toEqual(told.map((parts) => ({ score: 4_711, contributions: parts })));
    const { summary } = await database.owner.selectFrom('matchingRound').select('summary').where('id', '=', kept).executeTakeFirstOrThrow();
    const { placed: _, totalScore: __, ...figures } = scoreFigures(told.map((parts) => shownFit(parts).score));
    expect(summary).toMatchObject({ ...figures, blockingPairs: null });
  } finally {
    await database.drop();
  }
});

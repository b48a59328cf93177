import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openManyWords } from '../src/crypto/sealed-words.ts';
import { testKey } from '../test/cluster.ts';
import { createTestDatabase, type TestDatabase } from '../test/database.ts';
import { runDueJobs } from '../test/server.ts';
import { seedDemo } from './seed.ts';

const now = new Date('2026-11-20T08:00:00Z');
const seedInto = (database: TestDatabase) => seedDemo({ ownerUrl: database.urls.owner, masterKey: testKey, now, intranetOrigin: 'http://localhost:4701' });
const rowsOf = async <Row>(database: TestDatabase, query: string): Promise<Row[]> => (await sql.raw<Row>(query).execute(database.owner)).rows;

let database: TestDatabase;
let twin: TestDatabase;
beforeAll(async () => {
  [database, twin] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  await seedInto(database);
  await seedInto(twin);
});
afterAll(() => Promise.all([database.drop(), twin.drop()]));

/** Keys are drawn anew each time, and what the database numbers by itself is its own. */
const drawnAnew = ['id', 'data_key_id', 'nonce', 'ciphertext', 'wrapped'];

test('two seedings at the same time of day give the same organisation, but for keys', async () => {
  const tables = await rowsOf<{ name: string }>(database, `select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%' order by 1`);
  for (const { name } of tables) {
    const own = name === 'proposal' || name === 'data_key' || name === 'audit_entry';
    const without = drawnAnew.filter((column) => own || column !== 'id').map((column) => ` - '${column}'`).join('');
    const query = `select (to_jsonb(t)${without})::text as row from ${name} t order by 1`;
    expect({ name, rows: await rowsOf(twin, query) }).toEqual({ name, rows: await rowsOf(database, query) });
  }
});

test('a database that has an organisation is left as it is', async () => {
  await seedInto(twin);
  expect(await rowsOf(twin, 'select count(*)::int as n from person')).toEqual(await rowsOf(database, 'select count(*)::int as n from person'));
});

test('an intranet that was started at another port may show the programmes as before', async () => {
  await seedDemo({ ownerUrl: twin.urls.owner, masterKey: testKey, now, intranetOrigin: 'http://localhost:4801' });
  expect(await rowsOf(twin, `select distinct split_part(page_url, '/?', 1) as page from program`)).toEqual([{ page: 'http://localhost:4801' }]);
  const allowed = `select count(*)::int as n from program p where exists (select from program_origin o where o.program_id = p.id and o.origin = 'http://localhost:4801')`;
  expect(await rowsOf(twin, allowed)).toEqual(await rowsOf(database, 'select count(*)::int as n from program'));
});

test('the organisation is about as large as it says, and one tree', async () => {
  const people = await database.owner.selectFrom('person').select(['id', 'email', 'name', 'managerId', 'employeeNumber', 'country', 'timeZone', 'site']).execute();
  expect(people.length).toBeGreaterThanOrEqual(390);
  expect(people.length).toBeLessThanOrEqual(410);
  for (const key of ['email', 'name', 'employeeNumber'] as const) expect(new Set(people.map((person) => person[key])).size).toBe(people.length);
  expect(new Set(people.map(({ country }) => country)).size).toBeGreaterThanOrEqual(6);
  expect(new Set(people.map(({ timeZone }) => timeZone)).size).toBeGreaterThanOrEqual(6);

  const managerOf = new Map(people.map(({ id, managerId }) => [id, managerId]));
  expect(people.filter(({ managerId }) => managerId === null)).toHaveLength(1);
  for (const { id } of people) {
    let steps = 0;
    for (let at: string | null | undefined = id; at; at = managerOf.get(at)) steps += 1;
    expect(steps).toBeLessThanOrEqual(5);
  }
});

test('each programme has the people it needs, and a small site to protect', async () => {
  const rows = await rowsOf<{ slug: string; role: string; people: number; places: number }>(
    database,
    `select p.slug, t.role, count(*)::int as people, sum(t.capacity)::int as places from participant t join program p on p.id = t.program_id where t.state in ('active', 'finished') group by 1, 2`,
  );
  const of = (slug: string, role: string) => rows.find((row) => row.slug === slug && row.role === role)!;
  expect(of('leadership', 'mentee').people).toBeGreaterThanOrEqual(115);
  expect(of('leadership', 'mentor').people).toBeGreaterThanOrEqual(55);
  expect(of('leadership', 'mentor').places).toBeLessThan(of('leadership', 'mentee').people);
  expect(of('open-mentoring', 'mentee').people).toBe(90);
  expect(of('open-mentoring', 'mentor').people).toBe(50);
  expect(of('leadership-2025', 'mentee').people).toBe(66);

  const antwerp = await rowsOf<{ people: number }>(database, `select count(*)::int as people from participant t join person p on p.id = t.person_id where p.site = 'Antwerp' group by t.program_id`);
  expect(antwerp.length).toBe(3);
  for (const { people } of antwerp) expect(people).toBeLessThan(7);
});

test('people write for themselves: no profile twice, no sentence worn out', async () => {
  const texts = (await database.owner.selectFrom('participant').select('goalsText').execute()).map(({ goalsText }) => goalsText);
  expect(new Set(texts).size).toBeGreaterThan(texts.length * 0.98);
  const sentences = Map.groupBy(texts.flatMap((text) => text.split(/(?<=[.?]) (?=\p{Lu})/u)), (sentence) => sentence);
  expect([...sentences].filter(([, uses]) => uses.length > 12).map(([sentence]) => sentence)).toEqual([]);
  expect(texts.join(' ')).not.toMatch(/[{}<>^]/);
});

test('there are coordinator, analyst and people to try out, and no administrator yet', async () => {
  expect(await rowsOf(database, `select a.name, r.role from persona p join staff_account a on a.id = p.account_id join staff_role r on r.account_id = a.id where a.password_hash is null order by p.position`)).toEqual([
    { name: 'Amara Osei', role: 'coordinator' },
    { name: 'Jonas Lindqvist', role: 'analyst' },
  ]);
  expect((await rowsOf<{ name: string }>(database, `select person.name from persona join person on person.id = persona.person_id order by position`)).map(({ name }) => name)).toEqual([
    'Lena Fischer', 'Ruth Adeyemi', 'Ania Wrona', 'Mehmet Arslan', 'Saskia van Rijn', 'Kwame Boateng', 'Tomasz Lis', 'Dorota Zielińska', 'Hanna Norberg',
  ]);
  expect(await rowsOf(database, 'select set_up_at, demo from organisation')).toEqual([{ setUpAt: null, demo: true }]);
});

test('what people wrote is sealed, and opens with the key of this installation', async () => {
  const texts = await database.owner.transaction().execute(async (trx) => {
    const rows = await trx.selectFrom('note').select(['dataKeyId', 'nonce', 'ciphertext']).execute();
    return openManyWords(trx, testKey, rows);
  });
  expect(texts).toContain('I still soften every no. Ask Ruth how she did it in her first year, before the reorganisation.');
});

test('the queue freezes the figures of every programme at the first start', async () => {
  await runDueJobs(database, { now: () => now });
  const cells = await rowsOf<{ slug: string; cells: number; hidden: number }>(
    database,
    `select p.slug, count(*)::int as cells, (count(*) filter (where c.hidden))::int as hidden from snapshot s join snapshot_cell c on c.snapshot_id = s.id join program p on p.id = s.program_id group by 1 order by 1`,
  );
  expect(cells.map(({ slug }) => slug)).toEqual(['circles', 'flash', 'leadership', 'leadership-2025', 'open-mentoring', 'peers', 'reverse']);
  for (const { hidden } of cells) expect(hidden).toBeGreaterThan(0);
  const [growth] = await rowsOf<{ value: number }>(database, `select c.value from snapshot_cell c join snapshot s on s.id = c.snapshot_id join program p on p.id = s.program_id where p.slug = 'leadership-2025' and c.figure = 'confidence_gain' and c.cut = 'all'`);
  expect(growth!.value).toBeGreaterThan(0.5);
});

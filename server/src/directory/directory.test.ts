import { expect, test } from 'vitest';
import { makeParticipant, makePerson, makeProgram, makeSignedInStaff } from '../../test/factories.ts';
import { openProduct } from '../../test/product.ts';
import { startTestServer } from '../../test/server.ts';

const { database, server } = await openProduct();
const administrator = await makeSignedInStaff(database, ['administrator']);

const base64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64');
const mapping = ['employeeNumber', 'familyName', 'givenName', 'email', 'site', 'manager', 'joinedOn'];
const german = [
  'PersNr;Nachname;Vorname;E-Mail (dienstl.);Standort;Vorgesetzter;Eintritt',
  '10017;Müller;Jürgen;j.mueller@quay.example;HAM;;01.04.2004',
  '10442;Carvalho;Inês;i.carvalho@quay.example;LIS;10017;03.02.2019',
].join('\r\n');

async function run(text: string | Uint8Array, given: object = {}) {
  return server.mutate('admin.directory.importPeople', { content: base64(text), mapping, dateOrder: null, onlyIfAllGood: false, ...given }, administrator);
}

test('an export of an HR system is understood without help, written once, and changes nothing the second time', async () => {
  const look = await server.mutate('admin.directory.checkFile', { content: base64(german), mapping: null, dateOrder: null }, administrator);
  expect(look.data.columns.map((column: { chosen: string }) => column.chosen)).toEqual(mapping);
  expect(look.data.shape).toEqual({ encoding: 'utf-8', delimiter: ';', rowCount: 2 });
  expect(look.data.rows.counts).toEqual({ unchanged: 0, updated: 0, new: 2, problem: 0 });
  expect(await database.owner.selectFrom('person').select('id').where('email', 'like', '%@quay.example').execute()).toEqual([]);
  expect((await run(german)).data).toEqual({ added: 2, changed: 0, unchanged: 0, leftOut: 0, stopped: false });
  const ines = await database.owner.selectFrom('person as p').innerJoin('person as m', 'm.id', 'p.managerId').select(['p.name', 'p.joinedOn', 'm.employeeNumber as manager']).where('p.employeeNumber', '=', '10442').executeTakeFirst();
  expect(ines).toEqual({ name: 'Inês Carvalho', joinedOn: '2019-02-03', manager: '10017' });
  expect((await run(german)).data).toEqual({ added: 0, changed: 0, unchanged: 2, leftOut: 0, stopped: false });
  const moved = await run(german.replace(';LIS;', ';PRG;'));
  expect(moved.data).toEqual({ added: 0, changed: 1, unchanged: 1, leftOut: 0, stopped: false });
});

test('good rows are written without the bad ones, or nothing at all, as wished', async () => {
  const file = ['nr,last,first,mail,site,boss,since', 'A1,Okafor,Ada,ada@mixed.example,,,2020-01-01', 'A2,Bad,Bea,bea@mixed,,,2020-01-01', 'A3,Lind,Cy,cy@mixed.example,,A2,2020-01-01'].join('\n');
  const none = await run(file, { onlyIfAllGood: true });
  expect(none.data).toEqual({ added: 0, changed: 0, unchanged: 0, leftOut: 2, stopped: true });
  const some = await run(file);
  expect(some.data).toEqual({ added: 1, changed: 0, unchanged: 0, leftOut: 2, stopped: false });
  const mended = await run(file.replace('bea@mixed,', 'bea@mixed.example,'));
  expect(mended.data).toEqual({ added: 2, changed: 0, unchanged: 1, leftOut: 0, stopped: false });
});

test('the columns of the last import are remembered by their headings', async () => {
  const look = await server.mutate('admin.directory.checkFile', { content: base64('since,nr,mail,last,first,boss,site\n2020-01-01,A1,ada@mixed.example,Okafor,Ada,,\n'), mapping: null, dateOrder: null }, administrator);
  expect(look.data.columns.map((column: { chosen: string }) => column.chosen)).toEqual(['joinedOn', 'employeeNumber', 'email', 'familyName', 'givenName', 'manager', 'site']);
  expect(look.data.rows.counts).toEqual({ unchanged: 1, updated: 0, new: 0, problem: 0 });
});

test('bad rows come back as a file that no spreadsheet takes for a formula', async () => {
  const file = 'nr,last,first,mail,site,boss,since\nB1,"=HYPERLINK(""http://evil.example"")",+1,@SUM(A1),,,2020-01-01\n';
  const { data } = await server.mutate('admin.directory.badRows', { content: base64(file), mapping, dateOrder: null }, administrator);
  expect(data.csv).toContain(`"'=HYPERLINK(""http://evil.example"")",'+1,'@SUM(A1)`);
  expect(data.csv).toContain('Work e-mail: Not a full address.');
});

test('ten thousand rows with their reporting line take hardly more statements than ten', async () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => `N${index};Family${index};Given;person${index}@large.example;SITE;${index === 0 ? '' : `N${Math.floor((index - 1) / 8)}`};2020-01-01`);
  let statements = 0;
  const counting = database.app.withPlugin({
    transformQuery: ({ node }) => {
      statements += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  const counted = await startTestServer({ ...database, app: counting });
  const importing = async (count: number) => {
    const before = statements;
    const content = base64(['nr;last;first;mail;site;boss;since', ...rows.slice(0, count)].join('\n'));
    const { data } = await counted.mutate('admin.directory.importPeople', { content, mapping, dateOrder: null, onlyIfAllGood: false }, administrator);
    return { ...data, statements: statements - before };
  };
  const few = await importing(10);
  const many = await importing(10_000);
  await counted.close();
  expect(few).toMatchObject({ added: 10, leftOut: 0 });
  expect(many).toMatchObject({ added: 9_990, leftOut: 0 });
  expect(many.statements).toBeLessThan(few.statements + 100);
  await database.owner.deleteFrom('person').where('email', 'like', '%@large.example').execute();
});

test('people are found by name, address and number, and paged by name', async () => {
  const total = (await server.query('admin.directory.people', {}, administrator)).data.total as number;
  for (let index = 0; index < 60; index += 1) await makePerson(database, { givenName: 'Page', familyName: `Zed ${String(index).padStart(2, '0')}` });
  const first = await server.query('admin.directory.people', { words: 'page zed' }, administrator);
  expect(first.data.people).toHaveLength(50);
  const second = await server.query('admin.directory.people', { words: 'page zed', cursor: first.data.nextCursor }, administrator);
  expect(second.data.people.map((person: { name: string }) => person.name)).toEqual(Array.from({ length: 10 }, (_, index) => `Page Zed ${index + 50}`));
  expect(second.data).toMatchObject({ nextCursor: null, total: 60 });
  expect((await server.query('admin.directory.people', {}, administrator)).data.total).toBe(total + 60);
  expect((await server.query('admin.directory.people', { words: '1044' }, administrator)).data.people[0].account).toMatchObject({ employeeNumber: '10442', managerName: 'Jürgen Müller' });
  expect((await server.query('admin.directory.people', { words: '%' }, administrator)).data.total).toBe(0);
});

test('a coordinator finds the people of their own programmes, without account fields, and imports nothing', async () => {
  const { programId } = await makeProgram(database, { name: 'Own programme' });
  const { personId } = await makePerson(database, { givenName: 'Mine', familyName: 'Only', employeeNumber: 'M1' });
  await makeParticipant(database, programId, 'mentee', { personId });
  await makeParticipant(database, (await makeProgram(database)).programId, 'mentor', { personId });
  const coordinator = await makeSignedInStaff(database, ['coordinator'], [programId]);
  const { data } = await server.query('admin.directory.people', {}, coordinator);
  expect(data.people).toMatchObject([{ id: personId, name: 'Mine Only', programs: ['Own programme'], account: null }]);
  expect(data.total).toBe(1);
  const refused = await server.mutate('admin.directory.importPeople', { content: base64(german), mapping, dateOrder: null, onlyIfAllGood: false }, coordinator);
  expect(refused.error?.code).toBe('FORBIDDEN');
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../test/database.ts';
import { testKey } from '../test/cluster.ts';
import { seedDemo } from './seed.ts';

const now = new Date('2026-11-22T08:00:00Z');
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await seedDemo({ ownerUrl: database.urls.owner, masterKey: testKey, now, intranetOrigin: 'http://localhost:4702' });
});
afterAll(() => database.drop());

test('about four hundred people, each with an address of their own and one chief above them all', async () => {
  const people = await database.owner.selectFrom('person').select(['id', 'email', 'managerId', 'name']).execute();
  expect(people.length).toBeGreaterThan(390);
  expect(new Set(people.map(({ email }) => email)).size).toBe(people.length);
  expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
  const chiefs = people.filter(({ managerId }) => managerId === null);
  expect(chiefs).toHaveLength(1);
});

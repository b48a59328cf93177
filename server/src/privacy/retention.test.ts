import { addDaysTo } from '@alongside/shared/days';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { makePerson, makeProgram, makeSignedInStaff, makeStaff, signInPerson } from '../../test/factories.ts';
import { openProduct } from '../../test/product.ts';
import { runDueJobs } from '../../test/server.ts';
import { enqueue } from '../queue/queue.ts';

let now = new Date('2026-11-20T12:00:00Z');

const { database, server } = await openProduct({ now: () => now });

async function cleanAt(at: string): Promise<void> {
  now = new Date(at);
  await database.app.transaction().execute((trx) => enqueue(trx, 'forget_what_is_over', {}));
  await runDueJobs(database, { now: () => now });
}

async function countsOf(tables: readonly string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tables) counts[table] = Number((await sql<{ count: string }>`select count(*) from ${sql.table(table)}`.execute(database.owner)).rows[0]!.count);
  return counts;
}

const hash = () => Buffer.from(randomUUID());

test('sign-ins are forgotten when they are over, and not before', async () => {
  const db = database.owner;
  const begun = new Date('2026-11-20T12:00:00Z');
  const { personId } = await makePerson(database);
  const { accountId } = await makeStaff(database, ['coordinator']);
  const session = async (createdAt: Date) => (await db.insertInto('widgetSession').values({ personId, assurance: 'email', publicKey: '{}', createdAt }).returning('id').executeTakeFirstOrThrow()).id;
  const short = await session(begun);
  const long = await session(begun);
  for (const [sessionId, days] of [[short, 2], [long, 30]] as const) {
    await db.insertInto('accessToken').values({ hash: hash(), sessionId, expiresAt: new Date('2026-11-20T12:10:00Z') }).execute();
    await db.insertInto('refreshToken').values({ hash: hash(), sessionId, issuedAt: begun, usedAt: begun, expiresAt: addDaysTo(begun, days) }).execute();
  }
  await db.insertInto('emailSignIn').values({ email: 'a@b.example', challenge: Buffer.alloc(32), requestedAt: begun, expiresAt: new Date('2026-11-20T12:10:00Z') }).execute();
  await db.insertInto('companySignIn').values({ stateHash: Buffer.alloc(32), challenge: Buffer.alloc(32), origin: 'https://a.example', requestedAt: begun, expiresAt: new Date('2026-11-20T12:10:00Z') }).execute();
  await db.insertInto('staffSession').values({ hash: hash(), accountId, way: 'password', createdAt: begun, expiresAt: new Date('2026-11-21T00:00:00Z') }).execute();
  await db.insertInto('staffLink').values({ hash: hash(), kind: 'invitation', accountId, createdAt: begun, expiresAt: new Date('2026-11-23T12:00:00Z') }).execute();
  await db.insertInto('staffSignInFailure').values({ email: 'a@b.example', failedAt: begun }).execute();
  const tables = ['access_token', 'refresh_token', 'widget_session', 'email_sign_in', 'company_sign_in', 'staff_session', 'staff_link', 'staff_sign_in_failure'];
  await cleanAt('2026-11-20T12:05:00Z');
  expect(await countsOf(tables)).toEqual({ access_token: 2, refresh_token: 2, widget_session: 2, email_sign_in: 1, company_sign_in: 1, staff_session: 1, staff_link: 1, staff_sign_in_failure: 1 });
  await cleanAt('2026-11-23T12:00:01Z');
  expect(await countsOf(tables)).toEqual({ access_token: 0, refresh_token: 1, widget_session: 1, email_sign_in: 0, company_sign_in: 0, staff_session: 0, staff_link: 0, staff_sign_in_failure: 0 });
});

test('answers, drafts and addresses are kept as long as they are of use', async () => {
  const [running, finished] = [await makeProgram(database), await makeProgram(database, { stage: 'sign_up' })];
  const author = await signInPerson(database, (await makePerson(database)).personId);
  const administrator = await makeSignedInStaff(database, ['administrator']);
  now = new Date('2026-11-24T12:00:00Z');
  await server.mutate('widget.draft.save', { kind: 'goal', aboutId: randomUUID(), fields: { title: 'Lead' } }, author);
  for (const { programId } of [running, finished]) await server.mutate('widget.participant.saveDraft', { programId, role: 'mentee', step: 1, data: { headline: 'Curious' } }, author);
  await server.mutate('admin.identity.inviteStaff', { email: 'new@harbourline.example', name: 'New', roles: ['analyst'] }, administrator);
  await database.owner.updateTable('mail').set({ state: 'sent', sentAt: now }).execute();
  await database.owner.updateTable('program').set({ stage: 'finished' }).where('id', '=', finished.programId).execute();
  const tables = ['idempotency_answer', 'draft', 'participant_draft'];
  const address = async () => (await database.owner.selectFrom('mail').select('address').executeTakeFirstOrThrow()).address;

  await cleanAt('2026-12-01T11:59:00Z');
  expect(await countsOf(tables)).toEqual({ idempotency_answer: 4, draft: 1, participant_draft: 1 });
  expect(await address()).toBe('new@harbourline.example');
  await cleanAt('2026-12-24T12:00:01Z');
  expect(await countsOf(tables)).toEqual({ idempotency_answer: 0, draft: 1, participant_draft: 1 });
  expect(await address()).toBe('');
  await cleanAt('2027-02-22T12:00:01Z');
  expect(await countsOf(tables)).toEqual({ idempotency_answer: 0, draft: 0, participant_draft: 0 });
});

test('the queue sees of what it forgets no more than its age', async () => {
  for (const column of ['idempotency_answer.answer', 'access_token.hash', 'refresh_token.hash', 'staff_session.hash', 'staff_link.hash', 'staff_sign_in_failure.email', 'draft.ciphertext', 'draft.person_id', 'participant_draft.data', 'participant_draft.person_id']) {
    const [table, name] = column.split('.') as [string, string];
    await expect(sql`select ${sql.ref(name)} from ${sql.table(table)}`.execute(database.jobs)).rejects.toThrow('permission denied');
  }
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { runDueJobs } from '../../test/server.ts';
import { startSmtp } from '../../test/smtp.ts';
import { queueMail } from '../queue/outgoing-mail.ts';
import { enqueue } from '../queue/queue.ts';
import { smtpMailer, type Mailer } from './mailer.ts';

const sender = 'Alongside <alongside@harbourline.example>';
const address = 'lena@harbourline.example';
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const stateOfMail = async () => (await database.owner.selectFrom('mail').select('state').where('address', '=', address).execute()).map(({ state }) => state);

/** The queue's look for mail that waits, as it comes each minute, this long from now. */
async function lookForWaitingMail(mailer: Mailer, minutes: number): Promise<void> {
  await database.app.transaction().execute((trx) => enqueue(trx, 'retry_waiting_mail', {}));
  await runDueJobs(database, { mailer, now: () => new Date(Date.now() + minutes * 60_000) });
}

test('what is written while the mail server is down goes out when it is back, once', async () => {
  const gone = await startSmtp();
  const refused = smtpMailer(gone.url, sender);
  await gone.stop();
  const invitation = { key: 'survey:1:lena', kind: 'survey_invitation', address, params: { name: 'Lena', programName: 'Open Doors', programId: '018f0000-0000-7000-8000-000000000001', closesOn: '1 December' } } as const;
  await database.app.transaction().execute((trx) => queueMail(trx, new Date(), invitation));
  await runDueJobs(database, { mailer: refused });
  expect(await stateOfMail()).toEqual(['queued']);

  const back = await startSmtp();
  const mailer = smtpMailer(back.url, sender);
  await lookForWaitingMail(mailer, 5);
  await lookForWaitingMail(mailer, 10);
  await database.app.transaction().execute((trx) => queueMail(trx, new Date(), invitation));
  await lookForWaitingMail(mailer, 15);
  expect(await stateOfMail()).toEqual(['sent']);
  expect(back.received.map(({ subject }) => subject)).toEqual(['A few questions about Open Doors']);
  await back.stop();
});

test('a mail whose transaction is rolled back is never sent', async () => {
  const smtp = await startSmtp();
  const failing = database.app.transaction().execute(async (trx) => {
    await queueMail(trx, new Date(), { key: 'survey:2:ruth', kind: 'survey_invitation', address: 'ruth@harbourline.example', params: { name: 'Ruth', programName: 'Open Doors', programId: '018f0000-0000-7000-8000-000000000001', closesOn: '1 December' } });
    throw new Error('the end of the mutation failed');
  });
  await expect(failing).rejects.toThrow('the end of the mutation failed');
  await lookForWaitingMail(smtpMailer(smtp.url, sender), 5);
  expect(smtp.received).toEqual([]);
  await smtp.stop();
});

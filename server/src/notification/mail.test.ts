import { expect, test } from 'vitest';
import type { TestDatabase } from '../../test/database.ts';
import { openDatabase } from '../../test/product.ts';
import { runDueJobs } from '../../test/server.ts';
import { startSmtp } from '../../test/smtp.ts';
import { queueMail } from '../queue/outgoing-mail.ts';
import { enqueue } from '../queue/queue.ts';
import { smtpMailer } from './mailer.ts';

const database = await openDatabase();

const sender = 'Alongside <alongside@harbourline.example>';
const inTransaction = (work: Parameters<ReturnType<TestDatabase['jobs']['transaction']>['execute']>[0]) => database.jobs.transaction().execute(work);
const stateOf = async (key: string) => (await database.owner.selectFrom('mail').select('state').where('key', '=', key).executeTakeFirstOrThrow()).state;

test.each(['down', 'off'])('mail that is %s goes out later, once', async (how) => {
  const address = `${how}@harbourline.example`;
  const params = { name: 'Robin', organisation: 'Harbourline', token: 'none' };
  const gone = await startSmtp();
  await gone.stop();
  await inTransaction((trx) => queueMail(trx, new Date(), { key: how, kind: 'staff_invitation', address, params }));
  await runDueJobs(database, { mailer: how === 'down' ? smtpMailer(gone.url, sender) : undefined });
  expect(await stateOf(how)).toBe('queued');

  const smtp = await startSmtp();
  const later = { mailer: smtpMailer(smtp.url, sender), now: () => new Date(Date.now() + 3 * 60_000) };
  for (let minute = 0; minute < 3; minute++) {
    await inTransaction((trx) => enqueue(trx, 'retry_waiting_mail', {}));
    await runDueJobs(database, later);
  }
  expect(smtp.received.map((mail) => mail.to?.[0]?.address)).toEqual([address]);
  expect(await stateOf(how)).toBe('sent');
  await smtp.stop();
});

test('a mail whose transaction is rolled back is never sent', async () => {
  const smtp = await startSmtp();
  const params = { name: 'Robin', organisation: 'Harbourline', token: 'none' };
  const failing = inTransaction(async (trx) => {
    await queueMail(trx, new Date(), { key: 'undone', kind: 'staff_invitation', address: 'undone@harbourline.example', params });
    throw new Error('the rest of the change failed');
  });
  await expect(failing).rejects.toThrow('the rest of the change failed');
  await runDueJobs(database, { mailer: smtpMailer(smtp.url, sender) });
  expect(smtp.received).toEqual([]);
  await smtp.stop();
});

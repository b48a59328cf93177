import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { sql } from 'kysely';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createTestDatabase } from '../../test/database.ts';
import { smtpMailer } from '../notification/mailer.ts';
import { queueMail } from '../queue/outgoing-mail.ts';
import { enqueue } from '../queue/queue.ts';
import { runJobs } from './runner.ts';
import { tasks } from './tasks.ts';

test('a task that fails leaves no address in the log or the queue, as mail servers put them into their errors', async () => {
  const database = await createTestDatabase();
  const lines: string[] = [];
  const failed = Promise.withResolvers<void>();
  const write = (line: string) => {
    lines.push(line);
    if (line.includes('"queue":"Failed task')) failed.resolve();
  };
  const deps = { db: database.jobs, now: () => new Date(), log: pino({ level: 'info' }, { write }), publicUrl: 'http://localhost:4700', emailDomains: [], mailer: undefined, printCode: undefined, texts: undefined };
  const refuse = () => Promise.reject(Object.assign(new Error("Can't send mail\n550 <lena@harbourline.example> unknown"), { code: 'EENVELOPE', responseCode: 550 }));
  const runner = await runJobs(database.jobsPool, deps, { ...tasks, send_mail: refuse }, '');
  await database.app.transaction().execute((trx) => enqueue(trx, 'send_mail', { mailId: '019abcde-0000-7000-8000-00000000000a' }));
  await failed.promise;
  await runner.stop();
  const { rows } = await sql<{ lastError: string | null }>`select last_error from graphile_worker._private_jobs`.execute(database.owner);
  await database.drop();
  const kept = [...lines, ...rows.map(({ lastError }) => lastError)].join('\n');
  expect(kept).toContain('EENVELOPE');
  expect(kept).toContain('550');
  expect(kept).not.toContain('harbourline');
});

test('a mail server that takes connections and says nothing holds up mail, and nothing else', async () => {
  const database = await createTestDatabase();
  const sockets: Socket[] = [];
  const silent = createServer((socket) => void sockets.push(socket)).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const mailer = smtpMailer(`smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`, 'Alongside <alongside@harbourline.example>');
  const deps = { db: database.jobs, now: () => new Date(), log: pino({ level: 'silent' }), publicUrl: 'http://localhost:4700', emailDomains: [], mailer, printCode: undefined, texts: undefined };
  const settled = Promise.withResolvers<void>();
  const runner = await runJobs(database.jobsPool, deps, { ...tasks, settle_requests: () => Promise.resolve(settled.resolve()) }, '');
  await database.app.transaction().execute(async (trx) => {
    for (let number = 0; number < 6; number++) await queueMail(trx, deps.now(), { key: `hangs-${number}`, kind: 'staff_invitation', address: 'lena@harbourline.example', params: { name: 'Lena', organisation: 'Harbourline', token: 'none' } });
  });
  await once(silent, 'connection');
  await database.app.transaction().execute((trx) => enqueue(trx, 'settle_requests', { participantId: '019abcde-0000-7000-8000-00000000000a' }));
  await settled.promise;
  expect(sockets.filter(({ closed }) => closed)).toEqual([]);
  for (const socket of sockets) socket.destroy();
  silent.close();
  await runner.stop();
  await database.drop();
});

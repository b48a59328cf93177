import { afterAll } from 'vitest';
import { smtpMailer, type Mailer } from '../src/notification/mailer.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { startTestServer, type TestServer, type TestServerOptions } from './server.ts';
import { startSmtp, type TestSmtp } from './smtp.ts';

/*
 * What the tests of one file stand on. Each is awaited at the head of the file and taken down after its last
 * test; what was put up last goes first.
 */

/** A database, where there is no need for a server. */
export async function openDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  afterAll(() => database.drop());
  return database;
}

/** The server on a database of its own. */
export async function openProduct(options: TestServerOptions = {}): Promise<{ database: TestDatabase; server: TestServer }> {
  const database = await openDatabase();
  return { database, server: await openServer(database, options) };
}

/** The server on a database that was opened before, for what has to stand in it first. */
export async function openServer(database: TestDatabase, options: TestServerOptions = {}): Promise<TestServer> {
  const server = await startTestServer(database, options);
  afterAll(() => server.close());
  return server;
}

/** A mail server, and the mailer that jobs reach it by. */
export async function openMailbox(): Promise<TestSmtp & { mailer: Mailer }> {
  const smtp = await startSmtp();
  afterAll(() => smtp.stop());
  return { ...smtp, mailer: smtpMailer(smtp.url, 'Alongside <alongside@harbourline.example>') };
}

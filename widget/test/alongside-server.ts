import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { pino } from 'pino';
import type { TestProject } from 'vitest/node';
import { buildApp } from '../../server/src/app.ts';
import { createDatabase, createPool } from '../../server/src/database/connection.ts';
import { hostTokens } from '../../server/src/identity/host-token/host-tokens.ts';
import { smtpMailer } from '../../server/src/notification/mailer.ts';
import { type Cluster, startCluster, testKey, urlsOf } from '../../server/test/cluster.ts';
import type { TestDatabase } from '../../server/test/database.ts';
import { giveSkills, makeMentorship, makeOpenWave, makeParticipant } from '../../server/test/factories.ts';
import '../../server/test/global-setup.ts';
import { cutShort } from '../../server/test/cut-short.ts';
import { startHostSigner } from '../../server/test/host-signer.ts';
import { runDueJobs, serverOrigin } from '../../server/test/server.ts';
import { startSmtp } from '../../server/test/smtp.ts';
import { makeCrowd } from './crowd.ts';
import { openWorld, type World } from './formats-world.ts';
import { openFlash, takeSlots, type Slots } from './flash-world.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the server, with a closing slash. */
    server: string;
  }
}

const people = [
  { givenName: 'Lena', familyName: 'Fischer', email: 'lena@harbourline.example', about: 'Looks for a mentor' },
  { givenName: 'Ruth', familyName: 'Adeyemi', email: 'ruth@harbourline.example', about: 'Mentors two people' },
];

export type AlongsideServer = { readonly url: string; stop(): Promise<void> };

/**
 * The real server on a real database and mail server, with a few people in it. Under `/control/` it does what no
 * program may: `allow-origin` lets the calling page embed the widget, `forget-codes` forgets how many codes were asked for, `pair` gives Lena a new mentorship with Ruth, `part` ends it without a trace, `inbox?email=` waits for a code and reads it,
 * `end-access-tokens` ends them all, `end-sign-ins` everything that somebody is signed in by, `messages` counts the messages, `lose-next-refresh` cuts the next answer to a refresh short.
 * `newcomers` leaves only Ruth in the programme, which is open to asking again, `formal` has its pairs made by matching, `full-mentor` takes her last place, `open-survey` asks Lena a question. `flash?slots=` opens a flash programme beside it, `take-slots` takes what is free there.
 * `world?of=` makes a programme of another format, or with more in it; the list is in formats-world.ts.
 * `crowd` brings forty mentors and as many messages, `break` has every question about a programme fail inside the server, `mend` ends that.
 * `host-token?email=` is what the page's own server signs about somebody.
 * Under `/company-only/` the same server offers the company's sign-in alone. Under `/page-<number>/` it is all there
 * again, for a page whose widget has not been there before.
 * @param embed folder with the built widget, where that is wanted too
 */
export async function startAlongside(embed?: string): Promise<AlongsideServer> {
  const cluster = await startCluster();
  try {
    return await startOn(cluster, embed);
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

async function startOn(cluster: Cluster, embed: string | undefined): Promise<AlongsideServer> {
  const urls = urlsOf(cluster.url, 'template_alongside');
  const pools = [urls.owner, urls.app, urls.jobs].map((url) => createPool(url, 8, () => undefined));
  const [owner, limited, jobs] = pools.map(createDatabase);
  const database = { urls, owner, app: limited, jobs, jobsPool: pools[2], drop: () => Promise.resolve() } as TestDatabase;
  const smtp = await startSmtp();
  const mailer = smtpMailer(smtp.url, 'Alongside <alongside@harbourline.example>');
  const programId = await arrange(database);
  const dependencies = { db: database.app, log: pino({ level: 'silent' }), now: () => new Date(), texts: undefined, callsPerMinute: 1_000_000, networkCallsPerMinute: 1_000_000 };
  const settings = { publicUrl: serverOrigin, masterKey: testKey, demo: true, mailOn: true, emailDomains: [], companyLabel: undefined, staffCompanyLabel: undefined };
  const host = await startHostSigner(serverOrigin);
  const vouched = hostTokens({ issuers: [{ issuer: host.issuer, keys: new URL(host.jwksUrl) }], audience: serverOrigin, now: () => new Date() });
  const app = await buildApp({ ...dependencies, hostTokens: vouched, settings, ...(embed ? { pages: { embed: [embed], admin: embed } } : {}) });
  const companyOnly = await buildApp({ ...dependencies, settings: { ...settings, demo: false, mailOn: false, companyLabel: 'Harbourline', staffCompanyLabel: undefined } });
  await companyOnly.ready();
  await app.ready();
  let loseNext = false;

  const controls: Record<string, (request: IncomingMessage, url: URL) => Promise<unknown>> = {
    async '/control/allow-origin'(request) {
      const row = { programId, origin: request.headers.origin ?? '' };
      await database.owner.insertInto('programOrigin').values(row).onConflict((conflict) => conflict.doNothing()).execute();
    },
    async '/control/forget-codes'() {
      await database.owner.deleteFrom('emailSignIn').execute();
    },
    async '/control/inbox'(_request, url) {
      await runDueJobs(database, { mailer });
      const address = url.searchParams.get('email') ?? '';
      // Other mail to the same person may have come before.
      for (;;) {
        const code = /Your code is (\S+)/.exec((await smtp.take(address)).text ?? '')?.[1];
        if (code) return code;
      }
    },
    async '/control/pair'() {
      await pair(database, programId);
    },
    async '/control/part'() {
      await database.owner.deleteFrom('mentorship').where('programId', '=', programId).execute();
    },
    async '/control/newcomers'() {
      await makeNewcomers(database, programId);
    },
    async '/control/formal'() {
      await database.owner.updateTable('program').set({ pairing: 'formal', stage: 'matching' }).where('id', '=', programId).execute();
    },
    async '/control/full-mentor'() {
      await fillMentor(database, programId);
    },
    async '/control/open-survey'() {
      await openSurvey(database, programId);
    },
    async '/control/flash'(request, url) {
      await openFlash(database, request.headers.origin ?? '', (url.searchParams.get('slots') ?? 'none') as Slots);
    },
    async '/control/world'(request, url) {
      await openWorld(database, request.headers.origin ?? '', url.searchParams.get('of') as World);
    },
    async '/control/take-slots'() {
      await takeSlots(database);
    },
    async '/control/crowd'() {
      await makeCrowd(database, programId);
    },
    async '/control/break'() {
      await database.owner.schema.alterTable('program').renameTo('program_away').execute();
    },
    async '/control/mend'() {
      await database.owner.schema.alterTable('program_away').renameTo('program').execute();
    },
    async '/control/end-sign-ins'() {
      await database.owner.deleteFrom('accessToken').execute();
      await database.owner.deleteFrom('widgetSession').execute();
    },
    async '/control/messages'() {
      return Number((await database.owner.selectFrom('message').select(({ fn }) => fn.countAll().as('count')).executeTakeFirstOrThrow()).count);
    },
    async '/control/host-token'(_request, url) {
      const email = url.searchParams.get('email') ?? '';
      return host.token({ claims: { sub: email, email } });
    },
    async '/control/end-access-tokens'() {
      await database.owner.deleteFrom('accessToken').execute();
    },
    async '/control/lose-next-refresh'() {
      loseNext = true;
    },
  };
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const control = controls[url.pathname];
    if (control) {
      response.setHeader('access-control-allow-origin', '*');
      response.end(asText(await control(request, url)));
      return;
    }
    if (url.pathname.startsWith('/company-only/')) {
      request.url = request.url?.replace('/company-only', '');
      companyOnly.routing(request, response);
      return;
    }
    request.url = request.url?.replace(/^\/page-\d+/, '');
    if (loseNext && request.method === 'POST' && url.pathname.endsWith('identity.refresh')) {
      loseNext = false;
      cutShort(response);
    }
    app.routing(request, response);
  };
  const front = createServer((request, response) => void handle(request, response));
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
  const { port } = front.address() as { port: number };
  return {
    url: `http://localhost:${port}/`,
    async stop() {
      front.closeAllConnections();
      front.close();
      await Promise.all([app.close(), companyOnly.close(), host.stop()]);
      await smtp.stop();
      await Promise.all(pools.map((pool) => pool.end()));
      await cluster.stop();
    },
  };
}

async function arrange({ owner }: TestDatabase): Promise<string> {
  for (const [position, { about, ...person }] of people.entries()) {
    const { id } = await owner.insertInto('person').values(person).returning('id').executeTakeFirstOrThrow();
    await owner.insertInto('persona').values({ personId: id, about, position }).execute();
  }
  const kind = { format: 'one_to_one', pairing: 'open', delivery: 'hybrid', stage: 'running' } as const;
  const made = { rules: '{}', weights: '{}', createdAt: new Date(), updatedAt: new Date() };
  const program = { name: 'Leadership Pathways', slug: 'leadership', ...kind, ...made };
  const { id } = await owner.insertInto('program').values(program).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Ends what Lena and Ruth had, so that each test begins with a mentorship of its own. */
async function pair(database: TestDatabase, programId: string): Promise<void> {
  const { owner } = database;
  await owner.deleteFrom('mentorship').where('programId', '=', programId).execute();
  const members = [];
  for (const [name, role] of [['Lena', 'mentee'], ['Ruth', 'mentor']] as const) {
    const { id: personId } = await owner.selectFrom('person').select('id').where('givenName', '=', name).executeTakeFirstOrThrow();
    const known = await owner.selectFrom('participant').select('id as participantId').where('personId', '=', personId).where('programId', '=', programId).executeTakeFirst();
    members.push(known ? { ...known, personId, role } : await makeParticipant(database, programId, role, { personId }));
  }
  const activatedAt = new Date(Date.now() - 40 * 86_400_000);
  await makeMentorship(database, programId, members, { activatedAt, createdAt: activatedAt });
}

/** Nobody takes part but Ruth, a mentor with one place who has published a profile; the programme asks one question and has a notice. */
async function makeNewcomers(database: TestDatabase, programId: string): Promise<void> {
  const { owner } = database;
  await owner.updateTable('program').set({ pairing: 'open', stage: 'running' }).where('id', '=', programId).execute();
  await owner.deleteFrom('participant').where('programId', '=', programId).execute();
  await owner.deleteFrom('participantDraft').execute();
  await owner.deleteFrom('programQuestion').where('programId', '=', programId).execute();
  await owner.insertInto('skill').values({ name: 'People management', aliases: ['lead a team'] }).onConflict((conflict) => conflict.doNothing()).execute();
  await owner.insertInto('programNotice').values({ programId, version: 1, body: 'What we keep, and for how long.', publishedAt: new Date() }).onConflict((conflict) => conflict.doNothing()).execute();
  await owner.insertInto('programQuestion').values({ programId, position: 0, kind: 'choice', label: 'How do you like feedback?', askedOf: 'both', required: true, published: true, options: ['Straight', 'Gently'] }).execute();
  const { id: personId } = await owner.selectFrom('person').select('id').where('givenName', '=', 'Ruth').executeTakeFirstOrThrow();
  const { participantId } = await makeParticipant(database, programId, 'mentor', { personId, capacity: 1, languages: ['en'], headline: 'I built three teams', goalsText: 'Ask me how a night shift is led.' });
  await giveSkills(database, participantId, 'offered', ['People management']);
}

/** Somebody takes Ruth's last place. */
async function fillMentor(database: TestDatabase, programId: string): Promise<void> {
  const mentor = await database.owner.selectFrom('participant').select(['id as participantId', 'personId', 'role']).where('programId', '=', programId).where('role', '=', 'mentor').executeTakeFirstOrThrow();
  await makeMentorship(database, programId, [await makeParticipant(database, programId, 'mentee'), mentor]);
}

/** Asks Lena one question, anew for each test. */
async function openSurvey(database: TestDatabase, programId: string): Promise<void> {
  const { owner } = database;
  await pair(database, programId);
  await owner.deleteFrom('survey').where('programId', '=', programId).execute();
  const lena = await owner
    .selectFrom('participant')
    .innerJoin('person', 'person.id', 'participant.personId')
    .select(['participant.id as participantId', 'participant.personId', 'participant.role'])
    .where('programId', '=', programId)
    .where('givenName', '=', 'Lena')
    .executeTakeFirstOrThrow();
  await makeOpenWave(database, programId, lena);
}

/** Vitest's global set-up: tests find the address under `inject('server')`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startAlongside();
  project.provide('server', url);
  return stop;
}

/** What a control answers, as the body of a response. */
function asText(answer: unknown): string {
  return typeof answer === 'string' ? answer : answer === undefined ? '' : JSON.stringify(answer);
}

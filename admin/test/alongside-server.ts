import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { TestProject } from 'vitest/node';
import { cloneDatabase, type TestDatabase } from '../../server/test/clone-database.ts';
import { startCluster } from '../../server/test/cluster.ts';
import { cutShort } from '../../server/test/cut-short.ts';
import '../../server/test/global-setup.ts';
import { makeMentorship, makeProgram, makeStaff, signInStaff } from '../../server/test/factories.ts';
import { serverOrigin, startTestServer } from '../../server/test/server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the configuration sends /trpc and /control. */
    serverPort: number;
  }
}

/**
 * The real server on a real database, called as somebody who administers it and coordinates one programme. Under
 * `/control/` it does what no page may: `ask` leaves one mentorship in the programme, whose mentee has asked for a new
 * match, and answers with the programme; `lose?times=` cuts the next answers to a mutation short; `invitations` counts
 * how often staff have been invited; `hold?name=` keeps the next call of this procedure back, and `let-go` waits until
 * it is held, lets it go on and answers once it is answered.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startCluster();
  const database = await cloneDatabase(cluster.url);
  const server = await startTestServer(database);
  const { programId } = await makeProgram(database, { name: 'Leadership Pathways' });
  const { accountId } = await makeStaff(database, ['administrator', 'coordinator'], [programId]);
  const { cookie } = await signInStaff(database, accountId);
  let toLose = 0;
  let toHold: string | undefined;
  let held = Promise.withResolvers<() => Promise<unknown>>();

  const controls: Record<string, (url: URL) => Promise<string>> = {
    '/control/ask': async () => {
      await askForNewMatch(database, programId);
      return programId;
    },
    '/control/invitations': async () => String((await database.owner.selectFrom('auditEntry').select('id').where('action', '=', 'staff.invite').execute()).length),
    '/control/hold': async (url) => {
      held = Promise.withResolvers();
      toHold = url.searchParams.get('name') ?? undefined;
      return '';
    },
    '/control/let-go': async () => {
      const letGo = await held.promise;
      await letGo();
      return '';
    },
    '/control/lose': async (url) => {
      toLose = Number(url.searchParams.get('times'));
      return '';
    },
  };
  const front = createServer((request, response) => {
    const url = new URL(request.url ?? '/', serverOrigin);
    const control = controls[url.pathname];
    if (control !== undefined) {
      void control(url).then((answer) => response.end(answer));
      return;
    }
    if (toHold !== undefined && url.pathname.endsWith(`/${toHold}`)) {
      toHold = undefined;
      held.resolve(() => {
        server.app.routing(asStaff(request, cookie), response);
        return once(response, 'close');
      });
      return;
    }
    if (request.method === 'POST' && toLose > 0) {
      toLose--;
      cutShort(response);
    }
    server.app.routing(asStaff(request, cookie), response);
  });
  front.listen(project.getProvidedContext().serverPort, '127.0.0.1');
  await once(front, 'listening');
  return async () => {
    front.closeAllConnections();
    front.close();
    await server.close();
    await database.drop();
    await cluster.stop();
  };
}

/** The page has another address than the server's own, and no cookie of its own. */
function asStaff(request: IncomingMessage, cookie: string): IncomingMessage {
  Object.assign(request.headers, { cookie, origin: serverOrigin, host: new URL(serverOrigin).host });
  return request;
}

async function askForNewMatch(database: TestDatabase, programId: string): Promise<void> {
  await database.owner.deleteFrom('mentorship').where('programId', '=', programId).execute();
  const { mentorshipId, members } = await makeMentorship(database, programId);
  const raisedAt = new Date();
  await database.owner.insertInto('supportFlag').values({ mentorshipId, programId, raisedBy: members[0]!.personId, kind: 'new_match', raisedAt }).execute();
}

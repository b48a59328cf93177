import type { IncomingMessage } from 'node:http';
import type { HostSigner } from '../../server/test/host-signer.ts';
import type { TestDatabase } from '../../server/test/database.ts';
import { runDueJobs } from '../../server/test/server.ts';
import type { TestSmtp } from '../../server/test/smtp.ts';
import type { Mailer } from '../../server/src/notification/mailer.ts';
import { makeCrowd } from './crowd.ts';
import { openFlash, takeSlots, type Slots } from './flash-world.ts';
import { openWorld, type World } from './formats-world.ts';
import { fillMentor, makeNewcomers, openSurvey, pair } from './leadership-world.ts';

/** What a control answers is the body of the response; a text as it is. */
type Control = (request: IncomingMessage, url: URL) => Promise<unknown>;

interface Controlled {
  database: TestDatabase;
  /** The programme with the slug `leadership`. */
  programId: string;
  mailer: Mailer;
  smtp: TestSmtp;
  host: HostSigner;
}

/** What tests have the server do that no program may, by the address under which they ask for it. */
export interface Controls {
  readonly byPath: Readonly<Record<string, Control>>;
  /** Whether the answer to this refresh is to be cut short; true once for each time it was asked for. */
  losesRefresh(): boolean;
}

/** The controls of one server. */
export function controlsOf({ database, programId, mailer, smtp, host }: Controlled): Controls {
  let loseNext = false;
  const { owner } = database;
  const byPath: Record<string, Control> = {
    /** Lets the calling page embed the widget. */
    async '/control/allow-origin'(request) {
      const row = { programId, origin: request.headers.origin ?? '' };
      await owner.insertInto('programOrigin').values(row).onConflict((conflict) => conflict.doNothing()).execute();
    },
    /** Forgets how many codes were asked for. */
    async '/control/forget-codes'() {
      await owner.deleteFrom('emailSignIn').execute();
    },
    /** `email=`: waits for a code that is sent there, and reads it. */
    async '/control/inbox'(_request, url) {
      await runDueJobs(database, { mailer });
      const address = url.searchParams.get('email') ?? '';
      // Other mail to the same person may have come before.
      for (;;) {
        const code = /Your code is (\S+)/.exec((await smtp.take(address)).text ?? '')?.[1];
        if (code) return code;
      }
    },
    /** Gives Lena a new mentorship with Ruth. */
    '/control/pair': () => pair(database, programId),
    /** Ends it without a trace. */
    async '/control/part'() {
      await owner.deleteFrom('mentorship').where('programId', '=', programId).execute();
    },
    /** Leaves only Ruth in the programme, which is open to asking again. */
    '/control/newcomers': () => makeNewcomers(database, programId),
    /** Has the programme's pairs made by matching. */
    async '/control/formal'() {
      await owner.updateTable('program').set({ pairing: 'formal', stage: 'matching' }).where('id', '=', programId).execute();
    },
    /** Takes the last place of Ruth. */
    '/control/full-mentor': () => fillMentor(database, programId),
    /** Asks Lena a question. */
    '/control/open-survey': () => openSurvey(database, programId),
    /** `slots=`: opens a flash programme beside it. */
    '/control/flash': (request, url) => openFlash(database, request.headers.origin ?? '', (url.searchParams.get('slots') ?? 'none') as Slots),
    /** Takes what is free there. */
    '/control/take-slots': () => takeSlots(database),
    /** `of=`: makes a programme of another format, or with more in it; the list is in formats-world.ts. */
    '/control/world': (request, url) => openWorld(database, request.headers.origin ?? '', url.searchParams.get('of') as World),
    /** Brings forty mentors and as many messages. */
    '/control/crowd': () => makeCrowd(database, programId),
    /** Has every question about a programme fail inside the server. */
    '/control/break': () => owner.schema.alterTable('program').renameTo('program_away').execute(),
    /** Ends that. */
    '/control/mend': () => owner.schema.alterTable('program_away').renameTo('program').execute(),
    /** Ends everything that somebody is signed in by. */
    async '/control/end-sign-ins'() {
      await owner.deleteFrom('accessToken').execute();
      await owner.deleteFrom('widgetSession').execute();
    },
    /** Ends access tokens, so that the next call has to refresh. */
    async '/control/end-access-tokens'() {
      await owner.deleteFrom('accessToken').execute();
    },
    /** Counts the messages. */
    async '/control/messages'() {
      return Number((await owner.selectFrom('message').select(({ fn }) => fn.countAll().as('count')).executeTakeFirstOrThrow()).count);
    },
    /** `email=`: what the page's own server signs about somebody. */
    async '/control/host-token'(_request, url) {
      const email = url.searchParams.get('email') ?? '';
      return host.token({ claims: { sub: email, email } });
    },
    /** Cuts the next answer to a refresh short. */
    async '/control/lose-next-refresh'() {
      loseNext = true;
    },
  };
  return {
    byPath,
    losesRefresh: () => {
      const loses = loseNext;
      loseNext = false;
      return loses;
    },
  };
}

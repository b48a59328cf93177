import { retryWaitingMail, sendQueuedMail } from '../notification/mail.service.ts';
import { sendSignInCode } from '../notification/sign-in-code.service.ts';
import { inTransaction, type TaskList } from './task.ts';

/** Every kind of background work and the service it calls. */
export const tasks: Partial<TaskList> = {
  send_mail: async (deps, { mailId }) => {
    const { mailer, publicUrl } = deps;
    if (mailer) await inTransaction(deps, (trx) => sendQueuedMail(trx, mailer, { mailId, publicUrl, now: deps.now() }));
  },
  send_sign_in_code: (deps, { signInId }) =>
    inTransaction(deps, (trx) => sendSignInCode(trx, { signInId, now: deps.now(), publicUrl: deps.publicUrl, mailer: deps.mailer, print: deps.printCode })),
  retry_waiting_mail: (deps) => (deps.mailer ? inTransaction(deps, (trx) => retryWaitingMail(trx, deps.now())) : Promise.resolve()),
};

/** When the queue starts work by itself, in UTC. */
export const crontab = ['* * * * * retry_waiting_mail'].join('\n');

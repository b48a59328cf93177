import { resumeMatchingRounds, runMatchingRound } from '../matching/round-job.service.ts';
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
  run_matching_round: (deps, { roundId }) => runMatchingRound(deps, roundId),
  resume_matching_rounds: (deps) => inTransaction(deps, (trx) => resumeMatchingRounds(trx, deps.now())),
  retry_waiting_mail: (deps) => (deps.mailer ? inTransaction(deps, (trx) => retryWaitingMail(trx, deps.now())) : Promise.resolve()),
};

/** When the queue starts work by itself, in UTC. */
export const crontab = ['* * * * * retry_waiting_mail', '* * * * * resume_matching_rounds'].join('\n');

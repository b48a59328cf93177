import { tellFreePlaces } from '../discovery/free-place.service.ts';
import { nextBestForJob } from '../discovery/ranking.service.ts';
import { endUnanswered } from '../flash/flash.service.ts';
import { holdDueRounds, holdRound } from '../introduction/round.service.ts';
import { fillFreedPlaces } from '../lottery/waiting-list.service.ts';
import { resumeMatchingRounds, runMatchingRound } from '../matching/round/round-job.service.ts';
import { resumeShortages, runShortage } from '../matching/what-if/shortage-job.service.ts';
import { retryWaitingMail, sendQueuedMail } from '../notification/mail.service.ts';
import { sendSignInCode } from '../notification/sign-in-code.service.ts';
import { announceStage } from '../notification/stage-notice.service.ts';
import { embedTexts } from '../participant/text-vector.service.ts';
import { takeAllSnapshots, takeSnapshot } from '../outcome/snapshot.service.ts';
import { forgetWhatIsOver } from '../privacy/retention.service.ts';
import { closeWave, openWave, remindWave } from '../survey/wave.service.ts';
import { expireRequest, remindRequest, settleRequests } from '../request/request-job.service.ts';
import { inTransaction, type TaskList } from './task.ts';

/** Every kind of background work and the service it calls: a task that can be enqueued and is not here does not compile. */
export const tasks: TaskList = {
  send_mail: async (deps, { mailId }) => {
    const { mailer, publicUrl } = deps;
    if (mailer) await inTransaction(deps, (trx) => sendQueuedMail(trx, mailer, deps.now(), { mailId, publicUrl }));
  },
  send_sign_in_code: (deps, { signInId, language }) =>
    inTransaction(deps, (trx) => sendSignInCode(trx, deps.now(), { signInId, language, emailDomains: deps.emailDomains, publicUrl: deps.publicUrl, mailer: deps.mailer, print: deps.printCode })),
  run_matching_round: (deps, { roundId }) => runMatchingRound(deps, roundId),
  work_out_shortage: (deps, { roundId }) => runShortage(deps, roundId),
  resume_matching_rounds: (deps) =>
    inTransaction(deps, async (trx) => {
      await resumeMatchingRounds(trx, deps.now());
      await resumeShortages(trx, deps.now());
    }),
  remind_request: (deps, { requestId }) => inTransaction(deps, (trx) => remindRequest(trx, deps.now(), requestId)),
  expire_request: (deps, { requestId }) =>
    inTransaction(deps, (trx) => {
      const now = deps.now();
      return expireRequest(trx, now, { requestId, findNextBest: async (program, menteeId) => (await nextBestForJob(trx, now, program, menteeId))?.card ?? null });
    }),
  settle_requests: (deps, { participantId }) => inTransaction(deps, (trx) => settleRequests(trx, deps.now(), participantId)),
  retry_waiting_mail: (deps) => (deps.mailer ? inTransaction(deps, (trx) => retryWaitingMail(trx, deps.now())) : Promise.resolve()),
  announce_stage: (deps, { programId, stage }) => inTransaction(deps, (trx) => announceStage(trx, deps.now(), { programId, stage })),
  open_survey_wave: (deps, { waveId }) => inTransaction(deps, (trx) => openWave(trx, deps.now(), waveId)),
  remind_survey_wave: (deps, { waveId }) => inTransaction(deps, async (trx) => void (await remindWave(trx, deps.now(), waveId))),
  close_survey_wave: (deps, { waveId }) => inTransaction(deps, (trx) => closeWave(trx, waveId)),
  take_snapshot: (deps, { programId }) => inTransaction(deps, (trx) => takeSnapshot(trx, deps.now(), programId)),
  take_all_snapshots: (deps) => inTransaction(deps, takeAllSnapshots),
  hold_due_introductions: (deps) => inTransaction(deps, (trx) => holdDueRounds(trx, deps.now())),
  hold_introductions: (deps, payload) => inTransaction(deps, (trx) => holdRound(trx, deps.now(), payload)),
  forget_what_is_over: (deps) => inTransaction(deps, (trx) => forgetWhatIsOver(trx, deps.now())),
  embed_texts: embedTexts,
  fill_freed_places: (deps) => inTransaction(deps, (trx) => fillFreedPlaces(trx, deps.now())),
  end_unanswered_flash: (deps) => inTransaction(deps, (trx) => endUnanswered(trx, deps.now())),
  tell_free_places: (deps) => inTransaction(deps, (trx) => tellFreePlaces(trx, deps.now())),
};

/** When the queue starts work by itself, in UTC. What falls due while no server is up, a week's figures or a day's cleaning, is done when one is. */
export const crontab = ['* * * * * retry_waiting_mail', '* * * * * resume_matching_rounds', '*/10 * * * * tell_free_places', '*/10 * * * * fill_freed_places', '*/10 * * * * hold_due_introductions', '20 * * * * end_unanswered_flash', '0 3 * * 1 take_all_snapshots ?fill=1w', '30 2 * * * forget_what_is_over ?fill=1d'].join('\n');

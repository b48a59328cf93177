import type { DatedStage } from '@alongside/shared/vocabulary';
import { sql } from 'kysely';
import type { Trx } from '../database/actor.ts';

/** The stages whose beginning those who take part are told of. When sign-up opens nobody takes part yet. */
export type AnnouncedStage = Exclude<DatedStage, 'sign_up'>;

/** Every task of the queue with what it is told: ids only, never words or addresses. */
export interface TaskPayloads {
  send_mail: { mailId: string };
  /** `language`: that of the page in which the code was asked for; jobs of an earlier release say none. */
  send_sign_in_code: { signInId: string; language?: string };
  run_matching_round: { roundId: string };
  work_out_shortage: { roundId: string };
  resume_matching_rounds: Record<string, never>;
  remind_request: { requestId: string };
  expire_request: { requestId: string };
  settle_requests: { participantId: string };
  announce_stage: { programId: string; stage: AnnouncedStage };
  open_survey_wave: { waveId: string };
  remind_survey_wave: { waveId: string };
  close_survey_wave: { waveId: string };
  take_snapshot: { programId: string };
  take_all_snapshots: Record<string, never>;
  embed_texts: Record<string, never>;
  tell_free_places: Record<string, never>;
  hold_due_introductions: Record<string, never>;
  /** `asked`: a coordinator wants a round now, whenever the next is due. */
  hold_introductions: { programId: string; asked: boolean };
  fill_freed_places: Record<string, never>;
  end_unanswered_flash: Record<string, never>;
  forget_what_is_over: Record<string, never>;
  retry_waiting_mail: Record<string, never>;
}
export type TaskName = keyof TaskPayloads;

export interface EnqueueOptions {
  runAt?: Date;
  /** A job with the same key that has not started is replaced instead of doubled. */
  key?: string;
}

/** Puts a job in the queue within the caller's transaction: rolled back with it, visible when it commits. */
export async function enqueue<Name extends TaskName>(trx: Trx, task: Name, payload: TaskPayloads[Name], options: EnqueueOptions = {}): Promise<void> {
  await sql`select alongside_queue.enqueue(${task}, ${JSON.stringify(payload)}::json, ${options.runAt ?? null}::timestamptz, ${options.key ?? null})`.execute(trx);
}

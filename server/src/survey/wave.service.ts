import { addDaysTo, DAY } from '@alongside/shared/days';
import { waveKinds, type WaveKind } from '@alongside/shared/vocabulary';
import { addAuditEntry } from '../audit/audit.service.ts';
import type { Actor, Trx } from '../database/actor.ts';
import { DomainError, invalidInput } from '../domain-error.ts';
import { queueMail } from '../queue/outgoing-mail.ts';
import { enqueue } from '../queue/queue.ts';
import { builtInQuestions } from './built-in-questions.ts';
import * as repository from './survey.repository.ts';

/** Days after opening on which those who have not answered are reminded. */
const reminderDays = [5, 10] as const;
/** Nobody hears about the same wave again within this time. */
const quietDays = 2;
const longestDays = 60;

export interface WavePlan {
  programId: string;
  kind: WaveKind;
  /** Null: at once. */
  opensAt: Date | null;
  closesAt: Date;
}

/** What a coordinator sees before a wave goes out: how many people each kind would go to now, and what they would be asked. */
export async function previewWaves(trx: Trx, programId: string) {
  const invited: Record<WaveKind, number> = { before: 0, midway: 0, after: 0, follow_up: 0 };
  for (const kind of waveKinds) invited[kind] = await repository.countWouldBeInvited(trx, programId, kind);
  return { invited, questions: builtInQuestions };
}

/**
 * Plans a wave of the programme's survey and the jobs that open, remind and close it.
 * @throws DomainError INVALID_INPUT when it does not close between one and sixty days after it opens; CONFLICT when another wave runs in that time.
 */
export async function planWave(trx: Trx, actor: Actor, now: Date, plan: WavePlan): Promise<{ waveId: string }> {
  const opensAt = plan.opensAt !== null && plan.opensAt > now ? plan.opensAt : now;
  const days = (plan.closesAt.getTime() - opensAt.getTime()) / DAY;
  if (days < 1) throw invalidInput({ path: 'closesAt', issue: 'too_small', minimum: 1 });
  if (days > longestDays) throw invalidInput({ path: 'closesAt', issue: 'too_big', maximum: longestDays });
  const program = await repository.lockProgram(trx, plan.programId);
  if (await repository.hasOverlappingWave(trx, plan.programId, opensAt, plan.closesAt)) throw new DomainError('CONFLICT');
  const surveyId = (await repository.findSurvey(trx, plan.programId)) ?? (await repository.insertSurvey(trx, plan.programId, program.name, builtInQuestions, now));
  const waveId = await repository.insertWave(trx, { surveyId, programId: plan.programId, kind: plan.kind, opensAt, closesAt: plan.closesAt });
  await scheduleWave(trx, { waveId, opensAt, closesAt: plan.closesAt });
  await addAuditEntry(trx, actor, now, { action: 'survey.plan', subjectKind: 'survey_wave', subjectId: waveId, details: { kind: plan.kind } });
  return { waveId };
}

async function scheduleWave(trx: Trx, { waveId, opensAt, closesAt }: { waveId: string; opensAt: Date; closesAt: Date }): Promise<void> {
  await enqueue(trx, 'open_survey_wave', { waveId }, { runAt: opensAt, key: `survey_wave_opens:${waveId}` });
  await enqueue(trx, 'close_survey_wave', { waveId }, { runAt: closesAt, key: `survey_wave_closes:${waveId}` });
  for (const days of reminderDays) {
    const at = addDaysTo(opensAt, days);
    if (at < closesAt) await enqueue(trx, 'remind_survey_wave', { waveId }, { runAt: at, key: `survey_wave_reminds:${waveId}:${days}` });
  }
}

/**
 * Takes back a wave that nobody has heard of.
 * @throws DomainError WRONG_STATE when it has opened.
 */
export async function cancelWave(trx: Trx, actor: Actor, now: Date, waveId: string): Promise<void> {
  const wave = await repository.findWaveForUpdate(trx, waveId);
  if (wave?.state !== 'planned') throw new DomainError('WRONG_STATE');
  await repository.deleteWave(trx, waveId);
  await addAuditEntry(trx, actor, now, { action: 'survey.cancel', subjectKind: 'survey_wave', subjectId: waveId });
}

/**
 * Job: invites everybody and writes their mails, once: the wave's row is locked, and a second run finds it open.
 * Where no server was up until the wave had run out, nobody is asked to something that is over.
 */
export async function openWave(trx: Trx, now: Date, waveId: string): Promise<void> {
  const wave = await repository.findWaveForUpdate(trx, waveId);
  if (wave?.state !== 'planned' || wave.closesAt <= now) return;
  await repository.insertInvitations(trx, wave, now);
  await repository.setWaveState(trx, waveId, 'open');
  const mail = await mailDetails(trx, wave);
  for (const recipient of await repository.listRecipients(trx, waveId)) {
    await queueMail(trx, now, { key: `survey_invitation:${waveId}:${recipient.personId}`, kind: 'survey_invitation', address: recipient.email, params: { name: recipient.givenName, ...mail } });
  }
}

/** Reminds those who have not answered and have not heard of the wave in two days. @returns how many. */
export async function remindWave(trx: Trx, now: Date, waveId: string): Promise<number> {
  const wave = await repository.findWaveForUpdate(trx, waveId);
  if (wave?.state !== 'open' || wave.closesAt <= now) return 0;
  const recipients = await repository.listRecipients(trx, waveId, addDaysTo(now, -quietDays));
  const mail = await mailDetails(trx, wave);
  for (const recipient of recipients) {
    const key = `survey_reminder:${waveId}:${recipient.personId}:${now.toISOString().slice(0, 10)}`;
    await queueMail(trx, now, { key, kind: 'survey_reminder', address: recipient.email, params: { name: recipient.givenName, ...mail } });
  }
  await repository.markReminded(trx, waveId, recipients.map(({ personId }) => personId), now);
  return recipients.length;
}

/**
 * The same, asked for by a coordinator, who learns how many mails go out and not to whom.
 * @throws DomainError WRONG_STATE when the wave is not open.
 */
export async function remindByCoordinator(trx: Trx, actor: Actor, now: Date, waveId: string): Promise<{ reminded: number }> {
  const wave = await repository.findWave(trx, waveId);
  if (wave?.state !== 'open' || wave.closesAt <= now) throw new DomainError('WRONG_STATE');
  const reminded = await remindWave(trx, now, waveId);
  await addAuditEntry(trx, actor, now, { action: 'survey.remind', subjectKind: 'survey_wave', subjectId: waveId, details: { reminded } });
  return { reminded };
}

/** Job: closes a wave that has run out and, if anybody was asked, has its programme's figures taken. */
export async function closeWave(trx: Trx, waveId: string): Promise<void> {
  const wave = await repository.findWaveForUpdate(trx, waveId);
  if (!wave || wave.state === 'closed') return;
  await repository.setWaveState(trx, waveId, 'closed');
  if (wave.state === 'open') await enqueue(trx, 'take_snapshot', { programId: wave.programId }, { key: `snapshot:${wave.programId}` });
}

async function mailDetails(trx: Trx, wave: repository.WaveRow): Promise<{ programName: string; programId: string; closesOn: string }> {
  const program = await repository.findProgramNames(trx, wave.programId);
  return { programName: program.name, programId: wave.programId, closesOn: wave.closesAt.toISOString() };
}

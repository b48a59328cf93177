import { formatWords } from '@alongside/shared/format-words';
import type { Trx } from '../database/actor.ts';
import type { MailParams } from '../queue/outgoing-mail.ts';
import { enqueue } from '../queue/queue.ts';
import { mailHtml } from './mail-html.ts';
import { isToStaff, staffWordsOf, wordsOf, type MailAbout, type MailWords, type StaffKind, type WordedKind } from './mail-words.ts';
import { composeLeftMail, composeMeetingMail } from './meeting-invitation.service.ts';
import { clearAddressesOfSentMail, findProgramOfMail, findQueuedMailForUpdate, findReader, listWaitingMail, markMailSent, type QueuedMail } from './mail.repository.ts';
import type { Mailer, MailMessage } from './mailer.ts';
import { readerOf, type Reader } from './reader.ts';

export type ComposedMail = Pick<MailMessage, 'subject' | 'text' | 'html' | 'calendar'>;

/**
 * Sends a queued mail and marks it sent, in one transaction: a failure leaves it queued for the next try, a second
 * job for the same mail finds nothing to do. The Message-ID is made of the mail's id, so that a mail that went out just
 * before a crash is recognisable as the same one.
 */
export async function sendQueuedMail(trx: Trx, mailer: Mailer, now: Date, options: { mailId: string; publicUrl: string }): Promise<void> {
  const mail = await findQueuedMailForUpdate(trx, options.mailId);
  if (!mail) return;
  const composed = await compose(trx, now, mail, { ...options, sender: mailer.sender });
  if (composed) await mailer.send({ to: mail.address, messageId: `<${mail.id}@${new URL(options.publicUrl).hostname}>`, ...composed });
  await markMailSent(trx, mail.id, now);
}

async function compose(trx: Trx, now: Date, mail: QueuedMail, options: { publicUrl: string; sender: Mailer['sender'] }): Promise<ComposedMail | undefined> {
  const { publicUrl, sender } = options;
  const host = new URL(publicUrl).hostname;
  const params = mail.params as MailParams[WordedKind];
  const program = 'programId' in params ? await findProgramOfMail(trx, params.programId) : undefined;
  const kept = isToStaff(mail.kind) ? { reads: null, timeZone: null } : await findReader(trx, mail.address);
  const reader = readerOf({ ...kept, timeZone: kept.timeZone ?? program?.timeZone ?? null });
  if (mail.kind === 'meeting_invitation' || mail.kind === 'meeting_cancelled') {
    const made = await composeMeetingMail(trx, now, { kind: mail.kind, params: mail.params as MailParams['meeting_invitation'], reader, sender, host });
    return made && withText(made, reader);
  }
  if (mail.kind === 'meeting_left') {
    const made = await composeLeftMail(trx, now, { params: mail.params as MailParams['meeting_left'], address: mail.address, reader, sender, host });
    return made && withText(made, reader);
  }
  const about: MailAbout = { publicUrl, page: program?.pageUrl ?? undefined, said: formatWords(program ?? { format: 'one_to_one', groupLargest: 2 }), reader };
  return withText(isToStaff(mail.kind) ? staffWordsOf(mail.kind, mail.params as MailParams[StaffKind], about) : wordsOf(mail.kind as WordedKind, params, about), reader);
}

function withText({ subject, paragraphs, calendar }: MailWords & Pick<ComposedMail, 'calendar'>, { language }: Reader): ComposedMail {
  return { subject, text: `${paragraphs.join('\n\n')}\n`, html: mailHtml(language, paragraphs), ...(calendar ? { calendar } : {}) };
}

/** Gives mail that still waits another job: what was written while mail was off goes out once it is on. */
export async function retryWaitingMail(trx: Trx, now: Date): Promise<void> {
  const minutesAgo = new Date(now.getTime() - 2 * 60_000);
  for (const mailId of await listWaitingMail(trx, minutesAgo, 500)) await enqueue(trx, 'send_mail', { mailId }, { key: `mail:${mailId}` });
}

/** Job: forgets to whom mail went that was sent before `before`. Its key stays, so that it is not written again. */
export async function forgetAddressesOfSentMail(trx: Trx, before: Date): Promise<void> {
  await clearAddressesOfSentMail(trx, before);
}

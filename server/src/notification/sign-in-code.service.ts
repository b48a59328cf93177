import type { Trx } from '../database/actor.ts';
import { hashCode, newSignInCode } from '../identity/secret.ts';
import { findEmailSignInToSend, setCode } from '../identity/widget-session.repository.ts';
import type { Mailer } from './mailer.ts';

/**
 * Decides whether a code is sent: only to an active person of the directory, and once. The code exists in
 * this process and in the mail; the database holds its hash.
 */
export async function sendSignInCode(trx: Trx, options: { signInId: string; now: Date; publicUrl: string; mailer: Mailer | undefined; print: ((address: string, code: string) => void) | undefined }): Promise<void> {
  const attempt = await findEmailSignInToSend(trx, options.signInId);
  if (!attempt?.personId || attempt.codeHash || attempt.expiresAt <= options.now) return;
  const code = newSignInCode();
  await setCode(trx, options.signInId, hashCode(options.signInId, code), attempt.personId);
  const shown = `${code.slice(0, 4)}-${code.slice(4)}`;
  if (!options.mailer) {
    options.print?.(attempt.email, shown);
    return;
  }
  await options.mailer.send({
    to: attempt.email,
    subject: 'Your sign-in code for mentoring',
    text: `Your code is ${shown}\n\nIt works for ten minutes, in the browser window that asked for it. If you did not ask, nobody can use it without that window.\n`,
    messageId: `<${options.signInId}@${new URL(options.publicUrl).hostname}>`,
  });
}

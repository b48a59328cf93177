import type { Trx } from '../database/actor.ts';
import { makeCode } from '../identity/widget-session.service.ts';
import type { Mailer } from './mailer.ts';

export interface SendOptions {
  signInId: string;
  emailDomains: readonly string[];
  publicUrl: string;
  mailer: Mailer | undefined;
  print: ((address: string, code: string) => void) | undefined;
}

/** Job: sends a code where there is one to send, once. */
export async function sendSignInCode(trx: Trx, now: Date, options: SendOptions): Promise<void> {
  const made = await makeCode(trx, now, options);
  if (!made) return;
  const shown = `${made.code.slice(0, 4)}-${made.code.slice(4)}`;
  if (!options.mailer) {
    options.print?.(made.email, shown);
    return;
  }
  await options.mailer.send({
    to: made.email,
    subject: 'Your sign-in code for mentoring',
    text: `Your code is ${shown}\n\nIt works for ten minutes, in the browser window that asked for it. If you did not ask, nobody can use it without that window.\n`,
    messageId: `<${options.signInId}@${new URL(options.publicUrl).hostname}>`,
  });
}

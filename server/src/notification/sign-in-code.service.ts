import type { Trx } from '../database/actor.ts';
import { makeCode } from '../identity/widget-session.service.ts';
import { languageOf, sayIn } from '../language/language.ts';
import { mailHtml } from './mail-html.ts';
import type { Mailer } from './mailer.ts';

export interface SendOptions {
  signInId: string;
  /** BCP 47, of the page on which the code was asked for. */
  language: string | undefined;
  emailDomains: readonly string[];
  publicUrl: string;
  mailer: Mailer | undefined;
  print: ((address: string, code: string) => void) | undefined;
}

/** What the mail with a code says, in English. */
export const codeTexts = {
  subject: 'Your sign-in code for mentoring',
  code: 'Your code is {code}',
  life: 'It works for ten minutes, in the browser window that asked for it. If you did not ask, nobody can use it without that window.',
};

/** Job: sends a code where there is one to send, once. */
export async function sendSignInCode(trx: Trx, now: Date, options: SendOptions): Promise<void> {
  const made = await makeCode(trx, now, options);
  if (!made) return;
  const say = sayIn(options.language);
  const shown = `${made.code.slice(0, 4)}-${made.code.slice(4)}`;
  if (!options.mailer) {
    options.print?.(made.email, shown);
    return;
  }
  const paragraphs = [say(codeTexts.code).replace('{code}', shown), say(codeTexts.life)];
  await options.mailer.send({
    to: made.email,
    subject: say(codeTexts.subject),
    text: `${paragraphs.join('\n\n')}\n`,
    html: mailHtml(languageOf(options.language), paragraphs),
    messageId: `<${options.signInId}@${new URL(options.publicUrl).hostname}>`,
  });
}

import type { AccountEvent, MailParams } from '../queue/outgoing-mail.ts';
import type { MailWords } from './mail-words.ts';

const events: Record<AccountEvent, { subject: string; about?: string }> = {
  passkey_added: { subject: 'A passkey was added to your account', about: 'It signs in beside your password and without it.' },
  passkey_removed: { subject: 'A passkey was removed from your account' },
  app_added: { subject: 'An authenticator app was set up for your account', about: 'Its codes sign in beside your password.' },
  app_removed: { subject: 'The authenticator app was removed from your account' },
  recovery_codes_renewed: { subject: 'New recovery codes were made for your account', about: 'The ones from before open nothing any more.' },
  password_changed: { subject: 'Your password was changed', about: 'All other browsers were signed out.' },
  second_factor_removed: { subject: 'The second factor of your account was taken away', about: 'Passkeys, authenticator app and recovery codes are removed, and you are signed out everywhere. Your password alone opens until you set up a new one.' },
  app_codes_refused: { subject: 'Somebody gives your password and guesses codes', about: 'Your right password was given, and then twenty codes that were not your authenticator app’s. For a day none are taken where that was tried, in browsers that have signed in before or in all others; passkeys and recovery codes work everywhere.' },
};

/** What has happened to an account of staff, for its owner. */
export function accountEventWords({ name, event, at }: MailParams['account_event'], publicUrl: string): MailWords {
  const { subject, about } = events[event];
  return { subject, paragraphs: [...opening(name, subject, at, publicUrl), ...(about === undefined ? [] : [about]), notYou(publicUrl)] };
}

/** A recovery code let somebody in; `left` are those that still do. */
export function recoveryCodeUsedWords({ name, at, left }: MailParams['recovery_code_used'], publicUrl: string): MailWords {
  const subject = 'A recovery code was used to sign in to your account';
  return { subject, paragraphs: [...opening(name, subject, at, publicUrl), `${left} of your ten codes ${left === 1 ? 'is' : 'are'} left. New ones are made at ${publicUrl}/account.`, notYou(publicUrl)] };
}

/** A second factor is demanded of who has none yet. */
export function demandWords({ name, from }: MailParams['second_factor_demanded'], publicUrl: string): MailWords {
  return {
    subject: 'A second factor for your account',
    paragraphs: [
      `Hello ${name},`,
      `Your organisation asks everybody who signs in to the admin app of Alongside with a password for a second factor, at each sign-in from ${timeText(from)} on: a passkey, or an authenticator app on your phone.`,
      `You can set one up now at ${publicUrl}/account. Otherwise you are asked to after your password, before anything else; it takes about two minutes.`,
    ],
  };
}

function opening(name: string, what: string, at: string, publicUrl: string): string[] {
  return [`Hello ${name},`, `${what}: on ${timeText(at)}, in the admin app of Alongside at ${publicUrl}.`];
}

function notYou(publicUrl: string): string {
  return `If you know of this, there is nothing to do. If not: change your password at ${publicUrl}/account, which signs out all other browsers, and remove there what you do not know. If you cannot get in any more, tell an administrator at once: they can switch your account off.`;
}

/** "22 November 2026 at 18:12 UTC": nobody says in which time zone staff live. */
function timeText(at: string): string {
  const moment = new Date(at);
  const day = moment.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return `${day} at ${moment.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })} UTC`;
}

import type { Message } from './message.ts';

/** What signing in says, in British English. Other languages have the same keys. */
export const signInEnglish = {
  title: 'Sign in to mentoring',
  company: 'Sign in with {label}',
  orEmail: 'Or with a code by e-mail',
  lead: 'We send a code to your work e-mail. It is good for ten minutes, and only on this page.',
  email: 'Work e-mail',
  emailMissing: 'Write your work e-mail.',
  emailInvalid: '“{value}” is not an e-mail address. It looks like name@company.com.',
  send: 'Send me a code',
  windowTitle: 'Go on in the new window',
  windowLead: 'If it shows a code in the end, type it here. If no window came, open one by the button below.',
  windowAgain: 'Open a new window',
  codeTitle: 'Enter the code',
  codeLead: 'If {email} is known here, the code is in its inbox in a minute.',
  code: 'Code from the e-mail',
  windowCode: 'Code from the window',
  codeHint: '8 letters and numbers',
  codeLength: 'A code has 8 letters and numbers.',
  redeem: 'Sign in',
  again: 'Send a new code',
  sentAgain: 'A new code is on its way. The earlier one no longer works.',
  otherWay: 'Start again',
  noWayTitle: 'Nobody can sign in here yet',
  noWay: 'This server has no way to sign in. Tell whoever looks after mentoring where you work.',
  personas: 'Or visit this demonstration as',
} as const satisfies Record<string, Message>;

import type { Message } from './message.ts';

/** What signing in says, in British English. Other languages have the same keys. */
export const signInEnglish = {
  title: 'Sign in to mentoring',
  lead: 'We send a code to your work e-mail. It is good for ten minutes, and only on this page.',
  email: 'Work e-mail',
  emailMissing: 'Write your work e-mail.',
  emailInvalid: '“{value}” is not an e-mail address. It looks like name@company.com.',
  send: 'Send me a code',
  codeTitle: 'Enter the code',
  codeLead: 'If {email} is known here, the code is in its inbox in a minute.',
  code: 'Code from the e-mail',
  codeHint: '8 letters and numbers',
  codeMissing: 'Write the code from the e-mail.',
  codeLength: {
    one: 'The code has 8 letters and numbers; here is {count}.',
    other: 'The code has 8 letters and numbers; here are {count}.',
  },
  redeem: 'Sign in',
  again: 'Send a new code',
  sentAgain: 'A new code is on its way. The earlier one no longer works.',
  otherAddress: 'Use another address',
  noWayTitle: 'Nobody can sign in here yet',
  noWay: 'This server has no way to sign in. Tell whoever looks after mentoring where you work.',
  personas: 'Or visit this demonstration as',
} as const satisfies Record<string, Message>;

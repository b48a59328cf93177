import type { Message } from './message.ts';

/** What nobody can be told before a view beyond the first; see `later-errors.ts`. */
export const laterErrorsEnglish = {
  ALREADY_ANSWERED: 'This has been answered already. Load it again to see the answer.',
  ALREADY_HAS_MENTOR: 'One of you has a mentorship already: one at a time in this programme.',
  ALREADY_MATCHED: 'You two are matched already.',
  ALREADY_REQUESTED: 'One of you has asked the other already.',
  ALREADY_SIGNED_UP: 'You have signed up for this programme already.',
  ANSWER_REQUIRED: 'A question still needs your answer.',
  CONFLICT: 'Somebody changed this in the meantime. Load it again, then repeat your change.',
  IDEMPOTENCY_KEY_REUSED: 'This was sent before with other words. Load it again, then repeat your change.',
  LIMIT_REACHED: 'There can be {limit} of these at most. Remove one that is done with, then add this one.',
  MENTOR_FULL: 'The last place has just been taken.',
  MENTOR_NOT_AVAILABLE: 'This person is not available.',
  NOTICE_NOT_ACCEPTED: 'The privacy notice has changed. Read and accept it first.',
  NOT_ELIGIBLE: 'This programme is not open to you.',
  PAIR_NOT_ALLOWED: 'This person is not available.',
  PROGRAM_NOT_OPEN: 'This programme is not open at the moment.',
  STEP_UP_NEEDED: 'Private notes and messages open only after you sign in yourself.',
  TOO_MANY_REQUESTS_OPEN: 'You have as many requests open as this programme allows. Withdraw one, or wait for an answer.',
  TOO_MANY_TODAY: 'That was a lot for one day: {limit} is the most. Go on tomorrow.',
  WRONG_STATE: 'This can no longer be done. Load it again to see what changed.',
} as const satisfies Record<string, Message>;

export type LaterError = keyof typeof laterErrorsEnglish;

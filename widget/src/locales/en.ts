import type { ApiErrorCode } from '../api/api-error.ts';
import type { Message } from './message.ts';

/** Only the admin app can meet these; here they read as INTERNAL. */
type AdminOnly =
  | 'ALREADY_PUBLISHED'
  | 'BUSY'
  | 'CANNOT_REMOVE_LAST_ADMINISTRATOR'
  | 'EMAIL_TAKEN'
  | 'FILE_NOT_READABLE'
  | 'LINK_NOT_VALID'
  | 'ROUND_NOT_READY'
  | 'SLUG_TAKEN';

const errors = {
  'error.ALREADY_ANSWERED': 'This has been answered already. Load it again to see the answer.',
  'error.ALREADY_HAS_MENTOR': 'There is a mentor already: one mentorship at a time in this programme.',
  'error.ALREADY_MATCHED': 'You two are matched already.',
  'error.ALREADY_REQUESTED': 'You have asked this person already.',
  'error.ALREADY_SIGNED_UP': 'You have signed up for this programme already.',
  'error.ANSWER_REQUIRED': 'A question still needs your answer.',
  'error.CODE_WRONG': 'This code is not right, or it has run out. Check the newest e-mail, or ask for a new code.',
  'error.CONFLICT': 'Somebody changed this in the meantime. Load it again, then repeat your change.',
  'error.FORBIDDEN': 'This is not open to you.',
  'error.IDEMPOTENCY_KEY_REUSED': 'This was sent before with other words. Load it again, then repeat your change.',
  'error.INSECURE_PAGE': 'Signing in needs a page with https in its address. Tell whoever looks after this page.',
  'error.INTERNAL': 'Something went wrong on our side. What you wrote is kept on this page; try again in a moment.',
  'error.INVALID_INPUT': 'Something in here was not accepted. Check what you wrote.',
  'error.LIMIT_REACHED': 'There can be {limit} of these at most. Remove one that is done with, then add this one.',
  'error.MENTOR_FULL': 'This mentor’s last place has just been taken.',
  'error.MENTOR_NOT_AVAILABLE': 'This mentor is not available.',
  'error.NOTICE_NOT_ACCEPTED': 'The privacy notice has changed. Read and accept it first.',
  'error.NOT_ELIGIBLE': 'This programme is not open to you.',
  'error.NOT_FOUND': 'This is not here, or no longer. If it should be, tell whoever looks after this page.',
  'error.OFFLINE': 'Alongside cannot be reached right now. What you wrote is kept here; send it again in a moment.',
  'error.ORIGIN_NOT_ALLOWED': 'This page may not show this programme. Tell whoever looks after this page.',
  'error.PAIR_NOT_ALLOWED': 'This mentor is not available.',
  'error.PROGRAM_NOT_OPEN': 'This programme is not open at the moment.',
  'error.SERVER_UNAVAILABLE': 'Alongside is busy right now. What you wrote is kept here; send it again in a moment.',
  'error.SIGN_IN_FAILED': 'Signing in did not work. Ask for a new code.',
  'error.SIGN_IN_WAY_OFF': 'Signing in this way is switched off here.',
  'error.STEP_UP_NEEDED': 'Private notes and messages open only after you sign in yourself, by e-mail code or with the company sign-in.',
  'error.TOO_MANY_REQUESTS': 'That was a lot in a short time. Wait a minute, then try again.',
  'error.TOO_MANY_REQUESTS_OPEN': 'You have as many requests open as this programme allows. Withdraw one, or wait for an answer.',
  'error.TOO_MANY_TODAY': 'That was a lot for one day: {limit} is the most. Go on tomorrow.',
  'error.UNAUTHENTICATED': 'You have been signed out. Sign in again to go on.',
  'error.UNEXPECTED': 'Something went wrong on this page. Load it again.',
  'error.UNREADABLE_ANSWER': 'Something between you and Alongside answered in its place. Tell IT if it goes on.',
  'error.WRONG_STATE': 'This can no longer be done. Load it again to see what changed.',
} as const satisfies Record<`error.${Exclude<ApiErrorCode, AdminOnly>}`, Message>;

/** Every word the widget says, in British English. Other languages have the same keys. */
export const en = {
  ...errors,
  'nav.label': 'Mentoring',
  'nav.home': 'Home',
  'nav.discover': 'Discover',
  'nav.sign-up': 'Your profile',
  'nav.my-mentoring': 'My mentoring',
  'nav.requests': 'Requests',
  'nav.survey': 'Survey',
  'nav.waiting': '{count} waiting',

  'account.menu': 'Your account, {name}',
  'account.signOut': 'Sign out',

  'dialog.close': 'Close',
  'draft.again': 'What you began is here again.',
  'draft.afresh': 'Begin afresh',

  'state.loading': 'Loading',
  'state.offlineTitle': 'We cannot reach Alongside right now',
  'state.offline': 'We try again by ourselves, and go on as soon as there is a connection.',
  'state.errorTitle': 'This did not work',
  'state.pageTitle': 'There is nothing to show here',
  'state.noProgramTitle': 'This page names no programme',
  'state.noProgram': 'Tell whoever looks after this page: the tag needs the short name of a programme.',
  'state.retry': 'Try now',
  'state.code': 'If it goes on, tell IT the code {code}',
} as const satisfies Record<string, Message>;

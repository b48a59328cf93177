import type { ApiErrorCode } from '../api/api-error.ts';
import type { LaterError } from './en.later-errors.ts';
import type { Message } from './message.ts';

/** Only the admin app can meet these; here they read as INTERNAL. */
type AdminOnly =
  | 'ALREADY_PUBLISHED'
  | 'BUSY'
  | 'CANNOT_REMOVE_LAST_ADMINISTRATOR'
  | 'EMAIL_TAKEN'
  | 'FILE_NOT_READABLE'
  | 'LINK_NOT_VALID'
  | 'PLACES_NOT_DRAWN'
  | 'ROUND_NOT_READY'
  | 'SECOND_FACTOR_NEEDED'
  | 'SLUG_TAKEN';

const errors = {
  'error.CODE_WRONG': 'This code is not right, or it has run out. Look at the newest one, or ask for another.',
  'error.FORBIDDEN': 'This is not open to you.',
  'error.INSECURE_PAGE': 'Signing in needs a page with https in its address. Tell whoever looks after this page.',
  'error.INTERNAL': 'Something went wrong on our side. What you wrote is kept on this page; try again in a moment.',
  'error.INVALID_INPUT': 'Something in here was not accepted. Check what you wrote.',
  'error.NOT_FOUND': 'This is not here, or no longer. If it should be, tell whoever looks after this page.',
  'error.OFFLINE': 'Alongside cannot be reached right now. What you wrote is kept here; send it again in a moment.',
  'error.ORIGIN_NOT_ALLOWED': 'This page may not show this programme. Tell whoever looks after this page.',
  'error.SERVER_UNAVAILABLE': 'Alongside is busy right now. What you wrote is kept here; send it again in a moment.',
  'error.SIGN_IN_FAILED': 'That is somebody else’s sign-in, not yours.',
  'error.SIGN_IN_WAY_OFF': 'Signing in this way is switched off here.',
  'error.TOO_MANY_REQUESTS': 'That was a lot in a short time. Wait a minute, then try again.',
  'error.UNAUTHENTICATED': 'You have been signed out. Sign in again to go on.',
  'error.UNEXPECTED': 'Something went wrong on this page. Load it again.',
  'error.UNREADABLE_ANSWER': 'Something between you and Alongside answered in its place. Tell IT if it goes on.',
} as const satisfies Record<`error.${Exclude<ApiErrorCode, AdminOnly | LaterError>}`, Message>;

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

  company: '{name} and {count} others',

  'account.menu': 'Your account, {name}',
  'account.signOut': 'Sign out',

  'dialog.close': 'Close',
  'draft.again': 'What you began is here again.',
  'draft.afresh': 'Begin afresh',

  'state.loading': 'Loading',
  'state.offlineTitle': 'We cannot reach Alongside right now',
  'state.offline': 'We keep trying, and go on as soon as there is a connection.',
  'state.errorTitle': 'This did not work',
  'state.pageTitle': 'There is nothing to show here',
  'state.noProgramTitle': 'This page names no programme',
  'state.noProgram': 'Tell whoever looks after this page: the tag needs the short name of a programme.',
  'state.retry': 'Try now',
  'state.stepUp': 'Show that it is you',
  'state.code': 'If it goes on, tell IT the code {code}',
} as const satisfies Record<string, Message>;

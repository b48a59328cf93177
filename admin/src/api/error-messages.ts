import type { ErrorCode } from '@alongside/shared/error-codes';
import type { ErrorWords } from '../ui/error-words.ts';
import { toApiError, type LocalErrorCode } from './api-error.ts';

interface Message {
  /** What happened. */
  title: string;
  /** What to do now. */
  text: string;
  /** Whether the same request may work a moment later. */
  mayRetry?: true;
}

/** The words for every code the server can answer with; a code without words does not compile. */
const messages = {
  ALREADY_ANSWERED: { title: 'Already answered', text: 'An answer was given before yours. Reload to see it.' },
  ALREADY_HAS_MENTOR: { title: 'Has a mentor already', text: 'This mentee already has a running mentorship in this programme.' },
  ALREADY_MATCHED: { title: 'Already matched', text: 'These people already have a mentorship with each other in this programme.' },
  ALREADY_PUBLISHED: { title: 'Already published', text: 'This round was published, and people have been told. Single pairs can still be changed under Mentorships.' },
  ALREADY_REQUESTED: { title: 'Already asked', text: 'The same request is open. It can be withdrawn and made again.' },
  ALREADY_SIGNED_UP: { title: 'Already signed up', text: 'This person is a participant of the programme.' },
  ANSWER_REQUIRED: { title: 'An answer is missing', text: 'A question marked as required has no answer yet.' },
  BUSY: { title: 'Busy at the moment', text: 'As many trial runs of a round are being worked out as the server does at once. Try again in a few seconds.', mayRetry: true },
  CANNOT_REMOVE_LAST_ADMINISTRATOR: { title: 'The last administrator stays', text: 'Appoint another administrator first; then this one can be removed.' },
  CODE_WRONG: { title: 'The code does not fit', text: 'Check the code and type it again. After five tries a new one is needed.' },
  CONFLICT: { title: 'Somebody else changed this', text: 'Reload to see the present state, then make your change again.' },
  EMAIL_TAKEN: { title: 'This e-mail address is in use', text: 'Another account has it. Use a different address, or sign in with that account.' },
  FILE_NOT_READABLE: { title: 'The file could not be read', text: 'It should be a CSV file with a heading in its first line.' },
  FORBIDDEN: { title: 'Not part of your role', text: 'An administrator can give you a role that may do this.' },
  IDEMPOTENCY_KEY_REUSED: { title: 'This was sent before with other values', text: 'Reload the page and make the change again.' },
  INTERNAL: { title: 'Something failed on the server', text: 'Nothing was changed. Try again; if it stays, give the code below to whoever runs Alongside.', mayRetry: true },
  INVALID_INPUT: { title: 'A value was not accepted', text: 'See the marked fields.' },
  LIMIT_REACHED: { title: 'As many as there can be', text: 'Remove one that is not needed any more, then add this one.' },
  LINK_NOT_VALID: { title: 'This link is not valid any more', text: 'Links work once and for a limited time. Ask whoever sent it for a new one.' },
  MENTOR_FULL: { title: 'This mentor has no free place', text: 'Only the mentor can take on more people. Choose another mentor or the waiting list.' },
  MENTOR_NOT_AVAILABLE: { title: 'This mentor is not available', text: 'Choose another mentor.' },
  NOTICE_NOT_ACCEPTED: { title: 'The notice comes first', text: 'The person has to agree to the privacy notice before this can happen.' },
  NOT_ELIGIBLE: { title: 'Not eligible', text: 'The programme’s rules about who may join leave this person out.' },
  NOT_FOUND: { title: 'Nothing here', text: 'It was removed, or it is not yours to see.' },
  ORIGIN_NOT_ALLOWED: { title: 'This page may not show the programme', text: 'Add the page’s address to the programme first.' },
  PAIR_NOT_ALLOWED: { title: 'A rule keeps these two apart', text: 'Change the rule, or choose somebody else.' },
  PLACES_NOT_DRAWN: { title: 'The places are not drawn yet', text: 'The programme draws its places by lot. Draw them under Places; then those who have one can be matched.' },
  PROGRAM_NOT_OPEN: { title: 'The programme is not open for this', text: 'Its present stage does not allow it. See the programme’s dates.' },
  ROUND_NOT_READY: { title: 'The round is not ready', text: 'Wait until it has finished, or run it again.' },
  SECOND_FACTOR_NEEDED: { title: 'A second factor comes first', text: 'Your organisation asks for one. Reload the page to set it up.' },
  SIGN_IN_FAILED: { title: 'E-mail and password do not fit together', text: 'Check both and try again.' },
  SIGN_IN_WAY_OFF: { title: 'This way to sign in is switched off', text: 'Use another way shown on the sign-in page.' },
  SLUG_TAKEN: { title: 'This short name is in use', text: 'Another programme has it. Choose a different one.' },
  STEP_UP_NEEDED: { title: 'Sign in again to open this', text: 'This part opens only after a sign-in of your own.' },
  TOO_MANY_REQUESTS: { title: 'Too many tries', text: 'Wait a minute, then try again.', mayRetry: true },
  TOO_MANY_REQUESTS_OPEN: { title: 'Too many open requests', text: 'One of the open requests has to be answered or withdrawn first.' },
  TOO_MANY_TODAY: { title: 'A lot for one day', text: 'Go on tomorrow.' },
  UNAUTHENTICATED: { title: 'You are signed out', text: 'Sign in to go on where you were.' },
  WRONG_STATE: { title: 'Not possible in this state', text: 'Reload to see the present state.' },
} as const satisfies Record<ErrorCode, Message>;

const localMessages = {
  UNREACHABLE: { title: 'The server did not answer', text: 'What you entered is still here. Check the connection, then try again.', mayRetry: true },
  UNREADABLE_ANSWER: { title: 'The answer could not be read', text: 'Reload the page; Alongside may have been updated a moment ago.', mayRetry: true },
} as const satisfies Record<LocalErrorCode, Message>;

/** Letters of a request's id: enough to find its line in the log, few enough to read out. */
const shownOfId = 8;

const allMessages: Record<ErrorCode | LocalErrorCode, Message> = { ...messages, ...localMessages };

/** The words for any thrown value: what happened, what to do, and a short code to quote. */
export function describeError(error: unknown): ErrorWords {
  const { code, requestId } = toApiError(error);
  const { title, text, mayRetry } = allMessages[code];
  return { title, text, code: requestId === undefined ? code : `${code} · ${requestId.slice(0, shownOfId)}`, mayRetry: mayRetry === true };
}

import type { ApiError } from '../api/api-error.ts';
import type { View } from '../view-names.ts';

/** What a page can listen to on the element. All bubble and cross shadow roots. */
export type AlongsideEventMap = {
  /** The first view stands. */
  'alongside-ready': CustomEvent<void>;
  /** Somebody signed in or out. */
  'alongside-sign-in': CustomEvent<{ readonly signedIn: boolean }>;
  /** Somebody signed up for the programme. */
  'alongside-sign-up': CustomEvent<{ readonly program: string }>;
  /** Somebody asked a mentor. */
  'alongside-request': CustomEvent<{ readonly requestId: string }>;
  /** Another view is about to show; `preventDefault()` keeps the present one. */
  'alongside-navigate': CustomEvent<{ readonly view: View; readonly from: View }>;
  /** Something failed and the view says so. */
  'alongside-error': CustomEvent<{ readonly code: string; readonly requestId: string | undefined }>;
};

declare global {
  interface HTMLElementEventMap extends AlongsideEventMap {}
}

export function readyEvent(): AlongsideEventMap['alongside-ready'] {
  return new CustomEvent('alongside-ready', { bubbles: true, composed: true });
}

export function signInEvent(signedIn: boolean): AlongsideEventMap['alongside-sign-in'] {
  return new CustomEvent('alongside-sign-in', { bubbles: true, composed: true, detail: { signedIn } });
}

export function signUpEvent(program: string): AlongsideEventMap['alongside-sign-up'] {
  return new CustomEvent('alongside-sign-up', { bubbles: true, composed: true, detail: { program } });
}

export function requestEvent(requestId: string): AlongsideEventMap['alongside-request'] {
  return new CustomEvent('alongside-request', { bubbles: true, composed: true, detail: { requestId } });
}

export function navigateEvent(view: View, from: View): AlongsideEventMap['alongside-navigate'] {
  const detail = { view, from };
  return new CustomEvent('alongside-navigate', { bubbles: true, composed: true, cancelable: true, detail });
}

export function errorEvent({ code, requestId }: ApiError): AlongsideEventMap['alongside-error'] {
  return new CustomEvent('alongside-error', { bubbles: true, composed: true, detail: { code, requestId } });
}

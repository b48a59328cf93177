import type { ApiError } from '../api/api-error.ts';
import type { AlongsideEventMap } from '../../types/alongside.d.ts';
import type { View } from '../view-names.ts';

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

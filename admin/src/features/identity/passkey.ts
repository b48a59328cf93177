import { browserSupportsWebAuthn, startAuthentication, startRegistration, WebAuthnError } from '@simplewebauthn/browser';
import type { Inputs, Outputs } from '../../api/server-types.ts';

type Answer = Inputs['identity']['signInWithPasskey']['answer'];
type NewCredential = Inputs['account']['addPasskey']['credential'];

/** Why the browser gave nothing: the person stopped or took too long, or this authenticator has a passkey of theirs already. */
export type PasskeyFailure = 'stopped' | 'known';

export const passkeyFailures: Record<PasskeyFailure, string> = {
  stopped: 'The browser has not finished: it was stopped, took too long, or found no passkey here. You can try again.',
  known: 'There is a passkey for your account here already.',
};

/** Whether this browser knows passkeys at all. */
export const knowsPasskeys = browserSupportsWebAuthn;

/** Has the browser ask for a passkey. */
export async function answerWithPasskey(options: Outputs['identity']['askForAnyPasskey']['options']): Promise<Answer | PasskeyFailure> {
  try {
    const { id, response } = await startAuthentication({ optionsJSON: options });
    const { clientDataJSON, authenticatorData, signature } = response;
    return { id, clientDataJSON, authenticatorData, signature };
  } catch (error) {
    return failureOf(error);
  }
}

/** Has the browser make a passkey. */
export async function makePasskey(options: Outputs['account']['askForPasskey']['options']): Promise<NewCredential | PasskeyFailure> {
  try {
    const { id, response } = await startRegistration({ optionsJSON: options });
    const { clientDataJSON, attestationObject, transports = [] } = response;
    return { id, clientDataJSON, attestationObject, transports: transports.filter(isKnownTransport) };
  } catch (error) {
    return failureOf(error);
  }
}

type Transport = NewCredential['transports'][number];
const transports: readonly Transport[] = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'];

function isKnownTransport(transport: string): transport is Transport {
  return transports.some((known) => known === transport);
}

/** What browsers say of a ceremony that failed is little, on purpose; anything else is a fault of ours. */
function failureOf(error: unknown): PasskeyFailure {
  if (error instanceof WebAuthnError) return error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED' ? 'known' : 'stopped';
  if (error instanceof DOMException) return 'stopped';
  throw error;
}

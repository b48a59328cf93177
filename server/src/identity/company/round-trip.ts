import { createHmac } from 'node:crypto';

/** What goes to the provider and has to come back from it, or is shown to it in the end. Each 43 characters of base64url. */
export interface RoundTrip {
  /** Names the attempt in the address that the provider sends the browser back to. */
  state: string;
  /** Has to stand in the ID token (OpenID Connect Core 1.0, 3.1.2.1). */
  nonce: string;
  /** Only who began can redeem the provider's code (RFC 7636). */
  pkceVerifier: string;
}

/**
 * The secrets of one trip, all from the one that the browser keeps in a cookie: no other browser can finish what this one
 * began, and the database holds nothing that could be used.
 */
export function roundTripOf(browserSecret: string): RoundTrip {
  const secretFor = (use: string) => createHmac('sha256', browserSecret).update(`alongside company sign-in ${use}`).digest('base64url');
  return { state: secretFor('state'), nonce: secretFor('nonce'), pkceVerifier: secretFor('pkce') };
}

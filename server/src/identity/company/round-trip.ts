import type { FastifyRequest } from 'fastify';
import { createHmac } from 'node:crypto';

/** Milliseconds from the click to the return from the provider. */
export const tripLifetime = 10 * 60_000;

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

/** Where the browser keeps the secret of a trip. The provider sends people back from another site, so that a strict cookie would not come along. */
export function tripCookie(use: 'sign-in' | 'staff-sign-in', publicUrl: string) {
  const secure = publicUrl.startsWith('https:');
  return { name: `${secure ? '__Host-' : ''}alongside-${use}`, attributes: { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: tripLifetime / 1000 } } as const;
}

/** The address that the provider sent the browser to, as it is registered: a proxy may have changed what arrives here. */
export function addressOfReturn(request: FastifyRequest, publicUrl: string, path: string): URL {
  const address = new URL(path, publicUrl);
  address.search = request.url.split('?').slice(1).join('?');
  return address;
}

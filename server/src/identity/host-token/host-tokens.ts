import { createRemoteJWKSet, decodeJwt, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { HostToken, HostTokens } from '../../rpc/context.ts';
import { isSubject, verifiedEmailIn } from '../identity-link.service.ts';
import type { HostIssuer } from './host-issuers.ts';

/** Why a token is not believed. The words stand in README, for who writes the host's side. */
export type TokenRefusal = 'not_a_token' | 'issuer' | 'algorithm' | 'key' | 'keys_unreachable' | 'signature' | 'audience' | 'expired' | 'not_yet' | 'lives_too_long' | 'claims';

/** `cause` is what the log may take a code from; it is never shown. */
export class HostTokenError extends Error {
  readonly refusal: TokenRefusal;

  constructor(refusal: TokenRefusal, cause?: unknown) {
    super(refusal, { cause });
    this.refusal = refusal;
  }
}

export interface HostTokensSettings {
  issuers: readonly HostIssuer[];
  /** This server's address as people know it: the only audience a token may have. */
  audience: string;
  now: () => Date;
  /** Milliseconds that a host may take to say its keys, and for which it is not asked again for a key that it did not have. */
  keySet?: { timeout: number; rest: number };
}

/** Asymmetric ones alone: who can check a token must not be able to make one. */
const algorithms = ['ES256', 'ES384', 'EdDSA', 'Ed25519', 'PS256', 'RS256'];
/** Seconds from `iat` to `exp`, at most. */
const longestLife = 300;
/** Seconds by which the host's clock may be wrong. */
const clockTolerance = 30;
/** Milliseconds for which keys are kept, so that one that was taken back does not count for long. */
const keysLifetime = 10 * 60_000;

/**
 * Reads what hosts sign (RFC 7519, RFC 8725). Asks nothing of them yet, so that the server starts without them, and of a
 * token never where keys are to be had.
 */
export function hostTokens({ issuers, audience, now, keySet = { timeout: 5_000, rest: 30_000 } }: HostTokensSettings): HostTokens {
  const options = { timeoutDuration: keySet.timeout, cooldownDuration: keySet.rest, cacheMaxAge: keysLifetime };
  const known = new Map(issuers.map(({ issuer, keys }): [string, JWTVerifyGetKey] => [issuer, keys instanceof URL ? createRemoteJWKSet(keys, options) : () => keys]));

  return {
    async read(token) {
      try {
        const { iss } = decodeJwt(token);
        const keys = known.get(iss ?? '');
        if (iss === undefined || !keys) throw new HostTokenError('issuer');
        const { payload } = await jwtVerify(token, keys, { issuer: iss, audience, algorithms, clockTolerance, maxTokenAge: longestLife, currentDate: now(), requiredClaims: ['exp', 'iat', 'sub', 'jti'] });
        return hostToken(iss, payload);
      } catch (error) {
        throw error instanceof HostTokenError ? error : new HostTokenError(refusalOf(error), error);
      }
    },
  };
}

function hostToken(issuer: string, { aud, sub, jti, iat = 0, exp = 0, ...claims }: JWTPayload): HostToken {
  // Whoever else a token is meant for could show it here.
  if (Array.isArray(aud) && aud.length > 1) throw new HostTokenError('audience');
  if (exp <= iat || exp - iat > longestLife) throw new HostTokenError('lives_too_long');
  if (!isSubject(sub) || !isSubject(jti)) throw new HostTokenError('claims');
  return { issuer, subject: sub, verifiedEmail: verifiedEmailIn(claims), id: jti, forgottenAt: new Date((exp + clockTolerance + 1) * 1000) };
}

const refusals: Record<string, TokenRefusal> = {
  [errors.JOSEAlgNotAllowed.code]: 'algorithm',
  [errors.JOSENotSupported.code]: 'algorithm',
  [errors.JOSEError.code]: 'keys_unreachable',
  [errors.JWKSTimeout.code]: 'keys_unreachable',
  [errors.JWKSInvalid.code]: 'keys_unreachable',
  [errors.JWSSignatureVerificationFailed.code]: 'signature',
  [errors.JWTExpired.code]: 'expired',
  [errors.JWSInvalid.code]: 'not_a_token',
  [errors.JWTInvalid.code]: 'not_a_token',
};

const claimRefusals: Record<string, TokenRefusal> = { aud: 'audience', nbf: 'not_yet', iat: 'not_yet' };

function refusalOf(error: unknown): TokenRefusal {
  if (error instanceof errors.JWTClaimValidationFailed) return (error.reason === 'check_failed' && claimRefusals[error.claim]) || 'claims';
  if (error instanceof errors.JOSEError) return refusals[error.code] ?? 'key';
  // fetch() fails with a TypeError whose cause says why; of any other, a key that does not fit is the cause.
  return error instanceof TypeError && error.cause !== undefined ? 'keys_unreachable' : 'key';
}

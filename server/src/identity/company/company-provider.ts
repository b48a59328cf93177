import * as oidc from 'openid-client';
import { claimAt } from './claim-at.ts';
import { isSubject, verifiedEmailIn, type VouchedIdentity } from '../identity-link.service.ts';
import type { RoundTrip } from './round-trip.ts';

export interface CompanyProviderSettings {
  /** As the provider names itself: `https://login.example.com`. Plain HTTP is for a provider on this very machine. */
  issuer: string;
  clientId: string;
  /** None for a public client, which PKCE alone protects. */
  clientSecret: string | undefined;
  /** Where the provider sends people back to; registered with it. */
  redirectUri: string;
  /** What is asked for, beginning with `openid`. */
  scope: string;
  /** Claims that are read, as {@link claimAt} reads them. The provider is asked once more for those that do not stand in its ID token. */
  claims: readonly string[];
  now: () => Date;
}

/** What it takes to find somebody in the directory. */
export const findingPeople = { scope: 'openid email', claims: ['email', 'email_verified'] } as const;

/** Somebody at the provider. */
export interface CompanyIdentity extends VouchedIdentity {
  /** What the provider says of them, by its signature or over the line to it; nothing that a browser could have written. */
  claims: Readonly<Record<string, unknown>>;
}

/** Why the provider gave nobody: the person stopped, it could not be reached, or what it answered is not to be believed. */
export type ProviderFailure = 'cancelled' | 'unreachable' | 'not_accepted';

/** `cause` is what the log may take a code from; it is never shown. */
export class ProviderError extends Error {
  readonly failure: ProviderFailure;

  constructor(failure: ProviderFailure, cause: unknown) {
    super(failure, { cause });
    this.failure = failure;
  }
}

/** The company's OpenID provider, by the authorisation code flow with PKCE (OpenID Connect Core 1.0, 3.1; RFC 7636). */
export interface CompanyProvider {
  /** Where to send the browser. @param language in which the provider is asked to speak, if it can. @throws ProviderError */
  addressFor(trip: RoundTrip, language?: string): Promise<URL>;
  /**
   * Who came back, from the address that the provider sent the browser to. Checked are state, issuer (RFC 9207 too),
   * audience, nonce, times and the signature of the ID token by a key that the provider publishes.
   * @throws ProviderError
   */
  identityFrom(callback: URL, trip: RoundTrip): Promise<CompanyIdentity>;
}

const timeoutSeconds = 10;
const discoveryLifetime = 60 * 60_000;
const unreachableCodes = new Set(['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON']);
/** What a provider answers that is only resting (RFC 6749, 4.1.2.1). */
const restingErrors = new Set(['temporarily_unavailable', 'server_error']);

/** Asks nothing of the provider yet, so that the server starts without it. What it says of itself is asked again every hour. */
export function companyProvider(settings: CompanyProviderSettings): CompanyProvider {
  let known: { configuration: Promise<oidc.Configuration>; until: number } | undefined;

  const configuration = (): Promise<oidc.Configuration> => {
    const at = settings.now().getTime();
    if (known && at < known.until) return known.configuration;
    const asked = discover(settings);
    known = { configuration: asked, until: at + discoveryLifetime };
    asked.catch(() => (known = undefined));
    return asked;
  };

  return {
    addressFor: (trip, language) =>
      asFailure(async () =>
        oidc.buildAuthorizationUrl(await configuration(), {
          redirect_uri: settings.redirectUri,
          scope: settings.scope,
          state: trip.state,
          nonce: trip.nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(trip.pkceVerifier),
          code_challenge_method: 'S256',
          ...(language && { ui_locales: language }),
        }),
      ),
    identityFrom: (callback, trip) => asFailure(async () => readIdentity(await configuration(), callback, trip, settings.claims)),
  };
}

function discover({ issuer, clientId, clientSecret }: CompanyProviderSettings): Promise<oidc.Configuration> {
  const server = new URL(issuer);
  const plain = server.protocol === 'http:';
  const authentication = clientSecret === undefined ? oidc.None() : asClient(clientSecret);
  // A public client has no other way to know that the token was not swapped than its signature, and a signature costs little.
  const execute = [oidc.enableNonRepudiationChecks, ...(plain ? [oidc.allowInsecureRequests] : [])];
  return oidc.discovery(server, clientId, undefined, authentication, { execute, timeout: timeoutSeconds });
}

/** In the header, as every provider has to take it, unless it says that it takes secrets in the body alone (RFC 6749, 2.3.1). */
function asClient(secret: string): oidc.ClientAuth {
  return (server, client, body, headers) => {
    const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const way = ways.includes('client_secret_basic') ? oidc.ClientSecretBasic(secret) : oidc.ClientSecretPost(secret);
    return way(server, client, body, headers);
  };
}

async function readIdentity(configuration: oidc.Configuration, callback: URL, trip: RoundTrip, wanted: readonly string[]): Promise<CompanyIdentity> {
  const tokens = await oidc.authorizationCodeGrant(configuration, callback, { pkceCodeVerifier: trip.pkceVerifier, expectedState: trip.state, expectedNonce: trip.nonce, idTokenExpected: true });
  const claims = tokens.claims();
  if (!isSubject(claims?.sub)) throw new Error('a sign-in without an ID token that names somebody');
  const isTold = wanted.every((name) => claimAt(claims, name) !== undefined);
  const asked = isTold || !configuration.serverMetadata().userinfo_endpoint ? undefined : await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub);
  // An address and the word that it is verified count from one place only.
  const ofAddress = claims.email !== undefined && claims.email_verified !== undefined ? claims : { ...asked };
  return { issuer: claims.iss, subject: claims.sub, verifiedEmail: verifiedEmailIn(ofAddress), claims: { ...asked, ...claims } };
}

async function asFailure<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    throw new ProviderError(failureOf(error), error);
  }
}

function failureOf(error: unknown): ProviderFailure {
  if (error instanceof oidc.AuthorizationResponseError) {
    if (error.error === 'access_denied') return 'cancelled';
    return restingErrors.has(error.error) ? 'unreachable' : 'not_accepted';
  }
  const isUnreachable = error instanceof oidc.ClientError && error.code !== undefined && unreachableCodes.has(error.code);
  // fetch() fails with a TypeError whose cause says why.
  return isUnreachable || (error instanceof TypeError && error.cause !== undefined) ? 'unreachable' : 'not_accepted';
}

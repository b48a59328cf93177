import type { GetToken } from '../../types/alongside.d.ts';
import { ApiError, toApiError } from './api-error.ts';
import { type Client, createClient, type Credentials, type MutateOptions } from './client.ts';
import { createChallenge, createKeyPair, exportPublicKey, sign } from './proof.ts';
import type { MutationInput, MutationPath } from './procedures.ts';
import type { DeviceKey, Person, SignInOptions, Tokens, WidgetProcedures } from './server-types.ts';
import { deleteSignIn, type PendingRefresh, readSignIn, type StoredSignIn, writeSignIn } from './session-store.ts';
import { answers } from './wire.ts';

export type SessionState = 'unknown' | 'signed-out' | 'signed-in';

/** Seconds before its end at which an access token is renewed. */
const RENEW_BEFORE = 30;

/** Milliseconds that a page may take to say who reads it. */
const VOUCH_WITHIN = 10_000;

/** Milliseconds for which an unanswered refresh is repeated as it was; later its signature is too old. */
const REPEAT_FOR = 60_000;

/** Milliseconds for which words that could not be saved when a sign-in ended wait for who typed them. */
const KEEP_FOR = 30 * 60_000;

type Save = (client: Client<WidgetProcedures>) => Promise<unknown>;

export type Session = Credentials & {
  readonly state: SessionState;
  /** Why the page's word was not taken, if it was not. */
  readonly refusal: ApiError | undefined;
  /** Calls that carry the signed-in person's token. */
  readonly client: Client<WidgetProcedures>;
  /** Where this browser keeps no sign-in, the page is asked who is there: once, until it is loaded anew. */
  vouchBy(getToken: GetToken): void;
  /** Milliseconds since 1970 by the server's clock, as far as this page can tell. */
  now(): number;
  /**
   * Saves what somebody is writing. Where the sign-in ends before it is saved, it is kept in memory, and saved when the
   * same person signs in again on this page within half an hour.
   *
   * @param of what is written: its newest save is kept
   * @throws {ApiError}
   */
  save<K extends MutationPath<WidgetProcedures>>(of: object, path: K, input: MutationInput<WidgetProcedures[K]['input']>, options?: MutateOptions): Promise<WidgetProcedures[K]['output']>;
  /** Takes up a sign-in that this browser keeps, or else that the page vouches for. Does nothing when that has been done. @throws {ApiError} */
  restore(): Promise<void>;
  /** Sends a code to an address, in a mail in the language that is read. Only this element, on this page, can redeem it. @throws {ApiError} */
  requestEmailCode(email: string, reads: string): Promise<EmailCode>;
  /** Makes ready for the window of the company's sign-in, opened from a page of this programme in the language that is read. */
  companySignIn(program: string, reads: string): Promise<CompanySignIn>;
  /** The ways in that the server offers. @throws {ApiError} */
  signInOptions(): Promise<SignInOptions>;
  /** @throws {ApiError} */
  signInAsPersona(personaId: string): Promise<void>;
  /** Who is signed in; asked of the server once. @throws {ApiError} */
  person(): Promise<Person>;
  /** Forgets the sign-in here, at once, and on the server when it can be reached. */
  signOut(): Promise<void>;
  /** Calls `listener` at each change of state; returns what ends that. */
  subscribe(listener: () => void): () => void;
};

/** A code on its way to an inbox. */
export type EmailCode = {
  readonly email: string;
  /** Signs in with the code from the e-mail. @throws {ApiError} */
  redeem(code: string): Promise<void>;
};

/** A sign-in with the company's provider, good for one window. */
export type CompanySignIn = {
  /** Where the window begins. */
  readonly address: string;
  /** Comes back beside the code, when the window hands it over. */
  readonly challenge: string;
  /** Signs in with the code that the window gave or shows. @throws {ApiError} */
  redeem(code: string): Promise<void>;
};

const sessions = new Map<string, Session>();

/**
 * The one session of this page with a server, shared by all elements on it.
 * @param server the server's address with a closing slash
 */
export function sessionFor(server: string): Session {
  const known = sessions.get(server);
  if (known) return known;
  const session = createSession(server);
  sessions.set(server, session);
  return session;
}

/** A session of its own. Tabs and pages of one origin take turns by a Web Lock; {@link sessionFor} shares one in a page. */
export function createSession(server: string, now: () => Date = () => new Date()): Session {
  const listeners = new Set<() => void>();
  let state: SessionState = 'unknown';
  /** `expiresAt` by this clock, which may go wrong as it likes. */
  let access: { token: string; expiresAt: number } | undefined;
  let refreshing: Promise<string | undefined> | undefined;
  let person: Promise<Person> | undefined;
  let vouch: GetToken | undefined;
  let mayAsk = true;
  let refusal: ApiError | undefined;
  let ahead = 0;
  /** What was not saved when a sign-in ended, by whom. */
  let unsaved: { readonly by: Promise<Person>; readonly until: number; readonly saves: Map<object, Save> } | undefined;

  const clientWith = (token: () => string | undefined): Client<WidgetProcedures> =>
    createClient(server, { getAccessToken: () => Promise.resolve(token()), renewAccessToken: () => Promise.resolve(undefined) });
  const anonymous = clientWith(() => undefined);
  /** Where the browser keeps locks from a frame of another site, it keeps storage, too: there is nobody to wait for. */
  const inTurn = async <T>(task: () => Promise<T>): Promise<T> => {
    let begun = false;
    const begin = (): Promise<T> => {
      begun = true;
      return task();
    };
    return navigator.locks.request(`alongside ${server}`, begin).catch((error: unknown) => {
      if (begun) throw error;
      return task();
    });
  };

  /** Browsers keep keys and locks from pages that came over plain HTTP. */
  const demandSecurePage = (): void => {
    if (!isSecureContext) throw new ApiError({ code: 'INSECURE_PAGE' });
    // A sandbox without an origin has no storage, and no list of pages could name it.
    if (globalThis.origin === 'null') throw new ApiError({ code: 'ORIGIN_NOT_ALLOWED' });
  };
  const become = (next: SessionState): void => {
    if (state === next) return;
    state = next;
    for (const listener of listeners) listener();
  };
  const aheadOf = ({ issuedAt }: Tokens): number => Date.parse(issuedAt) - now().getTime();
  const accept = (tokens: Tokens): void => {
    ahead = aheadOf(tokens);
    access = { token: tokens.accessToken, expiresAt: Date.parse(tokens.expiresAt) - ahead };
  };
  /** From here on nobody is known to be there, or somebody else. */
  const leave = (next: SessionState): void => {
    access = undefined;
    person = undefined;
    become(next);
  };
  const store = (keyPair: CryptoKeyPair, tokens: Tokens): Promise<void> => writeSignIn(server, { keyPair, refreshToken: tokens.refreshToken, ahead: aheadOf(tokens) });
  /** Signs in with a key made for it, and keeps both. @param turn how to wait for it; who has it already goes on */
  const signInBy = async (ask: (publicKey: DeviceKey) => Promise<Tokens>, turn: typeof inTurn = inTurn): Promise<void> => {
    const keyPair = await createKeyPair();
    const tokens = await ask(await exportPublicKey(keyPair));
    await turn(async () => {
      await store(keyPair, tokens);
      accept(tokens);
    });
    await giveBack();
    become('signed-in');
  };
  /** Saves what was not saved when the sign-in ended, if it is the same person who has signed in. Of anybody else it is gone. */
  const giveBack = async (): Promise<void> => {
    const last = unsaved;
    unsaved = undefined;
    if (!last || now().getTime() > last.until) return;
    const client = clientWith(() => access?.token);
    const [before, here] = await Promise.all([last.by, client.query('identity.me')]).catch(() => []);
    if (before && before.id === here?.person.id) await Promise.allSettled([...last.saves.values()].map((save) => save(client)));
  };
  /** The page knows nobody, or somebody has signed out: what it says later in this page's life does not sign them in. */
  const askNoMore = (): void => {
    mayAsk = false;
    vouch = undefined;
  };
  /** This browser keeps no sign-in: unless the page vouches for somebody, nobody is there. */
  const askPage = async (): Promise<string | undefined> => {
    const getToken = vouch;
    if (getToken) {
      leave('unknown');
      try {
        const token = await within(VOUCH_WITHIN, getToken());
        if (token) {
          await signInBy((publicKey) => anonymous.mutate('identity.signInByHost', { token, publicKey }), (task) => task());
          return access?.token;
        }
      } catch (thrown) {
        const error = toApiError(thrown);
        if (error.outcomeUnknown) throw error;
        refusal = error;
      }
      askNoMore();
    }
    leave('signed-out');
    return undefined;
  };

  const refresh = (): Promise<string | undefined> =>
    inTurn(async () => {
      const stored = await readSignIn(server);
      if (!stored) return askPage();
      const { idempotencyKey, ...input } = await pendingRefresh(stored, new Date(now().getTime() + (stored.ahead ?? 0)));
      await writeSignIn(server, { ...stored, pending: { ...input, idempotencyKey } });
      try {
        const tokens = await anonymous.mutate('identity.refresh', input, { idempotencyKey });
        await store(stored.keyPair, tokens);
        accept(tokens);
        become('signed-in');
        return access?.token;
      } catch (error) {
        if (!(error instanceof ApiError) || error.status !== 401) throw error;
        await deleteSignIn(server);
        unsaved = person && { by: person, until: now().getTime() + KEEP_FOR, saves: new Map() };
        return askPage();
      }
    });
  const refreshOnce = (): Promise<string | undefined> =>
    (refreshing ??= refresh().finally(() => {
      refreshing = undefined;
    }));

  const credentials: Credentials = {
    async getAccessToken() {
      if (access && access.expiresAt - now().getTime() > RENEW_BEFORE * 1000) return access.token;
      return access || state === 'unknown' ? refreshOnce() : undefined;
    },
    async renewAccessToken(refused) {
      return access && access.token !== refused ? access.token : refreshOnce();
    },
  };

  const client = createClient<WidgetProcedures>(server, credentials);

  return {
    ...credentials,
    client,
    get state() {
      return state;
    },
    get refusal() {
      return refusal;
    },
    vouchBy(getToken) {
      if (!mayAsk) return;
      vouch = getToken;
      if (state === 'signed-out') become('unknown');
    },
    now: () => now().getTime() + ahead,
    async save(of, path, input, options) {
      const save = (by: Client<WidgetProcedures>) => by.mutate(path, input, options);
      try {
        if (state !== 'signed-in') throw new ApiError({ code: 'UNAUTHENTICATED', status: 401 });
        return await save(client);
      } catch (error) {
        if (error instanceof ApiError && error.status === 401) unsaved?.saves.set(of, save);
        throw error;
      }
    },
    async restore() {
      demandSecurePage();
      if (state === 'unknown') await refreshOnce();
    },
    async requestEmailCode(email, reads) {
      const { verifier: challengeVerifier, challenge } = await createChallenge();
      await anonymous.mutate('identity.requestEmailCode', { email, challenge, reads });
      return { email, redeem: (code) => signInBy((publicKey) => client.mutate('identity.redeemEmailCode', { email, code, publicKey, challengeVerifier })) };
    },
    async companySignIn(program, reads) {
      const { verifier: challengeVerifier, challenge } = await createChallenge();
      return {
        address: `${server}sign-in/widget/start?program=${program}&challenge=${challenge}&reads=${reads}`,
        challenge,
        redeem: (code) => signInBy((publicKey) => client.mutate('identity.redeemCompanyCode', { code, publicKey, challengeVerifier })),
      };
    },
    async signInOptions() {
      try {
        return await anonymous.query('identity.signInOptions');
      } catch (error) {
        // The first thing a page asks: a server that answers, only not to this page, has refused it.
        if (error instanceof ApiError && error.code === 'OFFLINE' && (await answers(server))) throw new ApiError({ code: 'ORIGIN_NOT_ALLOWED', cause: error });
        throw error;
      }
    },
    async signInAsPersona(personaId) {
      await signInBy((publicKey) => anonymous.mutate('identity.signInAsPersona', { personaId, publicKey }));
    },
    person() {
      person ??= client.query('identity.me').then((answer) => answer.person);
      person.catch(() => (person = undefined));
      return person;
    },
    async signOut() {
      const stored = await readSignIn(server);
      askNoMore();
      unsaved = undefined;
      await inTurn(() => deleteSignIn(server));
      leave('signed-out');
      if (stored) await anonymous.mutate('identity.signOut', { refreshToken: stored.refreshToken });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What is said within so many milliseconds; fails after that. */
async function within<T>(milliseconds: number, said: Promise<T>): Promise<T> {
  let timer: number | undefined;
  const silence = new Promise<never>((_resolve, reject) => (timer = window.setTimeout(reject, milliseconds)));
  return Promise.race([said, silence]).finally(() => window.clearTimeout(timer));
}

/** @param now by the server's clock, which is the one that judges how old a signature is. */
async function pendingRefresh(stored: StoredSignIn, now: Date): Promise<PendingRefresh> {
  const { pending, refreshToken, keyPair } = stored;
  if (pending && now.getTime() - Date.parse(pending.issuedAt) < REPEAT_FOR) return pending;
  const issuedAt = now.toISOString();
  const signature = await sign(keyPair.privateKey, `${refreshToken}.${issuedAt}`);
  return { refreshToken, issuedAt, signature, idempotencyKey: crypto.randomUUID() };
}

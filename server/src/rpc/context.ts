import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor, Trx } from '../database/actor.ts';
import type { Database } from '../database/connection.ts';
import type { TextReader } from '../text-model/text-reader.ts';

/** What main.ts decides once and every request may read. */
export interface ServerSettings {
  /** Origin under which people reach this server, without a slash at the end. */
  publicUrl: string;
  /** 32 bytes; wraps data keys and derives role passwords. */
  masterKey: Buffer;
  /** Demo personas may sign in: demo data, loopback bind. */
  demo: boolean;
  /** What the organisation calls the sign-in with its OpenID provider; undefined where there is none. */
  companyLabel: string | undefined;
  /** The same, where staff may use it too. */
  staffCompanyLabel: string | undefined;
  /** Whoever reads mail at one of these domains may sign in with a code, in the directory or not. In lower case. */
  emailDomains: readonly string[];
  /** An SMTP server is configured. */
  mailOn: boolean;
}

/** Whom a token signed by a host names, with what makes it count once. */
export interface HostToken {
  issuer: string;
  subject: string;
  /** In lower case; undefined unless the host says in so many words that it is verified. */
  verifiedEmail: string | undefined;
  /** The claim `jti`, unique for its issuer. */
  id: string;
  /** From then on it is refused for its age, so that nobody needs to remember it. */
  forgottenAt: Date;
}

/** Tokens that hosts have signed for who reads their pages. */
export interface HostTokens {
  /**
   * Who is meant, after everything but whether the token came before: signature by a key of its issuer, issuer,
   * audience, times, and a name of its own.
   * @throws Error whose `refusal` says in a word why the token is not believed; its cause is for the log.
   */
  read(token: string): Promise<HostToken>;
}

export interface ServerDependencies {
  db: Database;
  log: FastifyBaseLogger;
  now: () => Date;
  settings: ServerSettings;
  /** Undefined where texts are compared by their words alone. */
  texts: TextReader | undefined;
  /** Undefined where no host's word counts for who reads its pages. */
  hostTokens?: HostTokens | undefined;
}

/** What a request brings to each of its calls. */
export interface RequestContext extends ServerDependencies {
  /** Who calls, by the token that came along, as the database knows them in this transaction. */
  findActor(trx: Trx): Promise<Actor>;
  requestId: string;
  /** Origin header of the call, if any. */
  origin: string | undefined;
  /** Whether this call may use demo personas: loopback address, local Host header, no forwarding headers. */
  local: boolean;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** One call, and who makes it. */
export interface Context extends RequestContext {
  actor: Actor;
}

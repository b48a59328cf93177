import { isIP } from 'node:net';
import { z } from 'zod';
import { readHostIssuers } from './identity/host-token/host-issuers.ts';

/** Groups of addresses that can be named in a list: this machine, the link, private networks. */
const addressGroups = new Set(['loopback', 'linklocal', 'uniquelocal']);

function isAddressOrNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  const bitsFit = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
  return addressGroups.has(text) || (version > 0 && rest.length === 0 && bitsFit);
}

/** Whose word counts for who calls: nobody's, that of so many proxies in a row, or that of proxies at these addresses. */
const trustProxy = z
  .string()
  .default('off')
  .transform((text) => (text === 'off' ? (false as const) : /^\d+$/.test(text) ? Number(text) : text.split(',').map((part) => part.trim())))
  .refine((trusted) => (typeof trusted === 'number' ? trusted >= 1 && trusted <= 10 : trusted === false || trusted.every(isAddressOrNetwork)), {
    message: 'must be off, a number of proxies from 1 to 10, or a list of addresses such as 10.0.0.5, 192.168.0.0/16',
  });

/** `harbourline.example, quay.example`: one organisation's own, each in full. */
const emailDomains = z
  .string()
  .default('')
  .transform((text) => text.toLowerCase().split(',').map((domain) => domain.trim()).filter((domain) => domain !== ''))
  .refine((domains) => domains.every((domain) => /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(domain)), { message: 'must be a list of domains such as example.org, example.com' });

/** Who stands between could else sign in as anybody. */
function isSafeIssuer(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

/** Values of a claim, separated by semicolons: names of groups may hold commas. */
const claimValues = z
  .string()
  .default('')
  .transform((text) => text.split(';').map((value) => value.trim()).filter((value) => value !== ''));

/** Hosts whose word counts for who reads their pages; none by default. */
const hostIssuers = z
  .string()
  .default('{}')
  .transform((text, context) => {
    try {
      return readHostIssuers(text);
    } catch (error) {
      context.addIssue({ code: 'custom', message: (error as Error).message });
      return z.NEVER;
    }
  });

/** What the environment may say, with its defaults. */
const environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4700),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_APP_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_JOBS_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  ALONGSIDE_KEY: z
    .string()
    .refine((text) => Buffer.from(text, 'base64').length === 32, { message: 'must be 32 bytes in base64' })
    .optional(),
  ALONGSIDE_DATA: z.string().min(1).optional(),
  TRUST_PROXY: trustProxy,
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default('Alongside <alongside@localhost>'),
  EMAIL_DOMAINS: emailDomains,
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).refine(isSafeIssuer, { message: 'must begin with https:// (plain http:// only for this machine)' }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).max(300).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_LABEL: z.string().trim().min(1).max(60).default('your company account'),
  OIDC_ROLE_CLAIM: z.string().trim().min(1).max(200).default('groups'),
  OIDC_ADMINISTRATORS: claimValues,
  OIDC_COORDINATORS: claimValues,
  OIDC_ANALYSTS: claimValues,
  OIDC_STAFF_SCOPE: z.string().trim().regex(/^openid(?: [\x21\x23-\x5B\x5D-\x7E]+)*$/, { message: 'must begin with openid, with spaces between scopes' }).default('openid email profile'),
  HOST_ISSUERS: hostIssuers,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  TEXT_MODEL: z.enum(['on', 'off']).default('on'),
  DEMO_INTRANET_PORT: z.coerce.number().int().min(0).max(65_535).default(4701),
});

export type Settings = z.output<typeof environment>;

/** A setting that stops the start; its message is one line for the person at the terminal. */
export class SettingsError extends Error {}

/**
 * Reads the settings from a set of environment variables. Empty ones count as not set.
 * @throws SettingsError naming the variable and what would be right.
 */
export function readSettings(variables: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new SettingsError(`${issue.path.join('.')} is not usable: ${issue.message}.`);
  }
  const settings = parsed.data;
  if (settings.DATABASE_URL && !settings.ALONGSIDE_KEY) {
    throw new SettingsError('ALONGSIDE_KEY is missing: with DATABASE_URL set, give the 32-byte key in base64 (openssl rand -base64 32) and keep it outside the database.');
  }
  if ((settings.OIDC_ISSUER === undefined) !== (settings.OIDC_CLIENT_ID === undefined)) {
    throw new SettingsError(`${settings.OIDC_ISSUER ? 'OIDC_CLIENT_ID' : 'OIDC_ISSUER'} is missing: the company sign-in needs both, as the provider gives them.`);
  }
  if (settings.OIDC_ISSUER === undefined && givesRolesByClaim(settings)) {
    throw new SettingsError('OIDC_ISSUER is missing: roles of staff come from its claims, as OIDC_ADMINISTRATORS, OIDC_COORDINATORS and OIDC_ANALYSTS say.');
  }
  return settings;
}

/** Whether staff sign in with the company: only where some claim gives a role. */
export function givesRolesByClaim(settings: Pick<Settings, 'OIDC_ADMINISTRATORS' | 'OIDC_COORDINATORS' | 'OIDC_ANALYSTS'>): boolean {
  return [settings.OIDC_ADMINISTRATORS, settings.OIDC_COORDINATORS, settings.OIDC_ANALYSTS].some((values) => values.length > 0);
}

/** Whether the server listens on this machine alone. */
export function listensLocally({ HOST }: Pick<Settings, 'HOST'>): boolean {
  return ['127.0.0.1', 'localhost', '::1'].includes(HOST);
}

/** Whether demo personas may be offered at all: behind a proxy every caller comes from this machine, so that they would be anybody's. */
export function allowsPersonas(settings: Pick<Settings, 'HOST' | 'TRUST_PROXY'>): boolean {
  return listensLocally(settings) && settings.TRUST_PROXY === false;
}

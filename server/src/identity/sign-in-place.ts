import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';

/** Where somebody tries to sign in from. Tries are counted by place: who uses up theirs takes nothing from others. */
export interface SignInPlace {
  /** 32 bytes that stand for the place and tell nothing of it without the key. */
  hash: Buffer;
  /** The browser has signed in with this address before. */
  known: boolean;
}

/**
 * The place of a try: the browser, where it holds a token for the address; else the network. After OWASP's device
 * cookies, https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies.
 */
export function signInPlace(masterKey: Buffer, from: { email: string; ip: string; browserToken: string | undefined }): SignInPlace {
  const browser = from.browserToken === undefined ? undefined : browserOf(masterKey, from.email, from.browserToken);
  return { hash: browser === undefined ? networkHash(masterKey, from.ip) : keyedHash(masterKey, 'place', `browser ${browser}`), known: browser !== undefined };
}

/** 32 bytes that stand for the network of an address. */
export function networkHash(masterKey: Buffer, ip: string): Buffer {
  return keyedHash(masterKey, 'place', `network ${networkOf(ip)}`);
}

/**
 * A token by which a browser is known again: by its second part with this address, by its third with any. It opens nothing.
 * One sign-in, told by the token of its session, makes one browser known, however often its answer is sent again.
 */
export function newBrowserToken(masterKey: Buffer, { email, sessionToken }: { email: string; sessionToken: string }): string {
  const nonce = keyedHash(masterKey, 'browser', sessionToken).subarray(0, 16).toString('base64url');
  return [nonce, ...[email, anyAddress].map((address) => sealOf(masterKey, address, nonce).toString('base64url'))].join('.');
}

/** By what a browser is counted in which somebody, whoever it was, has signed in; undefined for any other. */
export function knownBrowser(masterKey: Buffer, token: string): string | undefined {
  const [nonce = '', , seal = ''] = token.split('.');
  return fits(seal, sealOf(masterKey, anyAddress, nonce)) ? nonce : undefined;
}

/**
 * The same for a browser of this address. It is the nonce that the seals are of, to the letter: the rest of a token can be
 * written in many ways, each of which would else be a place of its own with tries of its own.
 */
function browserOf(masterKey: Buffer, email: string, token: string): string | undefined {
  const [nonce = '', seal = ''] = token.split('.');
  return fits(seal, sealOf(masterKey, email, nonce)) ? nonce : undefined;
}

/** What no e-mail address is. */
const anyAddress = '';

function sealOf(masterKey: Buffer, address: string, nonce: string): Buffer {
  return keyedHash(masterKey, 'browser', `${nonce} ${address}`);
}

function fits(seal: string, expected: Buffer): boolean {
  const given = Buffer.from(seal, 'base64url');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function keyedHash(masterKey: Buffer, use: string, text: string): Buffer {
  return createHmac('sha256', Buffer.from(hkdfSync('sha256', masterKey, '', `alongside sign-in ${use}`, 32))).update(text).digest();
}

/**
 * An IPv4 address, or the first 64 bits of an IPv6 one: a household or an office has all that follow. Some proxies write the
 * port of each connection behind the address, which would make every one a network of its own.
 */
export function networkOf(ip: string): string {
  const bare = /^(?:\[(?<v6>[^\]]+)\]|(?<v4>[\d.]+))(?::\d+)?$/.exec(ip)?.groups;
  const mapped = (bare?.v6 ?? bare?.v4 ?? ip).replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(mapped) || !isIPv6(mapped)) return mapped;
  const [before = '', after] = mapped.split('%', 1)[0]!.split('::');
  const head = before === '' ? [] : before.split(':');
  const tail = after ? after.split(':') : [];
  const groups = after === undefined ? head : [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => '0'), ...tail];
  return groups.slice(0, 4).map((group) => group.toLowerCase().padStart(4, '0')).join(':');
}

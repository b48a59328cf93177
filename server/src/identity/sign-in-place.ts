import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
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
  const known = from.browserToken !== undefined && isOfBrowser(masterKey, from.email, from.browserToken);
  return { hash: known ? keyedHash(masterKey, 'place', `browser ${from.browserToken}`) : networkHash(masterKey, from.ip), known };
}

/** 32 bytes that stand for the network of an address. */
export function networkHash(masterKey: Buffer, ip: string): Buffer {
  return keyedHash(masterKey, 'place', `network ${networkOf(ip)}`);
}

/** A token by which a browser is known again: by its second part with this address, by its third with any. It opens nothing. */
export function newBrowserToken(masterKey: Buffer, email: string): string {
  const nonce = randomBytes(16).toString('base64url');
  return [nonce, ...[email, anyAddress].map((address) => sealOf(masterKey, address, nonce).toString('base64url'))].join('.');
}

/** Whether somebody, whoever it was, has signed in with this browser. */
export function isKnownBrowser(masterKey: Buffer, token: string): boolean {
  const [nonce = '', , seal = ''] = token.split('.');
  return fits(seal, sealOf(masterKey, anyAddress, nonce));
}

function isOfBrowser(masterKey: Buffer, email: string, token: string): boolean {
  const [nonce = '', seal = ''] = token.split('.');
  return fits(seal, sealOf(masterKey, email, nonce));
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

/** An IPv4 address, or the first 64 bits of an IPv6 one: a household or an office has all that follow. */
export function networkOf(ip: string): string {
  const mapped = ip.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(mapped) || !isIPv6(mapped)) return mapped;
  const [before = '', after] = mapped.split('%', 1)[0]!.split('::');
  const head = before === '' ? [] : before.split(':');
  const tail = after ? after.split(':') : [];
  const groups = after === undefined ? head : [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => '0'), ...tail];
  return groups.slice(0, 4).map((group) => group.toLowerCase().padStart(4, '0')).join(':');
}

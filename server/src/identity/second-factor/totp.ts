import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/*
 * Time-based one-time passwords (RFC 6238) as every authenticator app makes them: HMAC-SHA-1, six digits, a new one every
 * thirty seconds. With HMAC from Node the rest is the twenty lines below, which the vectors of the RFC check; a library
 * would bring its own hashes and key formats, and does not say which step a code belonged to.
 */
const stepSeconds = 30;
const digits = 6;
/** Clocks of phones drift: the step before and the one after count too (RFC 6238, 5.2). */
const stepsAside = 1;

/** 160 random bits, as long as SHA-1 makes use of (RFC 4226, 4). */
export function newTotpSecret(): Buffer {
  return randomBytes(20);
}

/** The number of the step that a moment falls into. */
export function stepAt(moment: Date): number {
  return Math.floor(moment.getTime() / (stepSeconds * 1000));
}

/** The code of one step: six digits (RFC 4226, 5.3, with the step as its counter). */
export function codeOfStep(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const number = mac.readUInt32BE(mac.readUInt8(mac.length - 1) & 0x0f) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/**
 * The step whose code somebody typed, spaces left out: the present one or one beside it, and later than `lastStep`, since
 * a code counts once. Undefined for any other text.
 */
export function stepOfCode(secret: Buffer, typed: string, now: Date, lastStep: number): number | undefined {
  const given = Buffer.from(typed.replaceAll(/\s/g, ''));
  const present = stepAt(now);
  const near = Array.from({ length: 2 * stepsAside + 1 }, (_, index) => present - stepsAside + index);
  const fitting = near.filter((step) => equal(given, Buffer.from(codeOfStep(secret, step))));
  return fitting.find((step) => step > lastStep);
}

function equal(given: Buffer, expected: Buffer): boolean {
  return given.length === expected.length && timingSafeEqual(given, expected);
}

const base32Alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A secret as people type it: base32 (RFC 4648, 6), for lengths that need no padding: multiples of five bytes. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => base32Alphabet[Number.parseInt(five, 2)]).join('');
}

/** What the picture for an app says (Key URI Format, https://github.com/google/google-authenticator/wiki/Key-Uri-Format). */
export function keyUri(secret: Buffer, account: string): string {
  const issuer = 'Alongside';
  const parameters = new URLSearchParams({ secret: base32(secret), issuer, algorithm: 'SHA1', digits: String(digits), period: String(stepSeconds) });
  return `otpauth://totp/${issuer}:${encodeURIComponent(account)}?${parameters.toString()}`;
}

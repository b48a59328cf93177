import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 256 random bits, base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token: enough to recognise it, nothing to use. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Letters and digits that are not taken for one another when read aloud or typed. */
const codeAlphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** An 8-character sign-in code, 39 bits. */
export function newSignInCode(): string {
  return Array.from({ length: 8 }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join('');
}

/** The code as typed by a person, without spaces, dashes and case. */
export function normaliseCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
}

/** A code is short, so its hash is salted with the id of the attempt it belongs to. */
export function hashCode(signInId: string, code: string): Buffer {
  return createHash('sha256').update(`${signInId} ${code}`).digest();
}

import { createHash, createHmac } from 'node:crypto';

/**
 * What is published before sign-up closes: the SHA-256 of the seed's bytes, in hexadecimal. Once the seed is
 * published anyone can compare: `printf %s SEED | xxd -r -p | sha256sum`.
 */
export function lotteryCommitment(seed: string): string {
  return createHash('sha256').update(Buffer.from(seed, 'hex')).digest('hex');
}

/**
 * The digest that decides a ticket's place in the draw: HMAC-SHA-256 of its number in UTF-8 under the seed's bytes. By
 * hand: `printf %s NUMBER | openssl dgst -sha256 -mac HMAC -macopt hexkey:SEED`.
 */
export function lotteryDigest(seed: string, ticket: string): string {
  return createHmac('sha256', Buffer.from(seed, 'hex')).update(ticket, 'utf8').digest('hex');
}

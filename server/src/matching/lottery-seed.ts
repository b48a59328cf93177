import { createHash, createHmac, randomBytes } from 'node:crypto';

/** A secret seed for one lottery: 32 random bytes as 64 hexadecimal digits. Kept secret until sign-up has closed. */
export function newLotterySeed(): string {
  return randomBytes(32).toString('hex');
}

/**
 * What is published before sign-up closes: the SHA-256 of the seed's bytes, in hexadecimal. Once the seed is
 * published anyone can compare: `printf %s SEED | xxd -r -p | sha256sum`.
 */
export function lotteryCommitment(seed: string): string {
  return createHash('sha256').update(Buffer.from(seed, 'hex')).digest('hex');
}

/**
 * The digest that decides an id's place in the draw: HMAC-SHA-256 of the id in UTF-8 under the seed's bytes. By
 * hand: `printf %s ID | openssl dgst -sha256 -mac HMAC -macopt hexkey:SEED`.
 */
export function lotteryDigest(seed: string, id: string): string {
  return createHmac('sha256', Buffer.from(seed, 'hex')).update(id, 'utf8').digest('hex');
}

import type { LotteryDraw } from '@alongside/shared/lottery';

/** What a repeated draw found: everything as published, or the first thing that is not. */
export type Repeated = 'fits' | 'other_seed' | 'other_order' | 'other_places';

/**
 * Repeats a draw from its published record alone, with the browser's own SHA-256 and HMAC: the seed has to fit the hash
 * that was published first, the order the digests of the tickets, and the places the order.
 * @throws TypeError in a page without Web Crypto, which browsers offer under https and on localhost.
 */
export async function repeatDraw(commitment: string, { seed, drawnAt, places, tickets }: LotteryDraw): Promise<Repeated> {
  const bytes = Uint8Array.from(seed.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  if (hexOf(await crypto.subtle.digest('SHA-256', bytes)) !== commitment) return 'other_seed';
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const digests = await Promise.all(tickets.map(async ({ number }) => hexOf(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(String(number))))));
  if (digests.some((digest, index) => index > 0 && digests[index - 1]! >= digest)) return 'other_order';
  return tickets.every(({ placeAt }, index) => (placeAt === drawnAt) === index < places) ? 'fits' : 'other_places';
}

function hexOf(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

import { expect, test } from 'vitest';
import type { LotteryDraw, PublishedTicket } from '@alongside/shared/lottery';
import { repeatDraw } from './repeat-draw.ts';

// Worked out with OpenSSL, as the public record says: tickets 1 to 5 under the seed, sorted by HMAC-SHA-256.
const seed = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff';
const commitment = '4773d12e2371bb935b9a0f5439b4a1c3ad3f2414b86980f8418d1cfabdfadfef';
const order = [2, 3, 5, 1, 4];
const drawnAt = '2026-11-22T09:00:00.000Z';
const ticket = (number: number, index: number): PublishedTicket => ({ number, placeAt: index < 3 ? drawnAt : null, releasedAt: null });
const draw: LotteryDraw = { seed, drawnAt, places: 3, tickets: order.map(ticket) };

test('an honest draw fits, also when a place has gone to the next since', async () => {
  expect(await repeatDraw(commitment, draw)).toBe('fits');
  const since = draw.tickets.map((each, index) => (index === 0 ? { ...each, releasedAt: '2026-11-23T09:00:00.000Z' } : index === 3 ? { ...each, placeAt: '2026-11-23T09:00:00.000Z' } : each));
  expect(await repeatDraw(commitment, { ...draw, tickets: since })).toBe('fits');
});

test('another seed, another order and another first three are noticed', async () => {
  expect(await repeatDraw(commitment, { ...draw, seed: seed.replace('0', '1') })).toBe('other_seed');
  expect(await repeatDraw(commitment, { ...draw, tickets: order.toReversed().map(ticket) })).toBe('other_order');
  expect(await repeatDraw(commitment, { ...draw, places: 2 })).toBe('other_places');
});

import { expect, test } from 'vitest';
import { drawLottery } from '../matching/engine/index.ts';
import { lotteryCommitment, lotteryDigest } from './lottery-seed.ts';

test('the commitment is the plain SHA-256 of the bytes (FIPS 180-4: "abc")', () => {
  expect(lotteryCommitment('616263')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('the digest is the plain HMAC-SHA-256 (RFC 4231, cases 1 and 2)', () => {
  expect(lotteryDigest('0b'.repeat(20), 'Hi There')).toBe('b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7');
  expect(lotteryDigest('4a656665', 'what do ya want for nothing?')).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843');
});

test('a draw from seed and ids alone repeats', () => {
  const seed = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff';
  const ids = ['ada', 'boris', 'chiara', 'dev'];
  const draw = (list: string[]) => drawLottery({ entries: list.map((id) => ({ id, digest: lotteryDigest(seed, id), group: null })), places: 2, guaranteed: [] });
  expect(draw(ids)).toEqual(draw([...ids].reverse()));
});

import { expect, test } from 'vitest';
import { base32, codeOfStep, keyUri, newTotpSecret, stepAt, stepOfCode } from './totp.ts';

/** The secret of both RFCs' test vectors. */
const secret = Buffer.from('12345678901234567890');

test('the codes of RFC 4226, appendix D', () => {
  expect(Array.from({ length: 10 }, (_, counter) => codeOfStep(secret, counter))).toEqual(['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489']);
});

test.each([
  [59, 0x1, '94287082'],
  [1_111_111_109, 0x23523ec, '07081804'],
  [1_111_111_111, 0x23523ed, '14050471'],
  [1_234_567_890, 0x273ef07, '89005924'],
  [2_000_000_000, 0x3f940aa, '69279037'],
  [20_000_000_000, 0x27bc86aa, '65353130'],
])('the code of RFC 6238, appendix B, for SHA-1 after %d seconds', (seconds, step, eightDigits) => {
  expect(stepAt(new Date(seconds * 1000))).toBe(step);
  // Fewer digits are the last ones of more: both are the same number, cut short.
  expect(codeOfStep(secret, step)).toBe(eightDigits.slice(-6));
});

test('a code counts in its step and in the ones beside it, and in no other', () => {
  const step = 1000;
  const code = codeOfStep(secret, step);
  const at = (steps: number) => stepOfCode(secret, code, new Date((step + steps) * 30_000), 0);
  expect([-2, -1, 0, 1, 2].map(at)).toEqual([undefined, step, step, step, undefined]);
  expect(stepOfCode(secret, code, new Date((step + 2) * 30_000 - 1), 0)).toBe(step);
});

test('a step that was accepted, and each before it, counts no more', () => {
  const now = new Date(1000 * 30_000);
  expect(stepOfCode(secret, codeOfStep(secret, 1000), now, 1000)).toBeUndefined();
  expect(stepOfCode(secret, codeOfStep(secret, 999), now, 1000)).toBeUndefined();
  expect(stepOfCode(secret, codeOfStep(secret, 1001), now, 1000)).toBe(1001);
});

test('a code is read with the space that apps show in it, and nothing else is read as one', () => {
  const now = new Date(1000 * 30_000);
  const code = codeOfStep(secret, 1000);
  expect(stepOfCode(secret, ` ${code.slice(0, 3)} ${code.slice(3)} `, now, 0)).toBe(1000);
  for (const typed of ['', code.slice(1), `${code}0`, `-${code.slice(1)}`, '１２３４５６', code.replace(/./, 'x')]) expect(stepOfCode(secret, typed, now, 0)).toBeUndefined();
});

test('the text of a secret is the base32 of RFC 4648', () => {
  expect(base32(Buffer.from('fooba'))).toBe('MZXW6YTB');
  expect(base32(secret)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  expect(base32(newTotpSecret())).toMatch(/^[A-Z2-7]{32}$/);
});

test('what the picture says names the account and how the codes are made', () => {
  expect(keyUri(secret, 'ada+hr@harbourline.example')).toBe('otpauth://totp/Alongside:ada%2Bhr%40harbourline.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Alongside&algorithm=SHA1&digits=6&period=30');
});

import { codeOfStep, stepAt } from '../src/identity/second-factor/totp.ts';

/** What an authenticator app shows at a moment, for a secret as its owner typed it. */
export function codeOfApp(secret: string, at: Date): string {
  const bits = [...secret.replaceAll(' ', '')].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return codeOfStep(Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))), stepAt(at));
}

/** Six digits that the app shows neither now nor in the steps around. */
export function wrongCodeOfApp(secret: string, at: Date): string {
  const near = [-30_000, 0, 30_000].map((ms) => codeOfApp(secret, new Date(at.getTime() + ms)));
  return ['000000', '111111', '222222', '333333'].find((code) => !near.includes(code))!;
}

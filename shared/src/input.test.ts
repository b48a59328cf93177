import { expect, test } from 'vitest';
import { email, timeZone, weeklyHours } from './input.ts';

test('an address is trimmed and in small letters', () => {
  expect(email.parse('  Lena.Fischer@Harbourline.example ')).toBe('lena.fischer@harbourline.example');
  expect(email.safeParse('m.koenig@harbourline').success).toBe(false);
});

test('a time zone is one that exists', () => {
  expect(timeZone.safeParse('Europe/Lisbon').success).toBe(true);
  expect(timeZone.safeParse('Europe/Atlantis').success).toBe(false);
});

test('the last hour of a week is Sunday, 23:00', () => {
  expect(weeklyHours.safeParse([0, 167]).success).toBe(true);
  expect(weeklyHours.safeParse([168]).success).toBe(false);
});

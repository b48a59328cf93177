import { expect, test } from 'vitest';
import { dateText, longDateText, monthText, shortDayText } from './time-words.ts';

test('a calendar day is the same day everywhere, a moment has the day of the place, here New York', () => {
  expect(dateText('2027-05-31')).toBe('31 May 2027');
  expect(dateText('2027-05-31T00:00:00.000Z')).toBe('30 May 2027');
  expect(longDateText('2027-05-01')).toBe('1 May 2027');
  expect(monthText('2027-05-01')).toBe('May 2027');
  expect(shortDayText('2027-05-31')).toBe('Mon 31 May');
});

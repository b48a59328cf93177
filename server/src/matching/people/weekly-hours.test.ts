import { expect, test } from 'vitest';
import { utcOffsetMinutes, weeklyHoursInUtc } from './weekly-hours.ts';

const winter = new Date('2026-11-23T09:00:00Z');
const summer = new Date('2026-07-06T09:00:00Z');

test('an offset follows daylight saving and half hours', () => {
  expect(utcOffsetMinutes('Europe/Berlin', winter)).toBe(60);
  expect(utcOffsetMinutes('Europe/Berlin', summer)).toBe(120);
  expect(utcOffsetMinutes('Asia/Kolkata', winter)).toBe(330);
  expect(utcOffsetMinutes('America/St_Johns', winter)).toBe(-210);
  expect(utcOffsetMinutes('UTC', winter)).toBe(0);
  expect(utcOffsetMinutes('Mars/Olympus', winter)).toBeNull();
});

test('Monday nine to eleven in Berlin is eight to ten in UTC, and the week wraps', () => {
  expect(weeklyHoursInUtc([9, 10], 60)).toEqual([8, 9]);
  expect(weeklyHoursInUtc([0], 60)).toEqual([167]);
  expect(weeklyHoursInUtc([167], -60)).toEqual([0]);
});

test('half an hour off, only hours that are free from end to end count', () => {
  expect(weeklyHoursInUtc([9, 10], 330)).toEqual([4]);
  expect(weeklyHoursInUtc([9], 330)).toEqual([]);
});

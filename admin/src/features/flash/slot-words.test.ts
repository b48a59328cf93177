import { expect, test } from 'vitest';
import { fatesIn, slotBar, weeksSinceFirst, type SlotCounts } from './slot-words.ts';

const none: SlotCounts = { kept: 0, booked: 0, free: 0, unsaid: 0, missed: 0, lapsed: 0 };

test('weeks before the first slot are left out, weeks without one after it are not', () => {
  const weeks = [none, none, { ...none, kept: 3 }, none, { ...none, free: 7 }].map((counts, at) => ({ week: at - 4, counts }));
  expect(weeksSinceFirst(weeks).map(({ week }) => week)).toEqual([-2, -1, 0]);
});

test('where there is no slot at all every week stays', () => {
  expect(weeksSinceFirst([{ counts: none }, { counts: none }])).toHaveLength(2);
});

test('a part of a bar has the colour that the legend names, and no two the same look', () => {
  const every: SlotCounts = { kept: 1, booked: 1, free: 1, unsaid: 1, missed: 1, lapsed: 1 };
  const legend = fatesIn(every).map(({ label, color, mark }) => ({ label, color, hatched: mark === 'hatched' }));
  expect(slotBar('Next 7 days', every).parts.map(({ label, color, hatched }) => ({ label, color, hatched }))).toEqual(legend);
  expect(new Set(legend.map(({ color, hatched }) => `${color} ${hatched}`)).size).toBe(legend.length);
});

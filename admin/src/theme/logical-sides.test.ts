import { expect, test } from 'vitest';

const sheets = import.meta.glob<string>('../**/*.css', { query: '?raw', import: 'default', eager: true });
const physicalSide = /(?:^|[\s;{])(?:(?:margin|padding|border)-(?:left|right)\b|left:|right:|(?:text-align|float): (?:left|right)|border-(?:top|bottom)-(?:left|right)-radius)/u;

test('style sheets name the start and the end of a line, never its left and right, so that they hold from right to left too', () => {
  expect(Object.keys(sheets).length).toBeGreaterThan(50);
  const physical = Object.entries(sheets).flatMap(([sheet, text]) => text.split('\n').filter((line) => physicalSide.test(line)).map((line) => `${sheet}: ${line.trim()}`));
  expect(physical).toEqual([]);
});

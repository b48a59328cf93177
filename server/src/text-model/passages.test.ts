import { expect, test } from 'vitest';
import { passagesOf } from './passages.ts';
import { bytesOf, likeness, meanVector, UNIT, vectorOf } from './unit-vector.ts';

test('a text is read by its sentences and lines, those without a letter left out', () => {
  expect(passagesOf('New lead\nI run a team. It is new! 10:30?\n\n- …\nWhat now?')).toEqual(['New lead', 'I run a team.', 'It is new!', 'What now?']);
  expect(passagesOf(' \n 123')).toEqual([]);
  expect(passagesOf('Yes. '.repeat(50))).toHaveLength(12);
  expect(passagesOf('a'.repeat(2_000))[0]).toHaveLength(300);
  expect(passagesOf(`${'a'.repeat(299)}😀`)).toEqual(['a'.repeat(299)]);
});

test('a vector survives the database, and the mean of some stands between them', () => {
  const east = Int16Array.of(UNIT, 0);
  const north = Int16Array.of(0, UNIT);
  expect(vectorOf(bytesOf(Int16Array.of(-UNIT, 3)))).toEqual(Int16Array.of(-UNIT, 3));
  expect(likeness(meanVector([east, north])!, east)).toBeCloseTo(Math.SQRT1_2, 4);
  expect(meanVector([])).toBeNull();
  expect(meanVector([east, Int16Array.of(-UNIT, 0)])).toBeNull();
});

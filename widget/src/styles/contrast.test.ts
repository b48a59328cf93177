import { expect, test } from 'vitest';
import { contrast, parseColor } from './contrast.ts';

test('black on white has 21:1, and the order does not matter', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
  expect(contrast([255, 255, 255], [0, 0, 0])).toBeCloseTo(21);
  expect(contrast([118, 118, 118], [255, 255, 255])).toBeCloseTo(4.54, 2);
});

test('computed colours are read, others left alone', () => {
  expect(parseColor('rgb(11, 93, 98)')).toEqual([11, 93, 98]);
  expect(parseColor('rgba(11, 93, 98, 0.5)')).toBeUndefined();
  expect(parseColor('color(srgb 1 0.5 0)')).toEqual([255, 127.5, 0]);
  expect(parseColor('oklch(0.7 0.1 200)')).toBeUndefined();
  expect(parseColor('auto')).toBeUndefined();
});

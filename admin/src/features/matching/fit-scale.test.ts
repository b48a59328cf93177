import { expect, test } from 'vitest';
import { fitScale } from './fit-scale.ts';

test.each([
  ['the tens around the fits', [34, 61, 86], 30, 90],
  ['a fit on a ten is the end', [40, 70], 40, 70],
  ['fits close to one another have two tens', [63, 64], 60, 80],
  ['nothing goes beyond a hundred', [97, 100], 80, 100],
  ['nor under nothing', [0, 3], 0, 20],
  ['without a fit it is all there could be', [], 0, 100],
])('%s', (_, fits, min, max) => expect(fitScale(fits)).toMatchObject({ min, max, ticks: [min, max] }));

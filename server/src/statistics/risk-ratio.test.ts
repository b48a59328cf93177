import { describe, expect, test } from 'vitest';
import { riskRatio } from './risk-ratio.ts';

describe('the ratio of two shares', () => {
  test('agrees with the admissions of Berkeley (Bickel, Hammel & O’Connell 1975)', () => {
    const { ratio, low, high, belowFourFifths } = riskRatio({ yes: 557, n: 1_835 }, { yes: 1_198, n: 2_691 });
    expect(ratio).toBeCloseTo(0.681829844, 8);
    expect(low).toBeCloseTo(0.628224725, 4);
    expect(high).toBeCloseTo(0.738913812, 4);
    expect(belowFourFifths).toBeCloseTo(0.999958954, 5);
  });

  test('three quarters from a few people cannot tell', () => {
    const { ratio, belowFourFifths } = riskRatio({ yes: 6, n: 12 }, { yes: 40, n: 60 });
    expect(ratio).toBeCloseTo(0.75);
    expect(belowFourFifths).toBeCloseTo(0.58, 2);
  });

  test('of everybody over everybody is one, and hardly under four fifths', () => {
    const { ratio, low, high, belowFourFifths } = riskRatio({ yes: 40, n: 40 }, { yes: 60, n: 60 });
    expect(ratio).toBe(1);
    expect(low).toBeLessThan(1);
    expect(high).toBeGreaterThan(1);
    expect(belowFourFifths).toBeLessThan(0.01);
  });
});

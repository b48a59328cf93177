import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KeyTable } from '../scoring/keys.ts';
import { contentWords, sharedWords, tellingWords, trigramSimilarity, trigramsOf } from './trigrams.ts';

function similarity(a: string[], b: string[]): number {
  const keys = new KeyTable();
  return trigramSimilarity(keys.keysOf(trigramsOf(a)), keys.keysOf(trigramsOf(b)));
}

describe('trigrams', () => {
  test('are those of pg_trgm', () => {
    expect([...trigramsOf(['cat'])].sort()).toEqual(['  c', ' ca', 'at ', 'cat']);
    expect([...trigramsOf(['foo', 'bar'])].sort()).toEqual(['  b', '  f', ' ba', ' fo', 'ar ', 'bar', 'foo', 'oo ']);
  });

  test("similarity is the manual's: 'word' and 'two words' are 0.363636 alike", () => {
    expect(similarity(['word'], ['two', 'words'])).toBeCloseTo(0.363636, 6);
  });

  test('similarity is symmetric, 1 for the same words and 0 against nothing', () => {
    const words = fc.array(fc.stringMatching(/^[a-d]{1,6}$/), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(similarity(a, b)).toBe(similarity(b, a));
        expect(similarity(a, a)).toBe(1);
        expect(similarity(a, [])).toBe(0);
        expect(similarity(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('words', () => {
  test('of a text are its meaningful ones, lower-case, each once', () => {
    expect(contentWords('I want to LEAD a team, and lead it well: Führung!')).toEqual(['lead', 'team', 'führung']);
    expect(contentWords('I would like to')).toEqual([]);
  });

  test('shared are found inflected, in the order of the first text, up to the limit', () => {
    const goal = 'Negotiate with suppliers, read contracts, run a marathon';
    const offer = 'I have negotiated contracts with a supplier';
    expect(sharedWords(goal, offer, 6)).toEqual(['negotiate', 'suppliers', 'contracts']);
    expect(sharedWords(goal, offer, 1)).toEqual(['negotiate']);
    expect(sharedWords(goal, '', 6)).toEqual([]);
  });
});

test('a reason is told without words that people share by chance', () => {
  const goals = 'One question a week: how do planners settle a strike?';
  const offer = 'I answer questions every week. I led planners through a strike.';
  expect(sharedWords(goals, offer, 6)).toEqual(['question', 'week', 'planners', 'strike']);
  expect(tellingWords(goals, offer, 6)).toEqual(['planners', 'strike']);
});

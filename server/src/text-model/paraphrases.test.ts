import { expect, test } from 'vitest';
import { paraphrases } from '../../test/paraphrases.ts';
import { shareOfTrigrams } from '../../test/trigram-share.ts';
import { loadWorkplaceModel } from './workplace-model.ts';

test('the meaning of nine paraphrases in ten is told from something else; letters alone tell few', async ({ annotate }) => {
  const model = await loadWorkplaceModel();
  const vectors = await model.embed(paraphrases.flat());
  const vector = (at: number) => vectors.subarray(at * model.dimensions, (at + 1) * model.dimensions);
  const product = (a: number, b: number) => vector(a).reduce((sum, value, at) => sum + value * vector(b)[at]!, 0);
  const byMeaning = paraphrases.filter((_, at) => product(at * 3, at * 3 + 1) > product(at * 3, at * 3 + 2));
  const byLetters = paraphrases.filter(([asked, right, wrong]) => shareOfTrigrams(asked, right) > shareOfTrigrams(asked, wrong));
  const missed = paraphrases.filter((each) => !byMeaning.includes(each)).map(([asked]) => asked);
  await annotate(`${byMeaning.length} of ${paraphrases.length} by meaning (missed: ${missed.join('; ') || 'none'}), ${byLetters.length} by trigrams`);
  expect(paraphrases.length).toBeGreaterThanOrEqual(40);
  expect(byMeaning.length / paraphrases.length).toBeGreaterThanOrEqual(0.9);
  expect(byLetters.length).toBeLessThan(byMeaning.length);
});

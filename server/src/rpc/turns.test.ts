import { expect, test } from 'vitest';
import { takingTurns } from './turns.ts';

test('a few work at once, the rest in the order in which they came, and who finds too many waiting is sent away', async () => {
  const turns = takingTurns({ atOnce: 2, waiting: 2 });
  const begun: number[] = [];
  const works = Array.from({ length: 5 }, () => Promise.withResolvers<number>());
  const answers = works.map(({ promise }, index) =>
    turns(() => {
      begun.push(index);
      return promise;
    }),
  );
  await expect(answers[4]).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS', params: { seconds: 5 } });
  expect(begun).toEqual([0, 1]);
  works[1]!.resolve(1);
  await answers[1];
  expect(begun).toEqual([0, 1, 2]);
  // Work that fails makes room, too.
  works[0]!.reject(new Error('failed'));
  await expect(answers[0]).rejects.toThrow('failed');
  expect(begun).toEqual([0, 1, 2, 3]);
  works[2]!.resolve(2);
  works[3]!.resolve(3);
  expect(await Promise.all([answers[2], answers[3]])).toEqual([2, 3]);
  expect(await turns(async () => 6)).toBe(6);
});

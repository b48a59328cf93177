import { expect, test } from 'vitest';
import { openDatabase } from '../../../test/product.ts';
import { watched } from './watched.ts';

const database = await openDatabase();
const job = { db: database.jobs, now: () => new Date(), log: { error: () => undefined } };

test('while the work lasts its progress is written, and the wish to cancel ends it', async () => {
  const written: [number, number][] = [];
  const answer = await watched(job, {
    write: async (_, done, total) => void written.push([done, total]),
    isCancelled: async () => written.length > 0,
    work: ({ onProgress, signal }) => {
      onProgress?.(3, 10);
      return new Promise<string>((resolve) => signal?.addEventListener('abort', () => resolve('the best so far')));
    },
  });
  expect(answer).toBe('the best so far');
  expect(written).toEqual([[3, 10]]);
});

test('what cannot be looked at ends the work with the reason', async () => {
  const lost = watched(job, {
    write: async () => undefined,
    isCancelled: () => Promise.reject(new Error('no connection')),
    work: ({ signal }) => new Promise<string>((resolve) => signal?.addEventListener('abort', () => resolve('too late'))),
  });
  await expect(lost).rejects.toThrow('no connection');
});

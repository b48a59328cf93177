import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { cursorOf, pageOf } from './cursor.ts';

const cursor = cursorOf(z.strictObject({ name: z.string(), id: z.int() }));
const placeOf = (row: { name: string; id: number }) => row;

test('pages one after the other give the whole list, each row once, and the last page says that it is', () => {
  const rows = fc.uniqueArray(fc.record({ name: fc.string({ unit: 'grapheme', maxLength: 20 }), id: fc.nat() }), { selector: ({ id }) => id, maxLength: 30 });
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 12 }), (list, size) => {
      const seen: unknown[] = [];
      let after: { name: string; id: number } | null = null;
      do {
        const from: number = after === null ? 0 : list.findIndex(({ id }) => id === after?.id) + 1;
        const { page, nextCursor } = pageOf(list.slice(from, from + size + 1), size, placeOf);
        seen.push(...page);
        after = cursor.parse(nextCursor);
      } while (after !== null);
      expect(seen).toEqual(list);
    }),
  );
});

test('a list of exactly one page has no second one', () => {
  expect(pageOf([{ name: 'a', id: 1 }, { name: 'b', id: 2 }], 2, placeOf).nextCursor).toBeNull();
});

test.each(['', 'not base64url!', Buffer.from('{"name":"a"}').toString('base64url'), Buffer.from('[1]').toString('base64url'), Buffer.from('{"name":"\\u0000","id":1}').toString('base64url')])('what no page gave is refused: %j', (text) => {
  expect(cursor.safeParse(text).success).toBe(false);
});

import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { button, expectAccessible, render } from '../../../test/browser/render.tsx';
import { TaskList } from './task-list.tsx';
import type { Task } from './home-words.ts';

const now = new Date('2026-11-22T09:00:00Z');
const tasks: Task[] = Array.from({ length: 7 }, (_, at) => ({ kind: 'unmatched', programId: `p${at}`, programName: `Programme ${at}`, unmatched: at + 2 }));

test('the five most urgent show, and the rest at a click', async () => {
  await render(<TaskList tasks={tasks} now={now} />);
  expect(page.getByRole('listitem').elements()).toHaveLength(5);
  await expectAccessible();
  await button('2 more').click();
  expect(page.getByRole('listitem').elements()).toHaveLength(7);
  await button('Show only the most urgent').click();
  expect(page.getByRole('listitem').elements()).toHaveLength(5);
});

test('five are all there is to show, and nothing says so', async () => {
  await render(<TaskList tasks={[]} now={now} />);
  await expect.element(page.getByRole('heading', { name: 'Nothing waits for you' })).toBeVisible();
});

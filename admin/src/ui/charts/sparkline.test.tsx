import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from '../../../test/browser/render.tsx';
import { Sparkline } from './sparkline.tsx';

const heights = (name: string) => {
  const line = page.getByRole('img', { name }).element();
  return [...line.querySelectorAll('circle')].map((dot) => Number(dot.getAttribute('cy')) / Number(line.getAttribute('height')));
};

test('a course that never changes lies in the middle, one that rises goes from the bottom to the top', async () => {
  await render(
    <>
      <Sparkline points label="level" values={[112, 112, 112]} />
      <Sparkline points label="rising" values={[59, 62, 65]} />
    </>,
  );
  await expect.element(page.getByRole('img', { name: 'level' })).toBeVisible();
  expect(heights('level')).toEqual([0.5, 0.5, 0.5]);
  const [first = 0, , last = 1] = heights('rising');
  expect(first).toBeGreaterThan(0.8);
  expect(last).toBeLessThan(0.2);
});

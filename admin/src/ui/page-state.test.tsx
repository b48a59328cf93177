import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, render } from '../../test/browser/render.tsx';
import { ErrorState } from './page-state.tsx';

test('an error that is the whole page is what the tab is called', async () => {
  await render(<ErrorState error={new Error('of no known kind')} isPage />);
  const heading = page.getByRole('heading', { level: 1 });
  await expect.element(heading).toBeVisible();
  await expect.poll(() => document.title).toBe(`${heading.element().textContent} · Alongside`);
  await expectAccessible();
});

test('an error in a part of a page leaves the tab its name', async () => {
  document.title = 'Programmes · Alongside';
  await render(<ErrorState error={new Error('of no known kind')} />);
  await expect.element(page.getByRole('heading', { level: 2 })).toBeVisible();
  expect(document.title).toBe('Programmes · Alongside');
});

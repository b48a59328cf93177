import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from '../../../test/mount.ts';
import { control, showAs } from '../../../test/widget.ts';

beforeEach(() => control('newcomers'));

test.each(['light', 'dark'])('who has nobody and has not signed up is led there, in %s', async (theme) => {
  const element = await showAs('Lena Fischer', { view: 'my-mentoring', theme });
  await expect.element(page.getByRole('heading', { name: 'Nobody walks beside you yet' })).toBeVisible();
  await expectAccessible(element);
  await page.getByRole('button', { name: 'Sign up' }).click();
  await expect.element(page.getByRole('heading', { name: 'Sign up for Leadership Pathways' })).toBeVisible();
});

test('a mentee without a mentor is led to the mentors', async () => {
  await control('pair');
  await control('part');
  await showAs('Lena Fischer', { view: 'my-mentoring' });
  await page.getByRole('button', { name: 'Find a mentor' }).click();
  await expect.element(page.getByRole('heading', { name: 'Ruth Adeyemi' })).toBeVisible();
});

test('a mentor without a mentee is not sent to look for a mentor', async () => {
  await showAs('Ruth Adeyemi', { view: 'my-mentoring' });
  await expect.element(page.getByText(/As soon as you have a mentor or a mentee, you get an e-mail/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Find a mentor' })).not.toBeInTheDocument();
});

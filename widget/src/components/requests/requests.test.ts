import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from '../../../test/mount.ts';
import { control, showAs } from '../../../test/widget.ts';

beforeEach(() => control('newcomers'));

test('who has not signed up is led there', async () => {
  const element = await showAs('Lena Fischer', { view: 'requests' });
  await expect.element(page.getByRole('button', { name: 'Sign up' })).toBeVisible();
  await expectAccessible(element);
});

test.each(['light', 'dark'])('a mentor whom nobody has asked yet reads that, in %s', async (theme) => {
  const element = await showAs('Ruth Adeyemi', { view: 'requests', theme });
  await expect.element(page.getByRole('heading', { level: 2 })).toBeVisible();
  await expect.element(page.getByRole('button', { name: /Accept/ })).not.toBeInTheDocument();
  await expectAccessible(element);
});

test('what cannot be had is an error with one button', async () => {
  const element = await showAs('Ruth Adeyemi', { view: 'requests', program: 'nowhere' });
  await expect.element(page.getByRole('alert')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Try now' })).toBeVisible();
  await expectAccessible(element);
});

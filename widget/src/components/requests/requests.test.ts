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
  await expect.element(page.getByText('Whoever asks you appears here, and you get an e-mail.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: /Accept|Find a mentor/ })).not.toBeInTheDocument();
  await expectAccessible(element);
});

test('where pairs are made for everybody together, nobody is sent to ask', async () => {
  await control('pair');
  await control('part');
  await control('formal');
  await showAs('Lena Fischer', { view: 'requests' });
  await expect.element(page.getByText(/pairs are made for everybody together/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Find a mentor' })).not.toBeInTheDocument();
});

test('what cannot be had is an error with one button', async () => {
  const element = await showAs('Ruth Adeyemi', { view: 'requests', program: 'nowhere' });
  await expect.element(page.getByRole('alert')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Try now' })).toBeVisible();
  await expectAccessible(element);
});

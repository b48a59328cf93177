import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from '../../../test/mount.ts';
import { control, showAs } from '../../../test/widget.ts';

test.each(['light', 'dark'])('a newcomer is offered one thing: to sign up, in %s', async (theme) => {
  await control('newcomers');
  const element = await showAs('Lena Fischer', { theme });
  await expect.element(page.getByRole('heading', { name: 'Hello, Lena' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Sign up' })).toBeVisible();
  await expect.element(page.getByRole('region', { name: 'Also' })).not.toBeInTheDocument();
  await expectAccessible(element);
});

test('of many things one comes first, the others stand below', async () => {
  await control('open-survey');
  const element = await showAs('Lena Fischer');
  await expect.element(page.getByRole('region', { name: 'What comes next' })).toBeVisible();
  await expect.element(page.getByRole('region', { name: 'Also' }).getByRole('listitem').first()).toBeVisible();
  await expect.element(page.getByText(/You take part as a mentee/)).toBeVisible();
  await expectAccessible(element);
});

test('where nothing needs a mentor, that is said', async () => {
  await control('newcomers');
  const element = await showAs('Ruth Adeyemi');
  await expect.element(page.getByText('You can be found')).toBeVisible();
  await expect.element(page.getByText(/You take part as a mentor/)).toBeVisible();
  await expectAccessible(element);
});

test('a page that names a programme which is not there says so, and can try again', async () => {
  const element = await showAs('Lena Fischer', { program: 'nowhere' });
  await expect.element(page.getByRole('alert').getByText('There is nothing to show here')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Try now' })).toBeVisible();
  await expectAccessible(element);
});

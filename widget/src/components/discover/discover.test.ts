import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from '../../../test/mount.ts';
import { control, showAs } from '../../../test/widget.ts';

beforeEach(() => control('newcomers'));

test.each(['light', 'dark'])('who has not signed up is led there, in %s', async (theme) => {
  const element = await showAs('Lena Fischer', { view: 'discover', theme });
  await expect.element(page.getByText('Sign up first')).toBeVisible();
  await expectAccessible(element);
});

test('after sign-up has closed nobody is sent to sign up', async () => {
  await control('formal');
  const element = await showAs('Lena Fischer', { view: 'discover' });
  await expect.element(page.getByText('Sign-up is closed')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Sign up' })).not.toBeInTheDocument();
  await expectAccessible(element);
});

test('a mentor reads where mentees find them, and how to have a mentor too while sign-up is open', async () => {
  const element = await showAs('Ruth Adeyemi', { view: 'discover' });
  await expect.element(page.getByText('You take part as a mentor')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Sign up' })).toBeVisible();
  await expectAccessible(element);
});

test('after sign-up has closed a mentor is not sent to sign up', async () => {
  await control('formal');
  await showAs('Ruth Adeyemi', { view: 'discover' });
  await expect.element(page.getByText('Mentees find you here.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Sign up' })).not.toBeInTheDocument();
});

test('what cannot be had is an error with one button', async () => {
  const element = await showAs('Lena Fischer', { view: 'discover', program: 'nowhere' });
  await expect.element(page.getByRole('alert')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Try now' })).toBeVisible();
  await expectAccessible(element);
});

test('one mentor is a list of one, with the place that is free', async () => {
  await control('pair');
  await control('part');
  const element = await showAs('Lena Fischer', { view: 'discover' });
  await expect.element(page.getByRole('heading', { name: 'Ruth Adeyemi' })).toBeVisible();
  await expect.element(page.getByText('1 mentor for you')).toBeVisible();
  await expectAccessible(element);
});

test('where pairs are made for everybody together, the page says so before the list', async () => {
  await control('pair');
  await control('part');
  await control('formal');
  const element = await showAs('Lena Fischer', { view: 'discover' });
  const said = page.getByText(/pairs are made for everybody together/);
  await expect.element(said).toBeVisible();
  const list = page.getByRole('article', { name: 'Ruth Adeyemi' }).element();
  expect(said.element().compareDocumentPosition(list)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  await expect.element(page.getByRole('button', { name: /^Ask/ })).not.toBeInTheDocument();
  await expectAccessible(element);
});

import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from '../../../test/mount.ts';
import { control, showAs } from '../../../test/widget.ts';

const free = page.getByRole('button', { name: /^Book… Ruth/ });

async function show(slots: 'none' | 'free' | 'over', who = 'Lena Fischer', theme = 'light') {
  await control(`flash?slots=${slots}`);
  return showAs(who, { view: 'discover', program: 'flash', theme });
}

async function book(question: string): Promise<void> {
  await free.first().click();
  await page.getByLabelText('Your question').fill(question);
  await page.getByRole('button', { name: 'Book it' }).click();
}

test.each(['light', 'dark'])('where nobody offers a slot the board says so, in %s', async (theme) => {
  const element = await show('none', 'Lena Fischer', theme);
  await expect.element(page.getByText('Nobody offers a slot at the moment.')).toBeVisible();
  await expectAccessible(element);
});

test('a question books a slot; with as many as one may have, the others are read only', async () => {
  const element = await show('free');
  await expect.element(page.getByText('You can have 1 slot booked at a time.')).toBeVisible();
  await book('');
  await expect.element(page.getByText('Write your question.')).toBeVisible();
  await expectAccessible(element);
  await page.getByLabelText('Your question').fill('How did you say no to your director?');
  await page.getByRole('button', { name: 'Book it' }).click();
  await expect.element(page.getByText('Booked. Both of you get an invitation by e-mail.')).toBeVisible();
  await expect.element(page.getByText(/^With Ruth Adeyemi/)).toBeVisible();
  await expect.element(free).not.toBeInTheDocument();
  await expectAccessible(element);
});

test('a slot that somebody took in the meantime is said to be taken, and is gone from the board', async () => {
  const element = await show('free');
  await expect.element(free.first()).toBeVisible();
  await control('take-slots');
  await book('Which book would you give me?');
  await expect.element(page.getByRole('alert').getByText('This slot has just been taken. Choose another.')).toBeVisible();
  await expect.element(page.getByText('Nobody offers a slot at the moment.')).toBeVisible();
  await expectAccessible(element);
});

test('a meeting that is over asks once whether it was useful', async () => {
  const element = await show('over');
  const asked = page.getByRole('group', { name: 'Was it useful?' });
  await expect.element(asked).toBeVisible();
  await expectAccessible(element);
  await asked.getByRole('button', { name: 'Partly' }).click();
  await expect.element(asked).not.toBeInTheDocument();
});

test('a mentor sees what they offer, and a time that is past is not offered', async () => {
  const element = await show('free', 'Ruth Adeyemi');
  await expect.element(page.getByRole('button', { name: /^Take back/ }).first()).toBeVisible();
  await page.getByLabelText('First day and time').fill('2020-01-01T10:00');
  await page.getByRole('button', { name: 'Offer', exact: true }).click();
  await expect.element(page.getByText('Choose a day and a time to come.')).toBeVisible();
  await expectAccessible(element);
});

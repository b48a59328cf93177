import { html } from 'lit';
import { afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, mount } from '../../../test/mount.ts';
import { sessionFor } from '../../api/session.ts';
import { define } from '../../define.ts';

const server = inject('server');

beforeAll(() => define());
beforeEach(async () => {
  await fetch(`${server}control/newcomers`);
});
afterEach(() => sessionFor(server).signOut());

async function open(name: string, theme = 'light', program = 'leadership'): Promise<HTMLElement> {
  const element = mount(html`<alongside-mentoring .server=${server} .theme=${theme} .program=${program} view="discover"></alongside-mentoring>`);
  await page.getByRole('button', { name: new RegExp(name) }).click();
  return element;
}

test.each(['light', 'dark'])('who has not signed up is led there, in %s', async (theme) => {
  const element = await open('Lena Fischer', theme);
  await expect.element(page.getByText('Sign up first')).toBeVisible();
  await expectAccessible(element);
});

test('a mentor reads where mentees find them', async () => {
  const element = await open('Ruth Adeyemi');
  await expect.element(page.getByText('You take part as a mentor')).toBeVisible();
  await expectAccessible(element);
});

test('what cannot be had is an error with one button', async () => {
  const element = await open('Lena Fischer', 'light', 'nowhere');
  await expect.element(page.getByRole('alert')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Try now' })).toBeVisible();
  await expectAccessible(element);
});

test('one mentor is a list of one, with the place that is free', async () => {
  await fetch(`${server}control/pair`);
  await fetch(`${server}control/part`);
  const element = await open('Lena Fischer');
  await expect.element(page.getByRole('heading', { name: 'Ruth Adeyemi' })).toBeVisible();
  await expect.element(page.getByText('1 mentor, best for you first')).toBeVisible();
  await expectAccessible(element);
});

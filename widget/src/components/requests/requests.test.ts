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
  const element = mount(html`<alongside-mentoring .server=${server} .theme=${theme} .program=${program} view="requests"></alongside-mentoring>`);
  await page.getByRole('button', { name: new RegExp(name) }).click();
  return element;
}

test('who has not signed up is led there', async () => {
  const element = await open('Lena Fischer');
  await expect.element(page.getByRole('button', { name: 'Sign up' })).toBeVisible();
  await expectAccessible(element);
});

test.each(['light', 'dark'])('a mentor whom nobody has asked yet reads that, in %s', async (theme) => {
  const element = await open('Ruth Adeyemi', theme);
  await expect.element(page.getByRole('heading', { level: 2 })).toBeVisible();
  await expect.element(page.getByRole('button', { name: /Accept/ })).not.toBeInTheDocument();
  await expectAccessible(element);
});

test('what cannot be had is an error with one button', async () => {
  const element = await open('Ruth Adeyemi', 'light', 'nowhere');
  await expect.element(page.getByRole('alert')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Try now' })).toBeVisible();
  await expectAccessible(element);
});

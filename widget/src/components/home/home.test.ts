import { html } from 'lit';
import { afterEach, beforeAll, expect, inject, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, mount } from '../../../test/mount.ts';
import { sessionFor } from '../../api/session.ts';
import { define } from '../../define.ts';

const server = inject('server');

beforeAll(() => define());
afterEach(() => sessionFor(server).signOut());

async function open(name: string, program: string | undefined = 'leadership', theme = 'light'): Promise<HTMLElement> {
  const element = mount(html`<alongside-mentoring .server=${server} .theme=${theme} .program=${program}></alongside-mentoring>`);
  await page.getByRole('button', { name: new RegExp(name) }).click();
  return element;
}

test.each(['light', 'dark'])('a newcomer is offered one thing: to sign up, in %s', async (theme) => {
  await fetch(`${server}control/newcomers`);
  const element = await open('Lena Fischer', 'leadership', theme);
  await expect.element(page.getByRole('heading', { name: 'Hello, Lena' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Sign up' })).toBeVisible();
  await expect.element(page.getByRole('region', { name: 'Also' })).not.toBeInTheDocument();
  await expectAccessible(element);
});

test('of many things one comes first, the others stand below', async () => {
  await fetch(`${server}control/open-survey`);
  const element = await open('Lena Fischer');
  await expect.element(page.getByRole('region', { name: 'What comes next' })).toBeVisible();
  await expect.element(page.getByRole('region', { name: 'Also' }).getByRole('listitem').first()).toBeVisible();
  await expect.element(page.getByText(/You take part as a mentee/)).toBeVisible();
  await expectAccessible(element);
});

test('where nothing needs a mentor, that is said', async () => {
  await fetch(`${server}control/newcomers`);
  const element = await open('Ruth Adeyemi');
  await expect.element(page.getByText('You can be found')).toBeVisible();
  await expect.element(page.getByText(/You take part as a mentor/)).toBeVisible();
  await expectAccessible(element);
});

test('a page that names a programme which is not there says so, and can try again', async () => {
  const element = await open('Lena Fischer', 'nowhere');
  await expect.element(page.getByRole('alert')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Try now' })).toBeVisible();
  await expectAccessible(element);
});

import { html } from 'lit-html';
import { beforeEach, expect, inject, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, focused, mount } from '../../../test/mount.ts';
import { control } from '../../../test/widget.ts';

const lena = 'lena@harbourline.example';
const dialog = page.getByRole('dialog', { name: 'Show that it is you' });
let pages = 0;

beforeEach(() => control('pair'));

/** A page that vouches for Lena, or that says something else, in which the widget has not been before. */
function showVouched({ view = 'my-mentoring', theme = 'light', lang = 'en', getToken = () => control(`host-token?email=${lena}`) } = {}): HTMLElement {
  pages += 1;
  return mount(html`<alongside-mentoring lang=${lang} .server=${`${inject('server')}page-${pages}/`} .theme=${theme} .program=${'leadership'} .view=${view} .getToken=${getToken}></alongside-mentoring>`);
}

async function showMyself(): Promise<void> {
  await expect.element(dialog.getByText(lena)).toBeVisible();
  await dialog.getByRole('button', { name: 'Send me a code' }).click();
  const code = dialog.getByLabelText('Code from the e-mail');
  await expect.element(code).toBeVisible();
  await code.fill(await control(`inbox?email=${lena}`));
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog).not.toBeInTheDocument();
}

test.each(['light', 'dark'])('messages open after a code by e-mail, where one was, and private notes with them, in %s', async (theme) => {
  const element = showVouched({ theme });
  const notes = page.getByRole('region', { name: 'Private notes' });
  await expect.element(notes.getByRole('button', { name: 'Show that it is you' })).toBeVisible();
  await expectAccessible(element);
  await page.getByRole('button', { name: 'Message' }).click();
  const messages = page.getByRole('dialog', { name: 'Messages with Ruth' });
  await expect.element(messages.getByText(/open only after you sign in yourself/)).toBeVisible();
  await expectAccessible(element);
  await messages.getByRole('button', { name: 'Show that it is you' }).click();
  await expect.element(dialog).toBeVisible();
  await expectAccessible(element);
  await showMyself();
  await messages.getByRole('textbox').fill('Now it is me.');
  await messages.getByRole('button', { name: 'Send' }).click();
  await expect.element(messages.getByText('Now it is me.')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await notes.getByRole('textbox').fill('For me alone.');
  await expect.element(notes.getByText('Saved, encrypted')).toBeVisible();
});

test('private notes open by keyboard alone, and who thinks better of it is back at the button', async () => {
  showVouched();
  const button = page.getByRole('region', { name: 'Private notes' }).getByRole('button');
  await expect.element(button).toBeVisible();
  button.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  expect(focused()).toBe(button.element());
  await userEvent.keyboard('{Enter}');
  await showMyself();
  await expect.element(page.getByRole('region', { name: 'Private notes' }).getByRole('textbox')).toBeVisible();
});

test('a page that cannot say who is there is told so, and people sign in themselves', async () => {
  const element = showVouched({ getToken: () => Promise.resolve('nothing that anybody signed') });
  const heard: string[] = [];
  element.addEventListener('alongside-error', (event) => heard.push(event.detail.code));
  await expect.element(page.getByRole('heading', { name: 'Sign in to mentoring' })).toBeVisible();
  await expect.element(page.getByRole('alert')).toHaveTextContent('This page could not say who you are. Sign in here.');
  await expectAccessible(element);
  expect(heard).toEqual(['SIGN_IN_FAILED']);
});

test.each(['ar', 'de', 'es', 'fr', 'ja'])('asks in the language of the page: %s', async (lang) => {
  const element = showVouched({ lang });
  const button = page.getByRole('button', { name: /أثبت أنك أنت|Zeigen, dass du es bist|Mostrar que eres tú|Montrer que c’est bien vous|ご本人であることを示す/ });
  await button.first().click();
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(element);
});

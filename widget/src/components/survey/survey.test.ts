import { html } from 'lit';
import { afterEach, beforeAll, expect, inject, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, focused, mount } from '../../../test/mount.ts';
import { sessionFor } from '../../api/session.ts';
import { define } from '../../define.ts';

const server = inject('server');

beforeAll(() => define());
afterEach(() => sessionFor(server).signOut());

test('answers begun are there again, and taken back they are gone', async () => {
  await fetch(`${server}control/open-survey`);
  mount(html`<alongside-mentoring .server=${server} program="leadership" view="survey"></alongside-mentoring>`);
  await fetch(`${server}control/allow-origin`);
  const signIn = () => page.getByRole('button', { name: /Lena Fischer/ }).click();
  const three = page.getByRole('radio', { name: '3' });
  await signIn();
  await three.click();
  await page.getByRole('button', { name: 'Home' }).click();
  await page.getByRole('button', { name: /^Answer: A few/ }).click();
  await expect.element(three).toBeChecked();
  await page.getByRole('button', { name: 'Home' }).click();
  await sessionFor(server).signOut();
  await signIn();
  await page.getByRole('button', { name: /^Answer: A few/ }).click();
  await expect.element(three).toBeChecked();
  await page.getByRole('button', { name: /^Take back/ }).click();
  await page.getByRole('button', { name: 'Home' }).click();
  await page.getByRole('button', { name: /^Answer: A few/ }).click();
  await expect.element(page.getByRole('radio', { name: '1' })).toBeVisible();
  await expect.element(three).not.toBeChecked();
});

test('begun afresh, what was chosen before is not sent', async () => {
  await fetch(`${server}control/open-survey`);
  mount(html`<alongside-mentoring .server=${server} program="leadership" view="survey"></alongside-mentoring>`);
  await fetch(`${server}control/allow-origin`);
  await page.getByRole('button', { name: /Lena Fischer/ }).click();
  await page.getByRole('radio', { name: '3' }).click();
  await page.getByRole('button', { name: 'Home' }).click();
  await expect.element(page.getByRole('heading', { name: /^Hello/ })).toBeVisible();
  await sessionFor(server).signOut();
  await page.getByRole('button', { name: /Lena Fischer/ }).click();
  await page.getByRole('button', { name: /^Answer: A few/ }).click();
  await page.getByRole('button', { name: 'Begin afresh' }).click();
  await expect.element(page.getByRole('radio', { name: '3' })).not.toBeChecked();
  await page.getByRole('button', { name: 'Send my answers' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('Answer at least one question, then send.');
});

test.each(['light', 'dark'])('a survey is answered once, by keyboard alone, in %s', async (theme) => {
  await fetch(`${server}control/open-survey`);
  const element = mount(html`<alongside-mentoring .server=${server} program="leadership" view="survey" theme=${theme}></alongside-mentoring>`);
  await fetch(`${server}control/allow-origin`);
  await page.getByRole('button', { name: /Lena Fischer/ }).click();
  await expect.element(page.getByRole('heading', { name: 'A few questions about Leadership Pathways' })).toBeVisible();
  await expectAccessible(element);

  const send = page.getByRole('button', { name: 'Send my answers' });
  await send.click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('Answer at least one question, then send.');
  await expect.poll(() => focused()?.tagName).toBe('INPUT');
  await userEvent.keyboard(' ');
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  await expect.element(page.getByRole('radio', { name: '3' })).toBeChecked();
  await expectAccessible(element);
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  await expectAccessible(element);
  await page.getByRole('button', { name: 'Back to Home' }).click();
  await expect.element(page.getByRole('heading', { name: 'Hello, Lena' })).toBeVisible();
});

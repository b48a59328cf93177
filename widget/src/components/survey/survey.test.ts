import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, focused } from '../../../test/mount.ts';
import { changeTo, control, showAs } from '../../../test/widget.ts';

test('answers begun are there again, and taken back they are gone', async () => {
  await control('open-survey');
  await showAs('Lena Fischer', { view: 'survey' });
  const three = page.getByRole('radio', { name: '3' });
  await three.click();
  await page.getByRole('button', { name: 'Home' }).click();
  await page.getByRole('button', { name: /^Answer: A few/ }).click();
  await expect.element(three).toBeChecked();
  await page.getByRole('button', { name: 'Home' }).click();
  await changeTo('Lena Fischer');
  await page.getByRole('button', { name: /^Answer: A few/ }).click();
  await expect.element(three).toBeChecked();
  await page.getByRole('button', { name: /^Take back/ }).click();
  await page.getByRole('button', { name: 'Home' }).click();
  await page.getByRole('button', { name: /^Answer: A few/ }).click();
  await expect.element(page.getByRole('radio', { name: '1' })).toBeVisible();
  await expect.element(three).not.toBeChecked();
});

test('begun afresh, what was chosen before is not sent', async () => {
  await control('open-survey');
  await showAs('Lena Fischer', { view: 'survey' });
  await page.getByRole('radio', { name: '3' }).click();
  await page.getByRole('button', { name: 'Home' }).click();
  await expect.element(page.getByRole('heading', { name: /^Hello/ })).toBeVisible();
  await changeTo('Lena Fischer');
  await page.getByRole('button', { name: /^Answer: A few/ }).click();
  await page.getByRole('button', { name: 'Begin afresh' }).click();
  await expect.element(page.getByRole('radio', { name: '3' })).not.toBeChecked();
  await page.getByRole('button', { name: 'Send my answers' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('Answer at least one question, then send.');
});

test.each(['light', 'dark'])('a survey is answered once, by keyboard alone, in %s', async (theme) => {
  await control('open-survey');
  const element = await showAs('Lena Fischer', { view: 'survey', theme });
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

import type { Locator, Page } from '@playwright/test';
import { keyboardOf } from './keyboard.ts';
import { startOwnProgram, takeCode } from './own-program.ts';
import { expect, test } from './product.ts';
import { block } from './widget.ts';

const address = 'ania.wrona@harbourline.example';

test('from the first code to the first message by keyboard alone, every stop in sight and none a trap', async ({ demoProduct: product, page: ania, browser }) => {
  const slug = await startOwnProgram(product, browser, 'Night Watch');
  const keyboard = keyboardOf(ania);
  const button = (name: string | RegExp) => ania.getByRole('button', { name, exact: typeof name === 'string' }).first();
  const press = (name: string | RegExp) => keyboard.press(button(name));

  await test.step('signs in with a code; the focus goes ahead', async () => {
    await ania.goto(`${product.demoIntranetUrl}/?program=${slug}`);
    await keyboard.type(ania.getByLabel('Work e-mail'), address);
    await press('Send me a code');
    const code = ania.getByLabel('Code from the e-mail');
    await expect(code).toBeFocused();
    await ania.keyboard.type(await takeCode(product, address));
    await ania.keyboard.press('Enter');
    await expect(ania.getByRole('heading', { name: 'Hello, Ania' })).toBeFocused();
  });

  await test.step('signs up', async () => {
    await press('Sign up');
    await press('Continue: Find a mentor');
    await keyboard.type(ania.getByLabel('In one line, what do you do?'), 'I keep the cranes running');
    await press('Continue');
    await keyboard.type(ania.getByLabel('Add a skill, in your own words'), 'People management');
    await ania.keyboard.press('Enter');
    await expect(button('Remove People management')).toBeVisible();
    await keyboard.type(ania.getByLabel('What should be different afterwards?'), 'I lead the night shift.');
    await press('Continue');
    await press('Weekdays 9 to 17');
    await press('Continue');
    await press('Continue');
    await keyboard.tick(ania.getByLabel(/I have read this/));
    await press('Sign up');
    await expect(ania.getByRole('heading', { name: 'You are signed up' })).toBeVisible();
  });

  await test.step('finds a mentor, and asks her', async () => {
    await press('Look for a mentor');
    await keyboard.type(ania.getByLabel('What would you like help with?'), 'people');
    await keyboard.press(ania.getByRole('article', { name: 'Ruth Adeyemi' }).getByRole('button', { name: 'Ask Ruth' }));
    await leavesAndComesBack(ania, button('Ask Ruth'));
    await keyboard.type(ania.getByLabel('What would you like to talk about?'), 'How did you begin to lead?');
    await press('Send to Ruth');
    await expect(ania.getByRole('heading', { name: 'Your request is with Ruth Adeyemi' })).toBeVisible();
    await expect.poll(() => focusIsSomewhere(ania)).toBe(true);
  });

  await test.step('her mentor answers', async () => {
    const ruth = await (await browser.newContext()).newPage();
    const hers = keyboardOf(ruth);
    await ruth.goto(`${product.demoIntranetUrl}/?program=${slug}`);
    await hers.press(ruth.getByRole('button', { name: /Ruth Adeyemi/ }));
    await hers.press(ruth.getByRole('button', { name: /^Requests/ }));
    await hers.press(ruth.getByRole('button', { name: 'Accept Ania' }));
    await hers.press(ruth.getByRole('dialog').getByRole('button', { name: 'Accept Ania' }));
    await expect(ruth.getByText('You accepted Ania Wrona')).toBeVisible();
    await expect.poll(() => focusIsSomewhere(ruth)).toBe(true);
    await ruth.context().close();
  });

  await test.step('a goal, a meeting and a message', async () => {
    await press('My mentoring');
    await expect(ania.getByRole('heading', { name: 'You and Ruth Adeyemi' })).toBeFocused();
    await press('Add a goal…');
    await leavesAndComesBack(ania, button('Add a goal…'));
    await keyboard.type(ania.getByLabel('What do you want to be able to do?'), 'Hand over a shift in five minutes');
    await keyboard.type(ania.getByLabel('By when'), '01012099');
    await press('Save the goal');
    await expect(block(ania, 'Goals').getByRole('heading', { name: 'Hand over a shift in five minutes' })).toBeVisible();
    await expect.poll(() => focusIsSomewhere(ania)).toBe(true);
    await press('Plan a meeting…');
    await keyboard.type(ania.getByLabel('Where'), 'Canteen');
    await press('Send invitations');
    await expect(block(ania, 'Next meeting').getByText('Canteen')).toBeVisible();
    await expect.poll(() => focusIsSomewhere(ania)).toBe(true);
    await press('Message');
    await keyboard.type(ania.getByLabel('Your message'), 'See you in the canteen.');
    await press('Send');
    await expect(ania.getByRole('list', { name: 'Messages with Ruth' })).toContainText('See you in the canteen.');
    await ania.keyboard.press('Escape');
    await expect(button('Message')).toBeFocused();
  });
});

/** Nobody is thrown back to the top of the page by what they have just done. */
const focusIsSomewhere = (page: Page): Promise<boolean> => page.evaluate(() => document.activeElement !== document.body);

/** An open dialog keeps the focus, Escape closes it, and what opened it has the focus again and opens it again. */
async function leavesAndComesBack(page: Page, opener: Locator): Promise<void> {
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  for (let presses = 0; presses < 20; presses++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.localName)).not.toBe('a');
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
}

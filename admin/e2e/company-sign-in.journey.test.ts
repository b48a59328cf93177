import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { keyboardOf } from './keyboard.ts';
import { expect, test, type Product } from './product.ts';

const linkName = 'Sign in with Harbourline';

/** The page that shows the widget, as somebody finds it who is not signed in. */
async function visit(product: Product, page: Page): Promise<void> {
  await page.goto(`${product.demoIntranetUrl}/?program=open-mentoring`);
  await expect(page.getByRole('link', { name: linkName })).toBeVisible();
}

/** Opens the window, which comes to the provider's page. */
async function openWindow(page: Page): Promise<Page> {
  const [window] = await Promise.all([page.waitForEvent('popup'), page.getByRole('link', { name: /^(Sign in with|Open a new window)/ }).click()]);
  await expect(window.getByLabel('Name')).toBeVisible();
  return window;
}

async function signInAtProvider(window: Page, name: string): Promise<void> {
  await window.getByLabel('Name').fill(name);
  await window.getByRole('button', { name: 'Continue' }).click();
}

test('one click and the company’s own page sign somebody in, in a window that closes by itself, and they stay', async ({ companyProduct: product, page }) => {
  await visit(product, page);
  await expectAccessible(page);
  const keyboard = keyboardOf(page);
  const [window] = await Promise.all([page.waitForEvent('popup'), keyboard.press(page.getByRole('link', { name: linkName }))]);
  await expect(page.getByLabel('Code from the window')).toBeFocused();
  await expectAccessible(page);
  await Promise.all([window.waitForEvent('close'), signInAtProvider(window, 'lena')]);
  await expect(page.getByRole('heading', { name: 'Hello, Lena' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Hello, Lena' })).toBeVisible();
  const heard = await page.evaluate(() => [location.href, JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie]);
  expect(heard).toEqual([`${product.demoIntranetUrl}/?program=open-mentoring`, '{}', '{}', '']);
  expect(product.output.join('\n')).not.toMatch(/lena|code=|state=/i);
});

test('where the page’s own policy cuts the window off, the window shows a code and the widget takes it', async ({ companyProduct: product, page, context }) => {
  // A page whose answer was changed on the way has no address space, so the browser asks before it lets it call this machine.
  await context.grantPermissions(['local-network-access']);
  await page.route(`${product.demoIntranetUrl}/?program=*`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'cross-origin-opener-policy': 'same-origin' } });
  });
  await visit(product, page);
  const [window] = await Promise.all([context.waitForEvent('page'), page.getByRole('link', { name: linkName }).click()]);
  await signInAtProvider(window, 'lena');
  await expect(window.getByRole('heading', { name: 'One more step: type this code' })).toBeVisible();
  expect(await window.evaluate(() => [globalThis.opener, location.href])).toEqual([null, `${product.url}/sign-in/callback`]);
  await expectAccessible(window);
  const code = await window.locator('main').getAttribute('data-code');
  const field = page.getByLabel('Code from the window');
  await field.fill('WRONG234');
  await page.keyboard.press('Enter');
  await expect(field).toHaveAccessibleDescription(/This code is not right/);
  await expectAccessible(page);
  await field.fill(`${code!.slice(0, 4)} ${code!.slice(4).toLowerCase()}`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Hello, Lena' })).toBeVisible();
});

test('who stops, is unknown or comes back twice reads why in the window, and can begin again', async ({ companyProduct: product, page }) => {
  await visit(product, page);
  const stopped = await openWindow(page);
  await stopped.getByRole('button', { name: 'Cancel' }).click();
  await expect(stopped.getByRole('heading', { name: 'You have not been signed in' })).toBeVisible();
  await expectAccessible(stopped);
  await stopped.reload();
  await expect(stopped.getByRole('heading', { name: 'This sign-in has run out' })).toBeVisible();
  await stopped.close();

  const unknown = await openWindow(page);
  await signInAtProvider(unknown, 'nobody');
  await expect(unknown.getByRole('heading', { name: 'We do not know you here yet' })).toBeVisible();
  await unknown.close();

  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in to mentoring' })).toBeFocused();
  await page.context().clearCookies();
  const window = await openWindow(page);
  await Promise.all([window.waitForEvent('close'), signInAtProvider(window, 'lena')]);
  await expect(page.getByRole('heading', { name: 'Hello, Lena' })).toBeVisible();
});

test('a link that somebody sent signs nobody in, from a mail or from a page that is not on the list', async ({ companyProduct: product, page }) => {
  await visit(product, page);
  const link = await page.getByRole('link', { name: linkName }).getAttribute('href');
  await page.goto(link!);
  await expect(page.getByRole('heading', { name: 'Begin in the mentoring page' })).toBeVisible();
  await expectAccessible(page);
  product.intranet.paste(`<a href="${link}" target="w" rel="opener" referrerpolicy="unsafe-url">Win a voucher</a>`);
  await page.goto(product.intranet.url);
  const [window] = await Promise.all([page.waitForEvent('popup'), page.getByText('Win a voucher').click()]);
  await expect(window.getByRole('heading', { name: 'Sign-in begins elsewhere' })).toBeVisible();
  expect(await page.context().cookies(product.url)).toEqual([]);
});

test('the code goes to no other page, and the widget hears nobody but the window', async ({ companyProduct: product, page }) => {
  await visit(product, page);
  const begun = new URL((await page.getByRole('link', { name: linkName }).getAttribute('href'))!);
  const window = await openWindow(page);
  // The page itself, or a script in it, says that it is the window.
  await page.evaluate((challenge) => {
    for (const target of [location.origin, '*']) globalThis.postMessage({ type: 'alongside-code', challenge, code: 'ABCD2345' }, target);
  }, begun.searchParams.get('challenge'));
  await expect(page.getByLabel('Code from the window')).toHaveAccessibleDescription('8 letters and numbers');

  // The page that opened the window makes way for another, which listens.
  product.intranet.paste(`<p id="heard">nothing</p><script>addEventListener('message', (event) => { document.querySelector('#heard').textContent = JSON.stringify(event.data); })</script>`);
  await page.goto(product.intranet.url);
  await signInAtProvider(window, 'lena');
  await expect(window.getByRole('heading', { name: 'One more step: type this code' })).toBeVisible();
  await expect(page.locator('#heard')).toHaveText('nothing');
});

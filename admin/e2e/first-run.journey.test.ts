import { expectAccessible } from './accessibility.ts';
import { expect, test } from './product.ts';

const administrator = { name: 'Ada Lindholm', email: 'ada@harbourline.example', password: 'a long enough password' };

test('the first-run link makes the administrator, who comes back without it', async ({ emptyProduct, page }) => {
  await page.goto(emptyProduct.url);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Alongside is not set up yet');
  const leftOpen = await page.context().newPage();
  await leftOpen.goto(`${emptyProduct.url}/sign-in`);
  await expect(leftOpen).toHaveTitle('Alongside is not set up yet · Alongside');

  await page.goto(emptyProduct.setUpUrl!);
  await expect(page).toHaveURL(`${emptyProduct.url}/set-up`);
  await expectAccessible(page);

  await page.getByLabel('Organisation').fill('Harbourline');
  await page.getByLabel('Your name').fill(administrator.name);
  await page.getByLabel('E-mail').fill(administrator.email);
  await page.getByLabel('Password', { exact: true }).fill('too short');
  await page.getByRole('button', { name: 'Set up Alongside' }).click();
  await expect(page.getByText('Password needs at least 12 characters.')).toBeVisible();
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
  await page.getByLabel('Password', { exact: true }).fill(administrator.password);
  await page.getByRole('button', { name: 'Set up Alongside' }).click();
  await expect(page).toHaveURL(`${emptyProduct.url}/`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ada');
  await expect(page).toHaveTitle(/, Ada · Alongside$/);
  await expectAccessible(page);

  await leftOpen.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
  await expect(leftOpen).toHaveTitle('Sign in · Alongside');
  await leftOpen.close();

  const cookies = await page.context().cookies();
  expect(cookies.map(({ httpOnly, sameSite }) => ({ httpOnly, sameSite }))).toEqual([{ httpOnly: true, sameSite: 'Strict' }]);

  await page.getByRole('button', { name: /Account: Ada Lindholm/ }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('menuitemradio', { name: 'Like the system' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(`${emptyProduct.url}/sign-in`);
  await expectAccessible(page);

  await page.goto(`${emptyProduct.url}/?from=bookmark`);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByLabel('E-mail').fill(administrator.email);
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toContainText('E-mail and password do not fit together');
  await expect(page.getByLabel('E-mail')).toHaveValue(administrator.email);
  await page.getByLabel('Password', { exact: true }).fill(administrator.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(`${emptyProduct.url}/?from=bookmark`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ada');

  for (const elsewhere of ['/\\elsewhere.example', '/.//elsewhere.example', '/\t/elsewhere.example']) {
    await page.goto(`${emptyProduct.url}/sign-in?next=${encodeURIComponent(elsewhere)}`);
    await expect(page).toHaveURL(`${emptyProduct.url}/`);
  }

  await page.goto(emptyProduct.setUpUrl!);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Alongside is set up already');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Go to sign-in' }).click();
  await expect(page).toHaveURL(`${emptyProduct.url}/`);
});

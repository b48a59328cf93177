import type { Page } from '@playwright/test';
import { codeOfApp, wrongCodeOfApp } from '../../server/test/authenticator-app.ts';
import { expectAccessible } from './accessibility.ts';
import { expect, test, type Product } from './product.ts';
import { password, setUp } from './staff.ts';

const email = 'ada@harbourline.example';

async function signInAtProvider(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Sign in with Harbourline' }).click();
  await page.getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** An authenticator in the machine, which knows its owner by a finger. */
async function plugInAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
}

async function openAccount(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Account: Ada/ }).click();
  await page.getByRole('menuitem', { name: 'Your account' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account');
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Account: / }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
}

async function givePassword(product: Product, page: Page, given: string): Promise<void> {
  await page.goto(`${product.url}/sign-in`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(given);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('a coordinator by her groups signs in with the company, and comes to the page she wanted', async ({ companyProduct: product, page }) => {
  await page.goto(`${product.url}/requests`);
  await expect(page.getByRole('link', { name: 'Sign in with Harbourline' })).toBeVisible();
  await expectAccessible(page);
  await signInAtProvider(page, 'ines');
  await expect(page).toHaveURL(`${product.url}/requests`);
  await expect(page.getByRole('button', { name: /Account: Ines Carvalho/ })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Staff' })).toHaveCount(0);
  await page.goto(`${product.url}/account`);
  await expect(page.getByText('Harbourline, as ines.carvalho@harbourline.example')).toBeVisible();
  await expect(page.getByText('Your password and second factor are the company’s')).toBeVisible();
  await expectAccessible(page);
  expect(product.output.join('\n')).not.toMatch(/carvalho|code=|state=/i);
});

test('who has no role is told so kindly, and a link that somebody sent signs nobody in', async ({ companyProduct: product, page }) => {
  await page.goto(`${product.url}/sign-in`);
  await signInAtProvider(page, 'guest');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You have no role here yet');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Back to sign-in' }).click();
  await expect(page.getByRole('link', { name: 'Sign in with Harbourline' })).toBeVisible();
  await page.goto('about:blank');
  await page.goto(`${product.url}/sign-in/staff/start?next=/.//elsewhere.example`);
  await expect(page).toHaveURL(`${product.url}/sign-in`);
  expect((await page.context().cookies(product.url)).map(({ name }) => name)).toEqual([]);
});

test('an administrator adds a passkey and signs in with it, beside the password and alone, and with a recovery code', async ({ emptyProduct: product, page }) => {
  await plugInAuthenticator(page);
  await setUp(product, page);
  await openAccount(page);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Add a passkey' }).click();
  const drawer = page.getByRole('dialog', { name: 'Add a passkey' });
  await drawer.getByLabel('Name of the passkey').fill('Work laptop');
  await drawer.getByLabel('Present password').fill('not the password');
  await drawer.getByRole('button', { name: 'Go on in the browser' }).click();
  await expect(drawer.getByLabel('Present password')).toHaveAccessibleDescription(/not your present password/);
  await expectAccessible(page);
  await drawer.getByLabel('Present password').fill(password);
  await drawer.getByRole('button', { name: 'Go on in the browser' }).click();
  const codes = page.getByRole('dialog', { name: 'Keep these recovery codes' });
  const [recoveryCode] = (await codes.getByLabel('Recovery codes').last().innerText()).split('\n');
  await expectAccessible(page);
  await codes.getByRole('button', { name: 'I have kept them' }).click();
  await expect(page.getByText('10 of 10 left')).toBeVisible();
  await expect(page.getByText('Password and passkey, as ada@harbourline.example')).toBeVisible();
  await expectAccessible(page);
  await signOut(page);

  await givePassword(product, page, password);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One more step');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Use your passkey' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ada');
  await signOut(page);

  await page.reload();
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ada');
  await signOut(page);

  await givePassword(product, page, password);
  await page.getByRole('button', { name: 'Use a recovery code' }).click();
  await page.getByLabel('Recovery code').fill('AAAA');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByLabel('Recovery code')).toHaveAccessibleDescription(/not one of yours/);
  await expectAccessible(page);
  await page.getByLabel('Recovery code').fill(recoveryCode!.toLowerCase());
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ada');

  await page.goto(`${product.url}/staff`);
  await expect(page.getByRole('table', { name: 'Staff' })).toContainText('Password and passkey');
  await expect(page.getByRole('region', { name: 'Ways to sign in' })).toContainText('Off');
  await expectAccessible(page);

  await openAccount(page);
  await expect(page.getByText('9 of 10 left')).toBeVisible();
  await page.getByRole('button', { name: 'Rename Work laptop' }).click();
  await page.getByRole('dialog').getByLabel('Name of the passkey').fill('Old laptop');
  await page.getByRole('button', { name: 'Save the name' }).click();
  await page.getByRole('button', { name: 'Remove Old laptop' }).click();
  await expectAccessible(page);
  await page.getByRole('dialog').getByLabel('Present password').fill(password);
  await page.getByRole('button', { name: 'Remove the passkey' }).click();
  await expect(page.getByText('Password alone, as ada@harbourline.example')).toBeVisible();
});

test('an administrator sets up an authenticator app, signs in with it and with a recovery code, and removes it', async ({ emptyProduct: product, page }) => {
  await setUp(product, page);
  await openAccount(page);
  await page.getByRole('button', { name: 'Set up an app' }).click();
  const drawer = page.getByRole('dialog', { name: 'Set up an authenticator app' });
  await drawer.getByLabel('Present password').fill(password);
  await drawer.getByRole('button', { name: 'Continue' }).click();
  await expect(drawer.getByRole('img', { name: /QR code/ })).toBeVisible();
  const secret = (await drawer.getByLabel('Secret').last().innerText()).replaceAll(/\s/g, '');
  await expectAccessible(page);
  await drawer.getByLabel('Code that the app shows').fill(wrongCodeOfApp(secret, new Date()));
  await drawer.getByRole('button', { name: 'Turn it on' }).click();
  await expect(drawer.getByLabel('Code that the app shows')).toHaveAccessibleDescription(/not what the app shows/);
  const enrolledAt = new Date();
  await drawer.getByLabel('Code that the app shows').fill(codeOfApp(secret, enrolledAt));
  await drawer.getByRole('button', { name: 'Turn it on' }).click();
  const codes = page.getByRole('dialog', { name: 'Keep these recovery codes' });
  const [recoveryCode] = (await codes.getByLabel('Recovery codes').last().innerText()).split('\n');
  await codes.getByRole('button', { name: 'I have kept them' }).click();
  await expect(page.getByText('Password and authenticator app, as ada@harbourline.example')).toBeVisible();
  await expectAccessible(page);
  await signOut(page);

  await givePassword(product, page, password);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One more step');
  await expectAccessible(page);
  await page.getByLabel('Code from your app').fill(codeOfApp(secret, enrolledAt));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByLabel('Code from your app')).toHaveAccessibleDescription(/was used already/);
  // The app's next code counts already: clocks differ by a step.
  await page.getByLabel('Code from your app').fill(codeOfApp(secret, new Date(enrolledAt.getTime() + 30_000)));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ada');
  await signOut(page);

  await givePassword(product, page, password);
  await page.getByRole('button', { name: 'Use a recovery code' }).click();
  await page.getByLabel('Recovery code').fill(recoveryCode!);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ada');
  await openAccount(page);
  await expect(page.getByText('9 of 10 left')).toBeVisible();
  await page.getByRole('button', { name: 'Remove the authenticator app' }).click();
  await page.getByRole('dialog').getByLabel('Present password').fill(password);
  await page.getByRole('button', { name: 'Remove the app' }).click();
  await expect(page.getByText('Password alone, as ada@harbourline.example')).toBeVisible();
  expect(product.output.join('\n')).not.toContain(secret);
});

test('a second factor that is demanded is set up right after the password, before anything else', async ({ emptyProduct: product, page }) => {
  await setUp(product, page);
  await page.goto(`${product.url}/staff`);
  const card = page.getByRole('region', { name: 'Second factor' });
  await expect(card).toContainText('Company sign-in, once it is set up, is exempt');
  await card.getByRole('button', { name: 'Demand a second factor' }).click();
  const dialog = page.getByRole('dialog', { name: 'Demand a second factor?' });
  await dialog.getByLabel('From a day on').check();
  await dialog.getByLabel('First day').fill('2020-01-01');
  await expect(dialog.getByLabel('First day')).toHaveAccessibleDescription(/from tomorrow on/);
  await expectAccessible(page);
  await dialog.getByLabel('From the next sign-in on').check();
  await dialog.getByRole('button', { name: 'Demand it' }).click();
  await expect(card.getByRole('button', { name: 'Stop demanding it' })).toBeVisible();
  await expectAccessible(page);
  const demanded = await product.smtp.take(email);
  expect(demanded.subject).toBe('A second factor for your account');
  await signOut(page);

  await givePassword(product, page, password);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set up a second factor');
  await expectAccessible(page);
  await page.goto(`${product.url}/staff`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set up a second factor');
  await page.getByRole('button', { name: 'Set up an app' }).click();
  const drawer = page.getByRole('dialog', { name: 'Set up an authenticator app' });
  await drawer.getByLabel('Present password').fill(password);
  await drawer.getByRole('button', { name: 'Continue' }).click();
  const secret = (await drawer.getByLabel('Secret').last().innerText()).replaceAll(/\s/g, '');
  await drawer.getByLabel('Code that the app shows').fill(codeOfApp(secret, new Date()));
  await drawer.getByRole('button', { name: 'Turn it on' }).click();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Staff');
  await expect(page.getByRole('table', { name: 'Staff' })).toContainText('Password and authenticator app');
  expect((await product.smtp.take(email)).subject).toBe('An authenticator app was set up for your account');

  await openAccount(page);
  await expect(page.getByText('this is your only one')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Remove the authenticator app' })).toHaveCount(0);
});

test('a changed password signs other browsers out, and the old one opens nothing', async ({ emptyProduct: product, page, browser }) => {
  await setUp(product, page);
  const elsewhere = await (await browser.newContext()).newPage();
  await givePassword(product, elsewhere, password);
  await expect(elsewhere.getByRole('heading', { level: 1 })).toContainText('Ada');
  await openAccount(page);
  await page.getByLabel('Present password').fill(password);
  await page.getByLabel('New password').fill('another long password');
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByText('Your password is changed, and other browsers are signed out').last()).toBeVisible();
  await elsewhere.reload();
  await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  await givePassword(product, elsewhere, password);
  await expect(elsewhere.getByRole('alert')).toContainText('E-mail and password do not fit together');
  await givePassword(product, elsewhere, 'another long password');
  await expect(elsewhere.getByRole('heading', { level: 1 })).toContainText('Ada');
  await elsewhere.context().close();
});

import type { Page } from '@playwright/test';
import { expect, type Product } from './product.ts';

/** Opens the intranet page and signs in with the code from the mail. */
export async function signInByCode(product: Product, page: Page, address: string): Promise<void> {
  await page.goto(product.intranet.url);
  await page.getByLabel('Work e-mail').fill(address);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  const mail = await product.smtp.take(address);
  await page.getByLabel(/code/i).fill(/Your code is (\S+)/.exec(mail.text ?? '')![1]!);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('navigation').getByText('Home')).toBeVisible();
}

export interface SignUp {
  role: 'Find a mentor' | 'Be a mentor';
  headline: string;
  skills: readonly string[];
  words: string;
  /** How many at once; only a mentor is asked. */
  capacity?: number;
}

/** Walks through the steps of the sign-up, with a reload in the middle that must lose nothing. */
export async function signUp(page: Page, profile: SignUp): Promise<void> {
  const next = () => page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('button', { name: 'Sign up' }).or(page.getByRole('link', { name: 'Sign up' })).first().click();
  await page.getByRole('button', { name: `Continue: ${profile.role}` }).click();
  await page.getByLabel('In one line, what do you do?').fill(profile.headline);
  await page.getByLabel('Languages you can talk in').selectOption({ label: 'English' });
  await next();
  for (const skill of profile.skills) {
    await page.getByLabel('Add a skill, in your own words').fill(skill);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
  }
  await page.getByLabel(/What should be different afterwards|What have you been through/).fill(profile.words);
  if (profile.capacity !== undefined) await page.getByLabel('How many mentees at once?').fill(String(profile.capacity));
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByLabel(/What should be different afterwards|What have you been through/)).toHaveValue(profile.words);
  await next();
  await page.getByRole('button', { name: 'Weekdays 9 to 17' }).click();
  await next();
  await next();
  await page.getByLabel(/I have read this/).check();
  await page.getByRole('button', { name: 'Sign up', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'You are signed up' })).toBeVisible();
}

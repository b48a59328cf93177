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
  /** Peers are not asked. */
  role?: 'Find a mentor' | 'Be a mentor';
  headline: string;
  /** Where the directory knows none. */
  language?: string;
  skills: readonly string[];
  /** What a peer would like to learn, beside the skills they offer. */
  wishes?: readonly string[];
  words: string;
  /** How many at once; only a mentor is asked. */
  capacity?: number;
}

/** Walks through the steps of the sign-up, with a reload in the middle that must lose nothing. */
export async function signUp(page: Page, profile: SignUp): Promise<void> {
  const next = () => page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('button', { name: 'Sign up' }).or(page.getByRole('link', { name: 'Sign up' })).first().click();
  if (profile.role) await page.getByRole('button', { name: `Continue: ${profile.role}` }).click();
  await page.getByLabel('In one line, what do you do?').fill(profile.headline);
  if (profile.language) await page.getByLabel('Languages you speak').selectOption({ label: profile.language });
  await next();
  const add = async (skill: string, which: 'first' | 'last'): Promise<void> => {
    await page.getByLabel('Add a skill, in your own words')[which]().fill(skill);
    await page.getByRole('button', { name: 'Add', exact: true })[which]().click();
  };
  for (const skill of profile.skills) await add(skill, 'first');
  for (const skill of profile.wishes ?? []) await add(skill, 'last');
  const inOwnWords = page.getByLabel(/What should be different afterwards|What have you been through|What would you like to work on together/);
  await inOwnWords.fill(profile.words);
  if (profile.capacity !== undefined) await page.getByLabel('How many mentees at once?').fill(String(profile.capacity));
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(inOwnWords).toHaveValue(profile.words);
  await next();
  await page.getByRole('button', { name: 'Weekdays 9 to 17' }).click();
  await next();
  await next();
  await page.getByLabel(/I have read this/).check();
  await page.getByRole('button', { name: 'Sign up', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'You are signed up' })).toBeVisible();
}

import { html } from 'lit';
import { afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, focused, mount } from '../../../test/mount.ts';
import { sessionFor } from '../../api/session.ts';
import { define } from '../../define.ts';

const server = inject('server');

beforeAll(() => define());
beforeEach(async () => {
  await fetch(`${server}control/newcomers`);
});
afterEach(() => sessionFor(server).signOut());

async function open(name: string, theme = 'light'): Promise<HTMLElement> {
  const element = mount(html`<alongside-mentoring .server=${server} .theme=${theme} program="leadership"></alongside-mentoring>`);
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await expect.element(page.getByRole('heading', { name: /^Hello/ })).toBeVisible();
  return element;
}

async function change(name: string): Promise<void> {
  await sessionFor(server).signOut();
  await page.getByRole('button', { name: new RegExp(name) }).click();
}

const press = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' }).click();

async function signUpAsMentee(check: () => Promise<void> = async () => {}): Promise<void> {
  await press('Sign up');
  await press('Continue: Find a mentor');
  await expect.element(page.getByRole('heading', { name: 'Sign up for Leadership Pathways' })).toBeVisible();
  await press('Continue');
  await expect.element(page.getByText('Choose at least one language.')).toBeVisible();
  expect(focused()?.id).toBe('language');
  await check();
  await page.getByLabelText('Languages you can talk in').selectOptions('English');
  await press('Continue');
  await page.getByRole('textbox', { name: 'Add a skill, in your own words' }).fill('lead a teem');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('from “lead a teem”')).toBeVisible();
  await press('Continue');
  await expect.element(page.getByLabelText('What should be different afterwards?')).toHaveAccessibleDescription(/Write one or two sentences/);
  await page.getByLabelText('What should be different afterwards?').fill('I want to lead the night shift.');
  await check();
  await press('Continue');
  await page.getByRole('checkbox', { name: /^Monday, 9:00.* to 12:00/ }).click();
  await check();
  await press('Continue');
  await page.getByRole('radio', { name: 'Straight' }).click();
  await check();
  await press('Continue');
  await page.getByRole('checkbox', { name: 'I have read this, version 1' }).click();
  await check();
  await press('Sign up');
  await expect.element(page.getByText('You are signed up')).toBeVisible();
}

test.each(['light', 'dark'])('a newcomer signs up, step by step, and each step passes axe in %s', async (theme) => {
  const element = await open('Lena Fischer', theme);
  await expectAccessible(element);
  await signUpAsMentee(() => expectAccessible(element));
  await expectAccessible(element);
});

test('an unfinished form is there again after a reload', async () => {
  const element = await open('Lena Fischer');
  await press('Sign up');
  await press('Continue: Find a mentor');
  await page.getByLabelText('Languages you can talk in').selectOptions('German');
  await press('Continue');
  await page.getByLabelText('What should be different afterwards?').fill('Half a sent');
  await expect.element(page.getByText(/^Saved/)).toBeVisible();
  element.replaceChildren();
  mount(html`<alongside-mentoring .server=${server} program="leadership"></alongside-mentoring>`);
  await press('Go on');
  await expect.element(page.getByLabelText('What should be different afterwards?')).toHaveValue('Half a sent');
});

test('a skill that was typed and not added is not lost', async () => {
  await open('Lena Fischer');
  await press('Sign up');
  await press('Continue: Find a mentor');
  await page.getByLabelText('Languages you can talk in').selectOptions('English');
  await press('Continue');
  await page.getByRole('textbox', { name: 'Add a skill, in your own words' }).fill('Sailing');
  await press('Continue');
  await expect.element(page.getByText('Add “Sailing”, or take it out.')).toBeVisible();
  await press('Add');
  await expect.element(page.getByRole('button', { name: 'Remove Sailing' })).toBeVisible();
});

test('a mentee finds a mentor by words with a slip in them, saves and asks her; she says yes', async () => {
  const element = await open('Lena Fischer');
  await signUpAsMentee();
  await press('Look for a mentor');
  await expect.element(page.getByRole('heading', { name: 'Ruth Adeyemi' })).toBeVisible();
  await expect.element(page.getByText(/Offers.*your first wish/)).toBeVisible();
  await page.getByRole('searchbox').fill('quantum chemistry');
  await expect.element(page.getByText('Nobody found for “quantum chemistry”')).toBeVisible();
  await expectAccessible(element);
  await page.getByRole('searchbox').fill('nigth shft');
  await expect.element(page.getByRole('heading', { name: 'Ruth Adeyemi' })).toBeVisible();
  await press('Save Ruth Adeyemi');
  await expect.element(page.getByRole('button', { name: 'Saved 1' })).toBeVisible();
  await expectAccessible(element);

  await press('Ask Ruth');
  await press('Send to Ruth');
  await expect.element(page.getByLabelText('What would you like to talk about?')).toHaveAccessibleDescription(/Write what you would like/);
  await page.getByLabelText('What would you like to talk about?').fill('May I learn how you lead?');
  await expectAccessible(element);
  await press('Send to Ruth');
  await expect.element(page.getByText('Your request is with Ruth Adeyemi')).toBeVisible();
  await expectAccessible(element);

  await change('Ruth Adeyemi');
  await press(/^Requests.*1 waiting$/);
  await expect.element(page.getByText('“May I learn how you lead?”')).toBeVisible();
  await expectAccessible(element);
  await press('Decline Lena Fischer');
  await press('Decline');
  await expect.element(page.getByText('Choose the reason that is nearest.')).toBeVisible();
  await expectAccessible(element);
  await press('Back');
  await press('Accept Lena');
  await page.getByRole('dialog').getByRole('button', { name: 'Accept Lena' }).click();
  await expect.element(page.getByText('You accepted Lena Fischer')).toBeVisible();
  await change('Lena Fischer');
  await press('Requests');
  await expect.element(page.getByText('Ruth Adeyemi said yes')).toBeVisible();
});

test('a mentee takes a request back, and takes a break', async () => {
  const element = await open('Lena Fischer');
  await signUpAsMentee();
  await press('Look for a mentor');
  await press('Ask Ruth');
  await page.getByLabelText('What would you like to talk about?').fill('May I?');
  await press('Send to Ruth');
  await press('Withdraw your request to Ruth Adeyemi');
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
  await expect.element(page.getByText('You took back your request to Ruth Adeyemi')).toBeVisible();
  await press('Home');
  await press('Change your profile');
  await press('Take a break');
  await expect.element(page.getByText('You are taking a break.')).toBeVisible();
  await expectAccessible(element);
  await press('Discover');
  await expect.element(page.getByText('Come back to look for a mentor.')).toBeVisible();
});

test('whom somebody keeps away from stands in plum, and goes again', async () => {
  const element = await open('Ruth Adeyemi');
  await press('Change your profile');
  await page.getByRole('searchbox', { name: 'Find a colleague by name' }).fill('Lena Fisher');
  await press('Add Lena Fischer');
  await expect.element(page.getByRole('button', { name: 'Remove Lena Fischer' })).toBeVisible();
  await expectAccessible(element);
  await press('Remove Lena Fischer');
  await expect.element(page.getByRole('button', { name: 'Remove Lena Fischer' })).not.toBeInTheDocument();
});

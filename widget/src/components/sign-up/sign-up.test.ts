import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { pressByKeyboard, tabTo } from '../../../test/keyboard.ts';
import { expectAccessible, focused } from '../../../test/mount.ts';
import { changeTo, control, show, showAs } from '../../../test/widget.ts';

beforeEach(() => control('newcomers'));

async function open(name: string, theme = 'light'): Promise<HTMLElement> {
  const element = await showAs(name, { theme });
  await expect.element(page.getByRole('heading', { name: /^Hello/ })).toBeVisible();
  return element;
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
  await page.getByLabelText('Languages you speak').selectOptions('English');
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
  await page.getByLabelText('Languages you speak').selectOptions('German');
  await press('Continue');
  await page.getByLabelText('What should be different afterwards?').fill('Half a sent');
  await expect.element(page.getByText(/^Saved/)).toBeVisible();
  element.replaceChildren();
  show({ program: 'leadership' });
  await press('Go on');
  await expect.element(page.getByLabelText('What should be different afterwards?')).toHaveValue('Half a sent');
});

test('on a phone the bar of a step that is done leads back to it', async () => {
  await page.viewport(320, 800);
  await open('Lena Fischer');
  await press('Sign up');
  await press('Continue: Find a mentor');
  await page.getByLabelText('Languages you speak').selectOptions('German');
  await press('Continue');
  const done = page.getByRole('button', { name: 'About you' });
  await expect.element(done).toBeVisible();
  const { width, height } = done.element().getBoundingClientRect();
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  await done.click();
  await expect.element(page.getByLabelText('Languages you speak')).toBeVisible();
  await page.viewport(1_000, 800);
});

test('a skill that was typed and not added is not lost', async () => {
  await open('Lena Fischer');
  await press('Sign up');
  await press('Continue: Find a mentor');
  await page.getByLabelText('Languages you speak').selectOptions('English');
  await press('Continue');
  await page.getByRole('textbox', { name: 'Add a skill, in your own words' }).fill('Sailing');
  await press('Continue');
  await expect.element(page.getByText('Add “Sailing”, or take it out.')).toBeVisible();
  await press('Add');
  await expect.element(page.getByRole('button', { name: 'Remove Sailing' })).toBeVisible();
});

test('a skill that is looked up late takes neither what is written by then nor the focus from where that is', async () => {
  await open('Lena Fischer');
  await press('Sign up');
  await press('Continue: Find a mentor');
  await page.getByLabelText('Languages you speak').selectOptions('English');
  await press('Continue');
  await page.getByRole('textbox', { name: 'Add a skill, in your own words' }).fill('Sailing');
  const goals = page.getByLabelText('What should be different afterwards?').element();
  const add = page.getByRole('button', { name: 'Add', exact: true }).element();
  if (!(goals instanceof HTMLElement && add instanceof HTMLElement)) throw new Error('not shown');
  add.click();
  goals.focus();
  await expect.element(page.getByRole('button', { name: 'Remove Sailing' })).toBeVisible();
  expect(focused()).toBe(goals);
  const skill = page.getByRole('textbox', { name: 'Add a skill, in your own words' });
  await expect.element(skill).toHaveValue('');
  await skill.fill('Knots');
  add.click();
  await skill.fill('Knots and splices');
  await expect.element(page.getByRole('button', { name: 'Remove Knots' })).toBeVisible();
  await expect.element(skill).toHaveValue('Knots and splices');
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

  await changeTo('Ruth Adeyemi');
  await press(/^Requests.*1 waiting$/);
  await expect.element(page.getByText('May I learn how you lead?')).toBeVisible();
  await expectAccessible(element);
  await press('Decline Lena Fischer');
  await press('Decline');
  await expect.element(page.getByText('Choose the reason that is nearest.')).toBeVisible();
  await expectAccessible(element);
  await press('Back');
  await press('Accept Lena');
  await page.getByRole('dialog').getByRole('button', { name: 'Accept Lena' }).click();
  await expect.element(page.getByText('You accepted Lena Fischer')).toBeVisible();
  await changeTo('Lena Fischer');
  await press('Requests');
  await expect.element(page.getByText('Ruth Adeyemi said yes')).toBeVisible();
});

test('signing up and asking go by keyboard alone', async () => {
  show({ program: 'leadership' });
  await expect.element(page.getByRole('button', { name: /Lena Fischer/ })).toBeVisible();
  await pressByKeyboard(/Lena Fischer/);
  await expect.element(page.getByRole('button', { name: 'Sign up' })).toBeVisible();
  await pressByKeyboard('Sign up');
  await expect.element(page.getByRole('button', { name: 'Continue: Find a mentor' })).toBeVisible();
  await pressByKeyboard('Continue: Find a mentor');
  await expect.element(page.getByLabelText('Languages you speak')).toBeVisible();
  await tabTo('Languages you speak');
  await userEvent.keyboard('E');
  await expect.element(page.getByRole('button', { name: 'Remove English' })).toBeVisible();
  await pressByKeyboard('Continue');
  await expect.element(page.getByRole('textbox', { name: 'Add a skill, in your own words' })).toBeVisible();
  await tabTo('Add a skill, in your own words');
  await userEvent.keyboard('People management{Enter}');
  await expect.element(page.getByRole('button', { name: 'Remove People management' })).toBeVisible();
  await tabTo('What should be different afterwards?');
  await userEvent.keyboard('I want to lead the night shift.');
  await pressByKeyboard('Continue');
  await pressByKeyboard(/^Monday, 9:00.* to 12:00/, ' ');
  await pressByKeyboard('Continue');
  await pressByKeyboard('Straight', ' ');
  await pressByKeyboard('Continue');
  await pressByKeyboard('I have read this, version 1', ' ');
  await pressByKeyboard('Sign up');
  await expect.element(page.getByRole('button', { name: 'Look for a mentor' })).toBeVisible();
  await pressByKeyboard('Look for a mentor');
  await expect.element(page.getByRole('button', { name: 'Ask Ruth' })).toBeVisible();
  await pressByKeyboard('Ask Ruth');
  await tabTo('What would you like to talk about?');
  await userEvent.keyboard('May I learn how you lead?');
  await pressByKeyboard('Send to Ruth');
  await expect.element(page.getByText('Your request is with Ruth Adeyemi')).toBeVisible();
});

test('words to a mentor that were not sent are there again for who wrote them', async () => {
  await open('Lena Fischer');
  await signUpAsMentee();
  await press('Look for a mentor');
  await press('Ask Ruth');
  const field = page.getByLabelText('What would you like to talk about?');
  await field.fill('May I learn');
  await userEvent.keyboard('{Escape}');
  await press('Ask Ruth');
  await expect.element(field).toHaveValue('May I learn');
  await userEvent.keyboard('{Escape}');
  await changeTo('Ruth Adeyemi');
  await expect.element(page.getByText('You take part as a mentor')).toBeVisible();
  await changeTo('Lena Fischer');
  await press('Ask Ruth');
  await expect.element(field).toHaveValue('May I learn');
  await expect.element(page.getByText('11 of 2,000')).toBeVisible();
  await press('Begin afresh');
  await expect.element(field).toHaveValue('');
});

test('a mentor who is not for somebody leaves the list, and comes back', async () => {
  const element = await open('Lena Fischer');
  await signUpAsMentee();
  await press('Look for a mentor');
  await press('Not for me: Ruth Adeyemi');
  await expect.element(page.getByText(/Ruth Adeyemi is out of your list/)).toBeVisible();
  await expect.poll(() => focused()?.textContent).toBe('Undo');
  await expectAccessible(element);
  await press('Undo');
  await expect.element(page.getByRole('button', { name: 'Ask Ruth' })).toBeVisible();
  await press('Not for me: Ruth Adeyemi');
  await press('Left out 1');
  await expectAccessible(element);
  await press('Back in my list: Ruth Adeyemi');
  await press('Left out 0');
  await expect.element(page.getByRole('button', { name: 'Ask Ruth' })).toBeVisible();
});

test('of a full mentor one can be told when there is a place', async () => {
  await control('full-mentor');
  const element = await open('Lena Fischer');
  await signUpAsMentee();
  await press('Look for a mentor');
  await expect.element(page.getByText('Full at the moment')).toBeVisible();
  await press('Tell me when free: Ruth Adeyemi');
  await expect.element(page.getByRole('button', { name: 'You get an e-mail: Ruth Adeyemi' })).toBeVisible();
  await expectAccessible(element);
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
  await expect.element(page.getByText('Come back to go on looking.')).toBeVisible();
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

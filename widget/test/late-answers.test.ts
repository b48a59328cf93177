import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Stage, startStage } from './stage.ts';
import { reach, states } from './states.ts';

/* Somebody goes on while an answer is on its way: what they have done since then stays. */

let stage: Stage;

beforeAll(async () => {
  stage = await startStage();
}, 60_000);

afterAll(() => stage.stop());

const at = (name: string): Promise<Page> => reach(stage, states.find((state) => state.name === name)!);
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).first().click();

/** Holds what is sent to a procedure, until what comes back lets it go and waits for the answer. */
async function hold(page: Page, procedure: RegExp, send: () => Promise<void>): Promise<() => Promise<void>> {
  stage.between.make('silent', procedure);
  await send();
  await expect.poll(() => stage.between.troubled.length).toBe(1);
  return async () => {
    const answered = page.waitForResponse((response) => procedure.test(response.url()) && response.request().method() === 'POST');
    stage.between.make('none');
    await (await answered).finished();
  };
}

test('a message whose dialog was closed before the answer does not come back as one that was begun', async () => {
  const page = await at('my mentoring, messages');
  const field = page.getByLabel('Your message');
  await field.fill('See you on Tuesday.');
  const answer = await hold(page, /message\.send/, () => press(page, 'Send'));
  await page.keyboard.press('Escape');
  await answer();
  await press(page, 'Message');
  await page.getByRole('list', { name: 'Messages with Ruth' }).getByText('See you on Tuesday.').waitFor();
  expect(await field.inputValue()).toBe('');
  expect(await page.getByText('Begin afresh').count()).toBe(0);
  await page.context().close();
});

test('what is typed on to a message while it is sent stays', async () => {
  const page = await at('my mentoring, messages');
  const field = page.getByLabel('Your message');
  await field.fill('Until Thursday.');
  const answer = await hold(page, /message\.send/, () => press(page, 'Send'));
  await field.fill('Until Thursday. PS: with the rota.');
  await answer();
  await page.getByRole('list', { name: 'Messages with Ruth' }).getByText('Until Thursday.').waitFor();
  expect(await field.inputValue()).toBe('Until Thursday. PS: with the rota.');
  await page.context().close();
});

test('a message that comes while the thread is open is read', async () => {
  const page = await at('my mentoring, messages');
  const ruth = await stage.open({ view: 'my-mentoring' });
  await ruth.getByRole('button', { name: /Ruth Adeyemi/ }).click();
  await press(ruth, 'Message');
  await ruth.getByLabel('Your message').fill('Bring the rota.');
  await press(ruth, 'Send');
  await ruth.getByRole('list', { name: 'Messages with Lena' }).getByText('Bring the rota.').waitFor();
  await ruth.context().close();
  const read = page.waitForResponse(/message\.markRead/);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await read;
  await page.getByRole('list', { name: 'Messages with Ruth' }).getByText('Bring the rota.').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Message', exact: true }).waitFor();
  await page.context().close();
});

test('whoever goes back to choose their role again may choose, whatever they have begun', async () => {
  const page = await at('sign-up, choice');
  await press(page, 'Continue: Find a mentor');
  await page.getByLabel('In one line, what do you do?').fill('I keep the cranes running');
  const loaded = page.waitForResponse(/participant\.mine/);
  await press(page, 'Back');
  await (await loaded).finished();
  await press(page, 'Continue: Be a mentor');
  await page.getByText('I keep the cranes running').waitFor({ state: 'detached' });
  expect(await page.getByLabel('In one line, what do you do?').inputValue()).toBe('');
  await page.context().close();
});

test('whoever asks somebody else meanwhile goes on writing to them', async () => {
  const page = await at('discover, many');
  const ask = page.getByRole('button', { name: /^Ask / });
  const words = page.getByLabel('What would you like to talk about?');
  const send = page.getByRole('button', { name: /^Send to / });
  await ask.nth(0).click();
  await words.fill('May I learn how you lead?');
  const answer = await hold(page, /request\.send/, () => send.click());
  await page.keyboard.press('Escape');
  await ask.nth(1).click();
  await words.fill('And you?');
  const found = page.waitForResponse(/discovery\.search/);
  await answer();
  await (await found).finished();
  expect(await words.inputValue()).toBe('And you?');
  await send.click();
  await page.getByRole('heading', { name: /^Your request is with / }).nth(1).waitFor();
  await page.context().close();
});

test('a round that is not sat out after all is not ticked', async () => {
  const page = await at('introductions, a round held');
  const box = page.getByRole('checkbox', { name: /^Sit out the next round/ });
  stage.between.make('gone', /introduction\.sitOut/);
  await box.click();
  await page.getByRole('alert').waitFor();
  await expect.poll(() => box.isChecked()).toBe(false);
  stage.between.make('none');
  await box.check();
  await page.context().close();
});

test('who signs in next is not told what waits for whom was here before', async () => {
  const page = await at('requests, sent');
  const requests = page.getByRole('navigation', { name: 'Mentoring' }).getByRole('button', { name: /^Requests/ });
  const signOut = async (): Promise<void> => {
    await page.locator('summary').first().click();
    await press(page, 'Sign out');
  };
  await signOut();
  await page.getByRole('button', { name: /Ruth Adeyemi/ }).click();
  await press(page, 'Home');
  await expect.poll(() => requests.textContent()).toMatch(/1/);
  await press(page, 'Discover');
  await page.getByText('You take part as a mentor').waitFor();
  await signOut();
  await page.getByRole('button', { name: /Lena Fischer/ }).click();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  expect((await requests.textContent())?.trim()).toBe('Requests');
  await page.context().close();
});

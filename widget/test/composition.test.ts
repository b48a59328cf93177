import type { CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Stage, startStage } from './stage.ts';
import { reach, states } from './states.ts';

/* Words that an input method puts together, as those who write Japanese, Chinese or Korean type them. */

let stage: Stage;
let page: Page;
let keys: CDPSession;

beforeAll(async () => {
  stage = await startStage();
}, 60_000);

afterAll(() => stage.stop());

afterEach(async () => {
  stage.between.make('gone');
  await stage.control('end-sign-ins');
  await page.context().close();
});

const open = async (name: string): Promise<void> => {
  const state = states.find((each) => each.name === name);
  if (!state) throw new Error(`no state “${name}”`);
  page = await reach(stage, state);
  keys = await page.context().newCDPSession(page);
};

/** What stands under the cursor and is not yet taken. */
const compose = (text: string) => keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
/** Takes a candidate for what is composed. */
const take = (text: string) => keys.send('Input.insertText', { text });
/** Enter as a browser tells it while a candidate is chosen by it. */
const enter = (windowsVirtualKeyCode: 13 | 229) => keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode });

test('the Enter that takes a word from an input method adds no skill; the next one does', async () => {
  await open('sign-up, step 2');
  const field = page.getByLabel('Add a skill, in your own words');
  await field.focus();
  await compose('かんり');
  await enter(229);
  await take('管理');
  // Safari has ended the composition when it tells of the key.
  await enter(229);
  expect(await field.inputValue()).toBe('管理');
  expect(await page.getByRole('button', { name: /^(Remove|Keep) / }).count()).toBe(0);
  await enter(13);
  await page.getByRole('button', { name: /^(Remove|Keep) .*管理/ }).waitFor();
});

test.each([
  ['my mentoring, one', 'Private notes', 'Saved, encrypted'],
  ['sign-up, step 2', 'What should be different afterwards?', /^Saved/],
] as const)('%s: a save while a word is put together leaves it whole', async (state, label, saved) => {
  await open(state);
  const field = page.getByRole('textbox', { name: label });
  await field.focus();
  await compose('に');
  await compose('にほん');
  await page.getByText(saved).first().waitFor();
  expect(await field.inputValue()).toBe('にほん');
  await compose('にほんご');
  await take('日本語');
  expect(await field.inputValue()).toBe('日本語');
});

test('a search while a word is put together leaves it whole', async () => {
  await open('discover, one');
  const field = page.getByRole('searchbox');
  await field.focus();
  await compose('かんじょう');
  await page.getByText(/Nobody .*かんじょう/).waitFor();
  await compose('かんじょう ');
  await take('勘定');
  await page.getByText(/Nobody .*勘定/).waitFor();
  expect(await field.inputValue()).toBe('勘定');
});

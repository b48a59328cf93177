import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Stage, startStage } from './stage.ts';
import type { Trouble } from './between.ts';
import { openView } from './states.ts';

/* The real server behind a line that is cut, slow, lossy, or held by somebody's proxy: in every view, and in what is typed. */

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await startStage();
}, 60_000);

afterAll(() => stage.stop());

beforeEach(async () => {
  stage.between.make('none');
  await stage.control('open-survey');
});

afterEach(() => page.context().close());

const views = [
  ['home', /^Hello, Lena/],
  ['discover', /^Ruth Adeyemi|Nobody/],
  ['sign-up', /^You take part already/],
  ['my-mentoring', /^You and Ruth/],
  ['requests', /^No requests yet/],
  ['survey', /^A few questions/],
] as const;

const button = (name: string) => page.getByRole('button', { name, exact: true }).first();
const alert = () => page.getByRole('alert').first();
const heading = (name: RegExp) => page.getByRole('heading', { name, level: 2 }).first();
const focused = (): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.localName ?? '';
  });

/** Opens a view as Lena, with trouble on the line from the moment she has signed in. */
async function openIn(view: string, trouble: Trouble, path?: RegExp): Promise<void> {
  // Home is the first view for whoever does not begin with another.
  page = await stage.open({ view: view === 'home' ? 'requests' : 'home' });
  await page.getByRole('button', { name: /Lena Fischer/ }).click();
  await page.getByRole('navigation', { name: 'Mentoring' }).waitFor();
  await page.locator('alongside-mentoring').getByRole('heading', { level: 2 }).first().waitFor();
  stage.between.make(trouble, path);
  await openView(page, view);
}

test.each(views)('%s: a server out of reach is said kindly; pressed, it is tried again, and the focus has a place', { timeout: 40_000 }, async (view, title) => {
  await openIn(view, 'gone');
  await alert().getByRole('heading', { name: 'We cannot reach Alongside right now' }).waitFor();
  await button('Try now').click();
  await button('Try now').waitFor();
  expect(await focused()).toBe('button');
  stage.between.make('none');
  await button('Try now').click();
  await heading(title).waitFor();
  await expect.poll(focused).toBe('h2');
});

test.each(views)('%s: a slow answer is waited for', { timeout: 40_000 }, async (view, title) => {
  await openIn(view, 'silent');
  await page.getByText('Loading').first().waitFor({ state: 'attached' });
  stage.between.make('none');
  await heading(title).waitFor();
});

test.each(views)('%s: a server that has had enough gets the time that it asks for, and nobody has to press anything', { timeout: 40_000 }, async (view, title) => {
  await openIn(view, 'busy');
  await alert().waitFor();
  stage.between.make('none');
  await heading(title).waitFor();
});

test.each(views)('%s: what answers in the place of the server is named', { timeout: 40_000 }, async (view, title) => {
  await openIn(view, 'page');
  await alert().getByText(/Something between you and Alongside answered in its place/).waitFor();
  stage.between.make('none');
  await button('Try now').click();
  await heading(title).waitFor();
});

test.each(['my-mentoring', 'discover', 'requests'])('%s: a file that does not come is said like a server out of reach, and comes when tried again', { timeout: 40_000 }, async (view) => {
  await openIn(view, 'gone', /assets\/later-views/);
  await alert().getByRole('heading', { name: 'We cannot reach Alongside right now' }).waitFor();
  stage.between.make('none');
  await button('Try now').click();
  await heading(views.find(([name]) => name === view)![1]).waitFor();
});

test('a fault inside the server has a code by which IT finds it, in a view and in a form', { timeout: 40_000 }, async () => {
  await openIn('my-mentoring', 'none');
  await button('Message').click();
  await page.getByLabel('Your message').fill('Thank you for Tuesday.');
  await stage.control('break');
  try {
    await button('Send').click();
    await alert().getByText(/Something went wrong on our side.*code [0-9A-F]{8}/).waitFor();
    await page.keyboard.press('Escape');
    await page.reload();
    await alert().getByText(/tell IT the code [0-9A-F]{8}/).waitFor();
  } finally {
    await stage.control('mend');
  }
  await button('Try now').click();
  await page.getByRole('heading', { name: /^Hello/ }).waitFor();
});

/** What somebody types, where, and how it is sent. */
const forms = [
  { name: 'a message', view: 'my-mentoring', open: 'Message', label: 'Your message', send: 'Send' },
  { name: 'a goal', view: 'my-mentoring', open: 'Add a goal…', label: 'What do you want to be able to do?', date: 'By when', send: 'Save the goal' },
  { name: 'a note for both', view: 'my-mentoring', open: 'Add a note…', label: 'A note for you both', send: 'Add the note' },
  { name: 'something to do', view: 'my-mentoring', open: 'Add something…', label: 'Something to do', send: 'Add' },
];
const words = 'Thank you for Tuesday.';

test.each(forms.flatMap((form) => (['gone', 'lost', 'page', 'busy'] as const).map((trouble) => ({ ...form, trouble }))))(
  '$name, typed before the trouble “$trouble”, stays and goes out once',
  { timeout: 40_000 },
  async ({ view, open, label, date, send, trouble }) => {
    await openIn(view, 'none');
    await button(open).click();
    const field = page.getByLabel(label);
    await field.fill(words);
    if (date) await page.getByLabel(date).fill('2099-01-31');
    stage.between.make(trouble);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await button(send).click();
    await alert().waitFor();
    expect(await field.inputValue()).toBe(words);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    stage.between.make('none');
    expect(await field.inputValue()).toBe(words);
    await button(send).click();
    await field.waitFor({ state: label === 'Your message' ? 'visible' : 'detached' });
    const there = page.getByText(words).filter({ visible: true });
    await there.first().waitFor();
    await page.reload();
    await page.getByRole('navigation', { name: 'Mentoring' }).waitFor();
    await openView(page, view);
    if (open === 'Message') await button('Message').click();
    await there.first().waitFor();
    expect(await there.count()).toBe(1);
  },
);

test('a private note written while the server is gone is kept, said to be, and saved when there is a connection', { timeout: 40_000 }, async () => {
  await openIn('my-mentoring', 'none');
  const note = page.getByRole('textbox', { name: 'Private notes' });
  await note.waitFor();
  stage.between.make('lost', /note\.add/);
  await note.fill('I soften');
  await page.getByText(/Not saved|kept|connection/).first().waitFor();
  await note.fill('I soften every no.');
  stage.between.make('none');
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.getByText('Saved, encrypted').first().waitFor();
  await page.reload();
  await button('My mentoring').click();
  await note.first().waitFor();
  expect(await note.count()).toBe(1);
  expect(await note.inputValue()).toBe('I soften every no.');
});

test('screen readers are told of a private note that it is not saved, and that it is again; not of every save', { timeout: 40_000 }, async () => {
  await openIn('my-mentoring', 'none');
  const notes = page.getByRole('region', { name: 'Private notes' });
  const told = notes.getByRole('status');
  const seen = notes.locator('p', { hasText: 'Saved, encrypted' }).filter({ visible: true }).first();
  await notes.getByRole('textbox').fill('I soften');
  await seen.waitFor();
  expect(await told.textContent()).toBe('');
  stage.between.make('gone', /note\.change/);
  await notes.getByRole('textbox').fill('I soften every no');
  await expect.poll(() => told.textContent()).toMatch(/Not saved/);
  stage.between.make('none');
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect.poll(() => told.textContent()).toBe('Saved, encrypted');
});

test('a private note open in two windows: neither writes over the other unseen, and who writes says which one stays', { timeout: 40_000 }, async () => {
  await stage.control('pair');
  await openIn('my-mentoring', 'none');
  const noteOf = (where: Page) => where.getByRole('textbox', { name: 'Private notes' });
  const saved = (where: Page) => where.getByText('Saved, encrypted').first().waitFor();
  await noteOf(page).fill('one');
  await saved(page);
  const second = await page.context().newPage();
  await second.goto(page.url());
  await openView(second, 'my-mentoring');
  await expect.poll(() => noteOf(second).inputValue()).toBe('one');
  await noteOf(second).fill('one, two');
  await saved(second);
  await noteOf(page).fill('one, three');
  await page.getByText('Not saved: this note was changed in another window.').first().waitFor();
  expect(await noteOf(page).inputValue()).toBe('one, three');
  await page.getByRole('button', { name: 'Show the other' }).click();
  await expect.poll(() => noteOf(page).inputValue()).toBe('one, two');
  await noteOf(page).fill('one, two, three');
  await saved(page);
  await noteOf(second).fill('one, four');
  await second.getByText('Not saved: this note was changed in another window.').first().waitFor();
  await second.getByRole('region', { name: 'Private notes' }).getByRole('button', { name: 'Save' }).click();
  await saved(second);
  await page.reload();
  await openView(page, 'my-mentoring');
  await expect.poll(() => noteOf(page).inputValue()).toBe('one, four');
});

const message = () => page.getByLabel('Your message');
const noteField = () => page.getByRole('textbox', { name: 'Private notes' });

/** Lena types a message and a note that cannot be saved, and her sign-in ends. */
async function endWhileTyping(): Promise<void> {
  await stage.control('pair');
  await openIn('my-mentoring', 'none');
  stage.between.make('gone', /draft\.save|note\.add/);
  await noteField().fill('I soften every no.');
  await button('Message').click();
  await message().fill(words);
  await stage.control('end-sign-ins');
  // Whatever the widget asks next says that the sign-in is over: here what it asks when the line is back.
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.getByRole('button', { name: /Ruth Adeyemi/ }).waitFor();
  expect(await page.getByText(words).count()).toBe(0);
  stage.between.make('none');
}

async function signInAndLook(name: RegExp): Promise<[message: string, note: string]> {
  await page.getByRole('button', { name }).click();
  await button('My mentoring').waitFor();
  await openView(page, 'my-mentoring');
  const read = page.waitForResponse(/draft\.read/);
  await button('Message').click();
  await read;
  // The next thing that the widget says comes after it has put a draft in.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const typed = await message().inputValue();
  await page.keyboard.press('Escape');
  return [typed, await noteField().inputValue()];
}

async function signOut(initials: string): Promise<void> {
  await page.getByText(initials, { exact: true }).first().click();
  await button('Sign out').click();
  await page.getByRole('button', { name: /Ruth Adeyemi/ }).waitFor();
}

test('a sign-in that ends in the middle gives what was typed back to who typed it, as soon as they are there again', { timeout: 40_000 }, async () => {
  await endWhileTyping();
  expect(await signInAndLook(/Lena Fischer/)).toEqual([words, 'I soften every no.']);
});

test('a sign-in that ends in the middle keeps nothing for somebody else, and nothing any more when somebody else was there', { timeout: 40_000 }, async () => {
  await endWhileTyping();
  expect(await signInAndLook(/Ruth Adeyemi/)).toEqual(['', '']);
  await signOut('RA');
  expect(await signInAndLook(/Lena Fischer/)).toEqual(['', '']);
});

test('who signs out leaves nothing unsaved behind', { timeout: 40_000 }, async () => {
  await stage.control('pair');
  await openIn('my-mentoring', 'none');
  stage.between.make('gone', /draft\.save|note\.add/);
  await noteField().fill('I soften every no.');
  await signOut('LF');
  stage.between.make('none');
  expect(await signInAndLook(/Lena Fischer/)).toEqual(['', '']);
});

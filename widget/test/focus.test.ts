import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handOn } from './hand.ts';
import { type Stage, startStage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await startStage();
  await stage.control('pair');
}, 60_000);

afterAll(() => stage.stop());

/** Which widget of the page has the focus, from 1, and what in it; where none has, that is the page. */
function focusIn(page: Page): Promise<{ widget: number; on: string | null | undefined }> {
  return page.evaluate(() => {
    let on = document.activeElement;
    const widget = [...document.querySelectorAll('alongside-mentoring')].findIndex((element) => element === on) + 1;
    while (on?.shadowRoot) on = on.shadowRoot.activeElement;
    return { widget, on: widget ? on?.textContent : on?.localName };
  });
}

test('the view that a page begins with takes no focus, signed in or not; one that somebody opens does', async () => {
  const page = await stage.open({ view: 'discover' });
  await (await handOn(page)).rest('Sign in to mentoring');
  expect(await focusIn(page)).toEqual({ widget: 0, on: 'body' });
  await page.getByRole('button', { name: /Lena Fischer/ }).click();
  await expect.poll(() => focusIn(page)).toEqual({ widget: 1, on: 'Find a mentor' });
  await page.reload();
  await (await handOn(page)).rest('Find a mentor');
  expect(await focusIn(page)).toEqual({ widget: 0, on: 'body' });
  await page.getByRole('button', { name: 'Home' }).click();
  await expect.poll(() => focusIn(page)).toEqual({ widget: 1, on: 'Hello, Lena' });
  await page.context().close();
});

test('two widgets on a page share who is signed in; the view, what is typed and the focus are each one’s own', async () => {
  const page = await stage.open({ widgets: 2 });
  const [one, two] = [page.locator('alongside-mentoring').first(), page.locator('alongside-mentoring').last()];
  await one.getByRole('button', { name: /Lena Fischer/ }).click();
  await two.getByRole('heading', { name: 'Hello, Lena' }).waitFor();
  await expect.poll(() => focusIn(page)).toEqual({ widget: 1, on: 'Hello, Lena' });

  await two.getByRole('button', { name: 'Discover' }).click();
  await expect.poll(() => focusIn(page)).toEqual({ widget: 2, on: 'Find a mentor' });
  await two.getByRole('searchbox').fill('night');
  await one.getByRole('button', { name: 'My mentoring' }).click();
  await expect.poll(() => focusIn(page)).toEqual({ widget: 1, on: 'You and Ruth Adeyemi' });
  expect(await two.getByRole('searchbox').inputValue()).toBe('night');
  expect(await two.locator('nav [aria-current]').textContent()).toMatch(/Discover/);

  await one.locator('summary').click();
  await one.getByRole('button', { name: 'Sign out' }).click();
  await two.getByRole('heading', { name: 'Sign in to mentoring' }).waitFor();
  await expect.poll(() => focusIn(page)).toEqual({ widget: 1, on: 'Sign in to mentoring' });
  await page.context().close();
});

test.each([
  ['its data', /discovery\.today/],
  ['its code', /assets\/home/],
])('whoever goes on by keyboard while a view still waits for %s keeps the focus; its heading takes it from nobody', async (_what, path) => {
  const page = await stage.open();
  await page.getByRole('button', { name: /Lena Fischer/ }).waitFor();
  stage.between.make('silent', path);
  await page.getByRole('button', { name: /Lena Fischer/ }).click();
  const requests = page.getByRole('button', { name: 'Requests' });
  await requests.waitFor();
  for (let presses = 0; presses < 9 && !(await requests.evaluate((button) => button.matches(':focus'))); presses += 1) await page.keyboard.press('Tab');
  stage.between.make('none');
  await (await handOn(page)).rest('Hello, Lena');
  expect(await focusIn(page)).toMatchObject({ widget: 1, on: expect.stringContaining('Requests') as string });
  await page.keyboard.press('Enter');
  await expect.poll(() => focusIn(page)).toMatchObject({ on: expect.stringMatching(/^Requests|^No requests yet/) as string });
  await page.context().close();
});

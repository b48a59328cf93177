import { html } from 'lit-html';
import { expect, inject, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, focused, mount } from '../../../test/mount.ts';
import { control, show, showAs, signIn } from '../../../test/widget.ts';
import { define } from '../../define.ts';

async function start(theme = 'light'): Promise<HTMLElement> {
  const container = show({ theme });
  await expect.element(page.getByRole('heading', { name: 'Sign in to mentoring' })).toBeVisible();
  return container;
}

test.each(['light', 'dark'])('signs in with a code, by keyboard alone, in %s', async (theme) => {
  const element = await start(theme);
  await expectAccessible(element);
  await userEvent.tab();
  await userEvent.keyboard('lena@{Enter}');
  await expect.element(page.getByLabelText('Work e-mail')).toHaveAccessibleDescription(/“lena@” is not an e-mail address/);
  await expectAccessible(element);
  await userEvent.keyboard('harbourline.example{Enter}');
  await expect.poll(() => focused()?.id).toBe('code');
  const code = await control('inbox?email=lena@harbourline.example');
  await userEvent.keyboard(`${code.slice(0, 4)}-${code.slice(4).toLowerCase()}`);
  await expectAccessible(element);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => focused()?.textContent).toBe('Hello, Lena');
  await expectAccessible(element);
});

test('says what is wrong with a code and keeps what was typed', async () => {
  const element = await start();
  await page.getByLabelText('Work e-mail').fill('ruth@harbourline.example');
  await page.getByRole('button', { name: 'Send me a code' }).click();
  const code = page.getByLabelText('Code from the e-mail');
  await code.fill('ABC');
  await userEvent.keyboard('{Enter}');
  await expect.element(code).toHaveAccessibleDescription(/A code has 8 letters and numbers/);
  await code.fill('WRONG234');
  await userEvent.keyboard('{Enter}');
  await expect.element(code).toHaveAccessibleDescription(/This code is not right/);
  await expect.element(code).toHaveValue('WRONG234');
  await expectAccessible(element);
});

test('tells the page who came and went, and gives the focus somewhere sensible', async () => {
  const element = await start();
  const heard: unknown[] = [];
  element.addEventListener('alongside-sign-in', (event) => heard.push(event.detail.signedIn));
  await signIn('Ruth Adeyemi');
  await expect.poll(() => focused()?.textContent).toBe('Hello, Ruth');
  await page.getByText('RA', { exact: true }).click();
  await expectAccessible(element);
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('button', { name: 'Sign out' })).not.toBeInTheDocument();
  await page.getByText('RA', { exact: true }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect.poll(() => focused()?.textContent).toBe('Sign in to mentoring');
  expect(heard).toEqual([true, false]);
});

test('a server out of reach is said kindly, with a way to try again', async () => {
  const element = mount(html`<alongside-mentoring server="http://localhost:9/"></alongside-mentoring>`);
  await expect.element(page.getByRole('heading', { name: 'We cannot reach Alongside right now' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Try now' })).toBeVisible();
  await expectAccessible(element);
});

test('moves in the page without losing its place', async () => {
  const element = await start();
  await page.getByLabelText('Work e-mail').fill('half@typed');
  const aside = document.createElement('aside');
  element.append(aside);
  aside.append(element.firstElementChild ?? '');
  await expect.element(page.getByLabelText('Work e-mail')).toHaveValue('half@typed');
});

test('the page’s text colour counts, also when its style sheet comes after the script', async () => {
  const root = (await start()).querySelector('alongside-mentoring')?.shadowRoot?.querySelector('.root');
  if (!root) throw new Error('nothing is shown');
  const sheet = document.createElement('style');
  sheet.textContent = 'body { color: rgb(34, 39, 46) }';
  document.head.append(sheet);
  window.dispatchEvent(new Event('load'));
  expect(getComputedStyle(root).color).toBe('rgb(34, 39, 46)');
  sheet.remove();
});

test.each(['a class around the widget', 'a style sheet of the page'] as const)('stays legible where the page turns dark by %s', async (last) => {
  const container = await start('auto');
  const root = container.querySelector('alongside-mentoring')?.shadowRoot?.querySelector('.root');
  if (!root) throw new Error('nothing is shown');
  const sheet = document.createElement('style');
  sheet.textContent = '.night { color: rgb(232, 234, 237) }';
  const steps = [() => document.head.append(sheet), () => container.classList.add('night')];
  for (const step of last === 'a class around the widget' ? steps : steps.toReversed()) {
    step();
    await new Promise(requestAnimationFrame);
  }
  await expect.poll(() => getComputedStyle(root).color).toBe('rgb(232, 234, 237)');
  expect(getComputedStyle(root).colorScheme).toBe('dark');
  sheet.remove();
  await expect.poll(() => getComputedStyle(root).colorScheme).not.toBe('dark');
});

test.each([
  ['a light tone', 'rgb(238, 243, 251)', 'rgb(238, 243, 251)', '0px'],
  ['a tone too dark for its text', 'rgb(20, 55, 94)', 'rgb(255, 255, 255)', '20px'],
  ['a picture', 'linear-gradient(red, blue)', 'rgb(255, 255, 255)', '20px'],
  ['nothing', 'none', 'rgb(255, 255, 255)', '0px'],
])('on a ground of %s it stands on it, or is a panel of its own where that could not be read', async (_of, background, ground, padding) => {
  const container = await start();
  const root = container.querySelector('alongside-mentoring')?.shadowRoot?.querySelector('.root');
  if (!root) throw new Error('nothing is shown');
  container.style.background = background;
  await expect.poll(() => [getComputedStyle(root).backgroundColor, getComputedStyle(root).paddingInlineStart]).toEqual([ground, padding]);
  await expectAccessible(container);
});

test('the page can forbid another view, and asking for an unknown one does nothing', async () => {
  const [element] = (await start()).getElementsByTagName('alongside-mentoring');
  expect(element?.open('home')).toBe(true);
  expect(element?.open('nowhere')).toBe(false);
});

test('registering twice changes nothing', () => {
  const first = customElements.get('alongside-mentoring');
  define();
  expect(customElements.get('alongside-mentoring')).toBe(first);
});

test('what the page adds where there is nothing to show stands in the view', async () => {
  await control('part');
  const container = await showAs('Lena Fischer', { view: 'my-mentoring' });
  const line = document.createElement('p');
  line.slot = 'empty';
  line.textContent = 'Ask the People team.';
  container.querySelector('alongside-mentoring')?.append(line);
  await expect.element(page.getByText('Ask the People team.')).toBeVisible();
  await page.getByRole('button', { name: 'Discover' }).click();
  await expect.element(page.getByText('Ask the People team.')).not.toBeVisible();
});

test('where the company’s sign-in is the only way, nothing speaks of another; a page that names no programme has none', async () => {
  const server = `${inject('server')}company-only/`;
  const element = mount(html`<alongside-mentoring .server=${server} theme="light" program="leadership"></alongside-mentoring>`);
  const link = page.getByRole('link', { name: 'Sign in with Harbourline' });
  await expect.element(link).toHaveAttribute('referrerpolicy', 'origin');
  await expect.element(page.getByText(/e-mail/)).not.toBeInTheDocument();
  await expectAccessible(element);
  mount(html`<alongside-mentoring .server=${server} theme="light"></alongside-mentoring>`);
  await expect.element(page.getByRole('heading', { name: 'Nobody can sign in here yet' })).toBeVisible();
});

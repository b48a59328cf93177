import type { Locator } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { visitStaffAs } from './demo-staff.ts';
import { expect, test } from './product.ts';
import { visitAs } from './widget.ts';

test('a coordinator’s day: what waits, and a survey that is sent, mailed and answered', async ({ demoProduct: product, page, browser }) => {

  await test.step('home names the few things to do, each with its way', async () => {
    await visitStaffAs(product, page, 'Amara Osei');
    const todo = page.getByRole('region', { name: 'To do' });
    await expect(todo.getByText(/Round \d+ of Leadership Pathways is ready to review|(is|are) not meeting/).first()).toBeVisible();
    for (const task of await todo.getByRole('listitem').all()) await expect(task.getByRole('link')).toHaveAttribute('href', /^\//);
    await expectAccessible(page);
  });

  await test.step('a survey is sent now', async () => {
    await page.getByRole('link', { name: 'Surveys', exact: true }).click();
    await page.getByRole('button', { name: 'Plan a survey…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Programme').selectOption({ label: 'Leadership Pathways' });
    await dialog.getByRole('button', { name: /^Send to [1-9]\d* now$/ }).click();
    await expect(page.getByText('The survey is on its way')).toBeVisible();
  });

  await test.step('its mail arrives', async () => {
    const mail = await product.smtp.take('kwame.boateng@harbourline.example');
    expect(mail.subject).toBe('A few questions about Leadership Pathways');
  });

  await test.step('a participant answers it in the intranet', async () => {
    const kwame = await (await browser.newContext()).newPage();
    await visitAs(product, kwame, 'Kwame Boateng', 'leadership');
    await kwame.getByRole('button', { name: /^Answer/ }).click();
    await expect(kwame.getByRole('heading', { name: 'A few questions about Leadership Pathways' })).toBeVisible();
    await expectAccessible(kwame);
    await kwame.getByRole('group', { name: /how satisfied are you/ }).getByRole('radio', { name: '4', exact: true }).check();
    await kwame.getByRole('group', { name: 'Would you take part again?' }).getByRole('radio', { name: 'Yes' }).check();
    await kwame.getByRole('button', { name: 'Send my answers' }).click();
    await expect(kwame.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  });

  await test.step('the coordinator sees that one has answered, not who or what', async () => {
    await page.reload();
    await expect(page.getByText(/^1 of \d+ answered$/)).toBeVisible();
    await expect(page.getByText('Boateng')).toHaveCount(0);
  });
});

test('in the reader’s own colours the present page, tab and choice are still marked', async ({ demoProduct: product, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await visitStaffAs(product, page, 'Amara Osei');
  const fillOf = (found: Locator) => found.evaluate((element) => getComputedStyle(element).backgroundColor);
  await page.getByRole('link', { name: /^Mentorships/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mentorships' })).toBeVisible();
  const menu = page.getByRole('navigation');
  expect(await fillOf(menu.getByRole('link', { name: /^Mentorships/ }))).not.toBe(await fillOf(menu.getByRole('link', { name: /^Surveys/ })));
  const choice = page.getByRole('radiogroup').first();
  expect(await fillOf(choice.locator('label[data-active]'))).not.toBe(await fillOf(choice.locator('label:not([data-active])').first()));

  await page.getByRole('link', { name: /^Programmes/ }).click();
  await page.getByRole('link', { name: 'Leadership Pathways', exact: true }).click();
  const lineOf = (name: string) => page.getByRole('tab', { name }).evaluate((element) => getComputedStyle(element).borderBottomColor);
  await expect(page.getByRole('tab', { name: 'Design' })).toHaveAttribute('aria-selected', 'true');
  expect(await lineOf('Design')).not.toBe(await lineOf('Rules'));
  await page.getByRole('tab', { name: 'Rules' }).click();
  const track = (state: string) => page.locator(`input[role='switch']${state} + *`).first();
  expect(await fillOf(track(':checked'))).not.toBe(await fillOf(track(':not(:checked)')));
});

test('a server that takes its time is waited for in the shape of the page', async ({ demoProduct: product, page }) => {
  await visitStaffAs(product, page, 'Amara Osei');
  const answers = Promise.withResolvers<void>();
  await page.route('**/trpc/admin/program.list*', async (route) => {
    await answers.promise;
    await route.continue();
  });
  await page.goto(`${product.url}/programs`);
  await expect(page.getByRole('status').getByText('Loading')).toBeAttached();
  await expectAccessible(page);
  answers.resolve();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Programmes');
  await expect(page.getByRole('link', { name: 'Open Doors' })).toBeVisible();
});

import { expectAccessible } from './accessibility.ts';
import { allowPage, copyTag, createProgram, enterStage } from './coordinator.ts';
import { visitStaffAs } from './demo-staff.ts';
import { expect, test } from './product.ts';

const refusal = 'This page may not show this programme. Tell whoever looks after this page.';

test('a programme is designed from a template, and its tag shows it on the pages that may, in their own font', async ({ demoProduct: product, page, browser }) => {
  await visitStaffAs(product, page, 'Amara Osei');

  await test.step('a template brings stages, questions, objectives and a notice', async () => {
    await createProgram(product, page, { template: 'One-to-one, matched', name: 'Crane School' });
    await expect(page.getByLabel('Objective 1', { exact: true })).toHaveValue('Nine of ten mentees have a mentor when the programme starts');
    await expect(page.getByRole('table', { name: 'Sign-up questions' })).toContainText('How do you like to get feedback?');
  });

  await test.step('the coordinator changes a target, a date, the rhythm and who may join, and asks a question', async () => {
    await page.getByLabel('Target of objective 1').fill('95');
    await page.getByLabel('Closing ends on').fill('2031-03-31');
    await page.getByLabel('A meeting every').fill('10');
    await page.getByRole('button', { name: 'Add', exact: true }).first().click();
    await page.getByRole('dialog').getByLabel('Question').fill('Which crane do you drive?');
    await page.getByRole('button', { name: 'Add the question' }).click();
    await expect(page.getByRole('table', { name: 'Sign-up questions' })).toContainText('Which crane do you drive?');
    await page.getByRole('tab', { name: 'Who may join' }).click();
    await page.getByLabel('Months in the organisation, at least').fill('6');
    await page.getByRole('tab', { name: 'Rules' }).click();
    const wishes = page.getByRole('slider').first();
    await wishes.focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.getByRole('button', { name: 'Save criteria and rules' }).click();
    await expect(page.getByRole('button', { name: 'Save criteria and rules' })).toBeDisabled();
  });

  await test.step('all of it is there when the page is opened again', async () => {
    const criterion = await page.getByRole('slider').first().inputValue();
    await page.reload();
    await expect(page.getByRole('slider').first()).toHaveValue(criterion);
    await page.getByRole('tab', { name: 'Who may join' }).click();
    await expect(page.getByLabel('Months in the organisation, at least')).toHaveValue('6');
    await page.getByRole('tab', { name: 'Design' }).click();
    await expect(page.getByLabel('Target of objective 1')).toHaveValue('95 %');
    await expect(page.getByLabel('Closing ends on')).toHaveValue('2031-03-31');
    await expect(page.getByLabel('A meeting every')).toHaveValue('10 days');
    await expect(page.getByRole('table', { name: 'Sign-up questions' })).toContainText('Which crane do you drive?');
    await expectAccessible(page);
  });

  const reader = await (await browser.newContext()).newPage();

  await test.step('the tag stands in a page before the page is on the list: it says so kindly', async () => {
    product.intranet.paste(await copyTag(page));
    await reader.goto(product.intranet.url);
    await expect(reader.getByText(refusal)).toBeVisible();
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Mentoring');
    await expectAccessible(reader);
  });

  await test.step('once it is on the list it shows the programme, in the page’s own font', async () => {
    await allowPage(page, product.intranet.url);
    await enterStage(page, 'Open sign-up');
    await reader.getByRole('button', { name: 'Try now' }).click();
    const title = reader.getByRole('heading', { name: 'Sign in to mentoring' });
    await expect(title).toBeVisible();
    await expect(title).toHaveCSS('font-family', 'Georgia, serif');
    await expect(reader.getByLabel('Work e-mail')).toHaveCSS('font-family', 'Georgia, serif');
  });

  await test.step('the tag of one release shows it too, with the integrity of every file', async () => {
    await page.getByText('This release', { exact: true }).click();
    const tag = await copyTag(page);
    expect(tag).toMatch(/embed\/v1\/assets\/[\w-]*views-.*sha384-.*embed\/releases\/.*integrity="sha384-/s);
    await expectAccessible(page);
    product.intranet.paste(tag);
    await reader.reload();
    await expect(reader.getByRole('heading', { name: 'Sign in to mentoring' })).toBeVisible();
  });

  await test.step('under another address the same page is refused, and so is one that may show other programmes only', async () => {
    await reader.goto(product.intranet.otherUrl);
    await expect(reader.getByText(refusal)).toBeVisible();
    await reader.goto(`${product.demoIntranetUrl}/?program=crane-school`);
    await reader.getByRole('button', { name: /Ania Wrona/ }).click();
    await expect(reader.getByText(refusal)).toBeVisible();
  });
});

import type { Page } from '@playwright/test';
import { visitStaffAs } from './demo-staff.ts';
import { lookAround, walkEveryPage } from './hr-round.ts';
import { overhear } from './overheard.ts';
import { say } from './pair.ts';
import { expect, test, type Product } from './product.ts';
import { setUp } from './staff.ts';
import { block, dayAhead, openView, visitAs } from './widget.ts';

/** Stands in everything that the pair writes, and nowhere else. */
const mark = 'quillwort';

test('what a pair writes is on no page, in no answer, mail or log of those who run it', async ({ demoProduct: product, page: lena, browser }) => {
  const staff = async () => (await browser.newContext()).newPage();

  await test.step('a pair writes to each other, together, and in private', async () => {
    const overheard = overhear(lena);
    await visitAs(product, lena, 'Lena Fischer');
    await openView(lena, 'My mentoring');
    await write(lena);
    await lena.reload();
    await openView(lena, 'My mentoring');
    await expect(lena.getByText(`Our ${mark} note`)).toBeVisible();
    expect(await overheard.where(mark)).not.toEqual([]);
  });

  await test.step('the coordinator sees that they meet, on every page of the app', async () => {
    const coordinator = await staff();
    const overheard = overhear(coordinator);
    await visitStaffAs(product, coordinator, 'Amara Osei');
    const pages = await walkEveryPage(coordinator, overheard, 'Fischer');
    expect(pages).toEqual(expect.arrayContaining(['Programmes', 'Matching', 'Requests', 'Mentorships', 'People', 'Surveys']));
    await lookInto(product, coordinator, 'programs', 'Open Doors');
    await lookAround(coordinator, overheard, 'Fischer');
    await lookInto(product, coordinator, 'matching', 'Leadership Pathways');
    await lookAround(coordinator, overheard, 'Fischer');
    expect(await overheard.where('Lena Fischer')).not.toEqual([]);
    expect(await overheard.where(mark)).toEqual([]);
  });

  await test.step('the analyst sees figures and nobody’s name', async () => {
    const analyst = await staff();
    const overheard = overhear(analyst);
    await visitStaffAs(product, analyst, 'Jonas Lindqvist');
    expect(await walkEveryPage(analyst, overheard, 'Fischer')).toEqual(['Home', 'Outcomes']);
    for (const path of ['mentorships', 'requests', 'people', 'surveys', 'staff']) {
      await analyst.goto(`${product.url}/${path}`);
      await expect(analyst.getByRole('heading', { name: 'Not part of your role' })).toBeVisible();
      await overheard.look();
    }
    expect(await overheard.where(/Lena Fischer|Ruth Adeyemi/)).toEqual([]);
    expect(await overheard.where(mark)).toEqual([]);
  });

  await test.step('the administrator sees accounts and no mentorship', async () => {
    const administrator = await staff();
    const overheard = overhear(administrator);
    await setUp(product, administrator);
    const pages = await walkEveryPage(administrator, overheard, 'Fischer');
    expect(pages).toEqual(expect.arrayContaining(['Programmes', 'People', 'Staff']));
    expect(pages).not.toEqual(expect.arrayContaining(['Mentorships']));
    await lookInto(product, administrator, 'programs', 'Open Doors');
    await lookAround(administrator, overheard, 'Fischer');
    expect(await overheard.where(mark)).toEqual([]);
  });

  await test.step('neither a mail nor the log has a word of it', () => {
    expect(product.smtp.received.filter((mail) => JSON.stringify(mail).includes(mark))).toEqual([]);
    expect(product.output.filter((line) => line.includes(mark))).toEqual([]);
  });

  await test.step('the log names nobody', () => {
    expect(product.output.some((line) => line.startsWith('{'))).toBe(true);
    expect(product.output.filter((line) => /@harbourline\.example|Fischer|Adeyemi|Lindqvist/.test(line))).toEqual([]);
  });
});

async function write(page: Page): Promise<void> {
  await say(page, 'Ruth', `A ${mark} message.`);
  await page.keyboard.press('Escape');
  await block(page, 'Shared notes').getByRole('button', { name: 'Add a note…' }).click();
  await page.getByLabel('A note for you both').fill(`Our ${mark} note`);
  await page.getByRole('button', { name: 'Add the note' }).click();
  const own = page.getByRole('textbox', { name: 'Private notes' }).first();
  await own.fill(`My own ${mark} note.`);
  await own.blur();
  await expect(block(page, 'Private notes').first().getByText('Saved, encrypted')).toBeVisible();
  await block(page, 'Goals').getByRole('button', { name: 'Add a goal…' }).click();
  await page.getByLabel('What do you want to be able to do?').fill(`A ${mark} goal`);
  await page.getByLabel('By when').fill(dayAhead(40));
  await page.getByRole('button', { name: 'Save the goal' }).click();
  await expect(block(page, 'Goals').getByRole('article', { name: `A ${mark} goal` })).toBeVisible();
  await block(page, 'To do').getByRole('button', { name: 'Add something…' }).click();
  await page.getByLabel('Something to do').fill(`A ${mark} promise`);
  await block(page, 'To do').getByRole('button', { name: 'Add', exact: true }).click();
  await expect(block(page, 'To do').getByRole('checkbox', { name: `A ${mark} promise` })).toBeVisible();
  await block(page, 'Agreement').getByRole('button', { name: 'Change…' }).click();
  await page.getByLabel('What stays between us').fill(`Everything ${mark}.`);
  await page.getByRole('button', { name: 'Propose it' }).click();
  await expect(block(page, 'Agreement')).toContainText(`Everything ${mark}.`);
}

async function lookInto(product: Product, page: Page, list: 'programs' | 'matching', program: string): Promise<void> {
  await page.goto(`${product.url}/${list}`);
  await page.getByRole('link', { name: program, exact: true }).click();
  await expect(page.getByRole('navigation', { name: /breadcrumb/i }).or(page.getByText(program)).first()).toBeVisible();
}

import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { visitStaffAs } from './demo-staff.ts';
import { expect, test } from './product.ts';
import { setUp } from './staff.ts';
import { openView, visitAs } from './widget.ts';

const attribute = 'First at sea in my family';

/** Opens the step of the profile where people tell how they work. */
async function openHowYouWork(page: Page, role: 'mentee' | 'mentor'): Promise<void> {
  await page.getByRole('button', { name: 'Change your profile', exact: true }).click();
  await page.getByRole('button', { name: `Change your profile as a ${role}` }).click();
  const step = page.getByRole('listitem').filter({ hasText: 'How you work' });
  while ((await step.getAttribute('aria-current')) !== 'step') await page.getByRole('button', { name: 'Continue', exact: true }).click();
}

async function saveProfile(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('button', { name: 'Save your profile' }).click();
  await expect(page.getByRole('status').getByText('Your profile is saved')).toBeVisible();
}

test('a programme asks for attributes, a mentee asks for a mentor alike, and reads why nobody else does', async ({ demoProduct: product, page, browser }) => {
  const open = async () => (await browser.newContext()).newPage();

  await test.step('an administrator switches it on and sets the words', async () => {
    await setUp(product, page);
    await page.goto(`${product.url}/programs`);
    await page.getByRole('link', { name: 'Open Doors' }).click();
    const asks = page.getByRole('region', { name: 'What we ask besides' });
    const saved = page.waitForResponse(/program\.changeAsks/);
    await asks.getByRole('switch', { name: 'Attributes, by opt-in' }).click();
    await saved;
    await asks.getByLabel('Attributes to choose from').fill(attribute);
    await page.keyboard.press('Enter');
    await asks.getByRole('button', { name: 'Save the words' }).click();
    await expect(asks.getByRole('button', { name: 'Save the words' })).toBeHidden();
    await expectAccessible(page);
  });

  await test.step('a mentor may be found by it', async () => {
    const mentor = await open();
    await visitAs(product, mentor, 'Dorota Zielińska');
    await openHowYouWork(mentor, 'mentor');
    await mentor.getByRole('checkbox', { name: attribute }).check();
    await mentor.getByRole('checkbox', { name: 'Mentees who told the same and ask for a mentor like them may be matched with me, and read what we share' }).check();
    await expectAccessible(mentor);
    await saveProfile(mentor);
  });

  await test.step('a mentee asks for it, names an interest, and reads the reason', async () => {
    const mentee = await open();
    await visitAs(product, mentee, 'Mehmet Arslan');
    await openHowYouWork(mentee, 'mentee');
    await mentee.getByLabel('In your own words, with commas between').fill('Tide tables');
    await mentee.getByRole('checkbox', { name: attribute }).check();
    await mentee.getByRole('checkbox', { name: 'I would like a mentor who shares one of them' }).check();
    await saveProfile(mentee);
    await openView(mentee, 'Discover');
    await mentee.getByRole('searchbox', { name: 'What would you like help with?' }).fill('Dorota');
    await expect(mentee.getByRole('list', { name: 'Why Dorota' })).toContainText(`Like you: ${attribute}`);
    await expectAccessible(mentee);
  });

  await test.step('the coordinator reads the interest and nothing of the attribute', async () => {
    const coordinator = await open();
    await visitStaffAs(product, coordinator, 'Amara Osei');
    await coordinator.goto(`${product.url}/programs`);
    await coordinator.getByRole('link', { name: 'Open Doors' }).click();
    await coordinator.getByRole('tab', { name: 'Participants' }).click();
    await coordinator.getByRole('searchbox', { name: 'Search participants' }).fill('Mehmet Arslan');
    await coordinator.getByRole('row', { name: /Mehmet Arslan/ }).click();
    const drawer = coordinator.getByRole('dialog');
    await expect(drawer).toContainText('Tide tables');
    await expect(drawer).not.toContainText(attribute);
  });
});

import { expectAccessible } from './accessibility.ts';
import { allowPage, createProgram, enterStage } from './coordinator.ts';
import { visitStaffAs } from './demo-staff.ts';
import { signUp } from './employee.ts';
import { expect, test } from './product.ts';
import { block, openView, visitAs } from './widget.ts';

/** What somebody is offered who opens a new programme of each template, and what its design asks beside what all ask. */
const templates = [
  { template: 'Reverse', name: 'Upside Down', slug: 'upside-down', offered: 'Teach a senior colleague, or learn from a junior one', asks: 'Mentees a mentor may take' },
  { template: 'Circles', name: 'Round Table', slug: 'round-table', offered: 'Join a circle, or lead one', asks: 'Mentees at most' },
  { template: 'Peers, matched', name: 'Side by Side', slug: 'side-by-side', offered: 'Find a colleague to learn with', asks: 'Peers at most' },
  { template: 'Flash', name: 'Half an Hour', slug: 'half-an-hour', offered: 'Bring one question, or answer some', asks: 'Slots booked at once' },
];

test('each format is created from its template, opened, and offered to people in its own words', async ({ demoProduct: product, page: amara, browser }) => {
  const lena = await (await browser.newContext()).newPage();
  await visitAs(product, lena, 'Lena Fischer');
  await visitStaffAs(product, amara, 'Amara Osei');
  for (const { template, name, slug, offered, asks } of templates) {
    await test.step(template, async () => {
      await createProgram(product, amara, { template, name });
      await expect(amara.getByLabel(asks)).toBeVisible();
      await expectAccessible(amara);
      await allowPage(amara, product.demoIntranetUrl);
      await enterStage(amara, 'Open sign-up');
      await lena.goto(`${product.demoIntranetUrl}/?program=${slug}`);
      await expect(lena.getByRole('heading', { name: offered })).toBeVisible();
    });
  }
});

test('a peer finds a peer who gives what they want and wants what they give, asks, and they are together', async ({ demoProduct: product, page: lena, browser }) => {
  const [amara, kwame] = [await (await browser.newContext()).newPage(), await (await browser.newContext()).newPage()];
  await visitStaffAs(product, amara, 'Amara Osei');
  await createProgram(product, amara, { template: 'Peers, on request', name: 'Study Buddies' });
  await allowPage(amara, product.demoIntranetUrl);
  await enterStage(amara, 'Open sign-up');
  for (const [page, name, gives, wants] of [[kwame, 'Kwame Boateng', 'Negotiation', 'Public speaking'], [lena, 'Lena Fischer', 'Public speaking', 'Negotiation']] as const) {
    await visitAs(product, page, name, 'study-buddies');
    await signUp(page, { headline: 'I plan berths', skills: [gives], wishes: [wants], words: 'A hard talk a month, with somebody who listens.' });
  }

  await lena.getByRole('button', { name: 'Look for a peer' }).click();
  const row = lena.getByRole('article', { name: 'Kwame Boateng' });
  await expect(row.getByText('Offers Negotiation, your first wish')).toBeVisible();
  await expect(row.getByText('Would like to learn Public speaking, which you offer')).toBeVisible();
  await expectAccessible(lena);
  await row.getByRole('button', { name: 'Ask Kwame' }).click();
  await lena.getByLabel('What would you like to talk about?').fill('Shall we practise on each other?');
  await lena.getByRole('button', { name: 'Send to Kwame' }).click();
  await expect(lena.getByRole('heading', { name: 'Your request is with Kwame Boateng' })).toBeVisible();
  expect((await product.smtp.take('kwame.boateng@harbourline.example')).subject).toBe('Lena Fischer would like to learn with you');

  await openView(kwame, 'Discover');
  await kwame.getByRole('article', { name: 'Lena Fischer' }).getByRole('button', { name: 'Answer Lena' }).click();
  await expect(kwame.getByRole('heading', { name: 'Lena Fischer would like to learn with you' })).toBeVisible();
  await expectAccessible(kwame);
  await kwame.getByRole('button', { name: 'Accept Lena' }).click();
  await expect(kwame.getByRole('dialog')).toContainText('Learn with Lena Fischer?');
  await kwame.getByRole('dialog').getByRole('button', { name: 'Accept Lena' }).click();
  await openView(kwame, 'My mentoring');
  await expect(kwame.getByRole('heading', { name: 'You and Lena Fischer' })).toBeVisible();
  await expect(block(kwame, 'Agreement')).toBeVisible();
  await openView(lena, 'Discover');
  await expect(lena.getByText('You are matched: one mentorship at a time in this programme.')).toBeVisible();
});

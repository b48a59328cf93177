import { expectAccessible } from './accessibility.ts';
import { visitStaffAs } from './demo-staff.ts';
import { overhear } from './overheard.ts';
import { expect, test } from './product.ts';
import { openView, visitAs } from './widget.ts';

const words = 'May I ask you how you said no to the harbour board?';

test('a mentor says no with a reason that stays from the mentee, who is offered the next best', async ({ demoProduct: product, page: mehmet, browser }) => {
  const saskia = await (await browser.newContext()).newPage();
  const coordinator = await (await browser.newContext()).newPage();
  await visitAs(product, mehmet, 'Mehmet Arslan');

  await test.step('a mentee narrows the list and searches it', async () => {
    await openView(mehmet, 'Discover');
    const count = mehmet.getByText(/^\d+ (mentor for you|mentors, best for you first)$/);
    await expect(count).toBeVisible();
    const all = Number.parseInt(await count.innerText(), 10);
    await mehmet.getByRole('button', { name: 'Has room' }).click();
    await expect.poll(async () => Number.parseInt(await count.innerText(), 10)).toBeLessThan(all);
    await mehmet.getByRole('article').first().getByText(/^More about/).click();
    await expectAccessible(mehmet);
    const search = mehmet.getByLabel('What would you like help with?');
    // The server reads the organisation's texts in the background, for half a minute from its first start.
    await expect(async () => {
      await search.fill('');
      await search.fill('calm two angry colleagues');
      await expect(mehmet.getByRole('article', { name: 'Dorota Zielińska' })).toContainText('Nearest to “calm two angry colleagues”: Conflict resolution', { timeout: 3_000 });
    }).toPass({ timeout: 120_000 });
    await expectAccessible(mehmet);
    await search.fill('Saskia van Rijn');
  });

  await test.step('and asks a mentor', async () => {
    const mentor = mehmet.getByRole('article', { name: 'Saskia van Rijn' });
    await mentor.getByRole('button', { name: 'Ask Saskia' }).click();
    await mehmet.getByLabel('What would you like to talk about?').fill(words);
    await mehmet.getByRole('button', { name: 'Send to Saskia' }).click();
    await expect(mehmet.getByRole('article', { name: 'Your request is with Saskia van Rijn' })).toContainText(/On .* it ends by itself/);
    await expectAccessible(mehmet);
    const mail = await product.smtp.take('saskia.vanrijn@harbourline.example');
    expect(mail.subject).toBe('Mehmet Arslan would like you as a mentor');
  });

  await test.step('she declines, with a reason for the coordinator', async () => {
    await visitAs(product, saskia, 'Saskia van Rijn');
    await openView(saskia, 'Requests');
    await expect(saskia.getByText(words)).toBeVisible();
    await expectAccessible(saskia);
    await saskia.getByRole('button', { name: 'Decline Mehmet Arslan' }).click();
    const dialog = saskia.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Decline', exact: true }).click();
    await expect(dialog.getByText('Choose the reason that is nearest.')).toBeVisible();
    await dialog.getByRole('radio', { name: 'We are too close at work' }).check();
    await dialog.getByRole('button', { name: 'Decline', exact: true }).click();
    await expect(saskia.getByText('You declined Mehmet Arslan')).toBeVisible();
  });

  await test.step('he is told without the reason, and offered the next best', async () => {
    const overheard = overhear(mehmet);
    const mail = await product.smtp.take('mehmet.arslan@harbourline.example');
    expect(mail.subject).toBe('The mentor you asked is not available now');
    expect(mail.text).not.toMatch(/close/);
    await mehmet.reload();
    await openView(mehmet, 'Requests');
    await expect(mehmet.getByText('Saskia van Rijn is not available')).toBeVisible();
    const next = mehmet.getByRole('heading', { name: /^Next best for you: / });
    await expect(next).toBeVisible();
    await expect(next).not.toContainText('Saskia');
    await expectAccessible(mehmet);
    await overheard.look();
    expect(await overheard.where(/too_close|too close/)).toEqual([]);
  });

  await test.step('the coordinator sees the reason as a category, how long others wait, and nobody’s words', async () => {
    const overheard = overhear(coordinator);
    await visitStaffAs(product, coordinator, 'Amara Osei');
    await coordinator.getByRole('link', { name: 'Requests', exact: true }).click();
    await coordinator.getByRole('combobox', { name: 'Programme' }).selectOption({ label: 'Open Doors' });
    const table = coordinator.getByRole('table', { name: 'Requests' });
    await expect(table.getByText(/reminded \d+ \w+ \d+, expires/).first()).toBeVisible();
    await expectAccessible(coordinator);
    await coordinator.getByText('All', { exact: true }).click();
    await expect(table.getByRole('row').filter({ hasText: 'Mehmet Arslan' }).filter({ hasText: 'Saskia van Rijn' })).toContainText('Too close at work');
    await overheard.look();
    expect(await overheard.where('Mehmet Arslan')).not.toEqual([]);
    expect(await overheard.where('harbour board')).toEqual([]);
  });
});

import { expectAccessible } from './accessibility.ts';
import { visitStaffAs } from './demo-staff.ts';
import { expect, test } from './product.ts';
import { block, openView, visitAs } from './widget.ts';

test('one question, one slot: it is booked with an invitation for both, and called off by the mentor', async ({ demoProduct: product, page: mehmet, browser }) => {
  const dorota = await (await browser.newContext()).newPage();
  await visitAs(product, mehmet, 'Mehmet Arslan', 'flash');
  await openView(mehmet, 'Discover');
  await expect(block(mehmet, 'Slots to book')).toBeVisible();
  await expectAccessible(mehmet);
  const slot = block(mehmet, 'Slots to book').getByRole('listitem').filter({ hasText: 'Dorota Zielińska' }).first();
  await slot.getByRole('button', { name: /^Book/ }).click();
  await mehmet.getByRole('button', { name: 'Book it' }).click();
  await expect(mehmet.getByText('Write your question.')).toBeVisible();
  await mehmet.getByLabel('Your question').fill('How did you say no to the harbour board?');
  await mehmet.getByRole('button', { name: 'Book it' }).click();
  await expect(mehmet.getByText('Booked. Both of you get an invitation by e-mail.')).toBeVisible();
  await expect(block(mehmet, 'Your slots')).toContainText('With Dorota Zielińska');

  const invitation = await product.smtp.take('dorota.zielinska@harbourline.example');
  expect(invitation.subject).toBe('Your meeting with Mehmet Arslan');
  expect(invitation.text).not.toContain('harbour board');
  await visitAs(product, dorota, 'Dorota Zielińska', 'flash');
  await openView(dorota, 'Discover');
  await expectAccessible(dorota);
  const own = block(dorota, 'Your slots').getByRole('listitem').filter({ hasText: 'With Mehmet Arslan' });
  await own.getByRole('button', { name: /^Call it off/ }).click();
  await expect(own).toHaveCount(0);
  await product.smtp.take('mehmet.arslan@harbourline.example');
  const calledOff = await product.smtp.take('mehmet.arslan@harbourline.example');
  expect(calledOff.subject).toBe('Called off: your meeting with Dorota Zielińska');
});

test('who takes part in nothing is led to the sign-up where it is open, and nowhere where it is closed', async ({ demoProduct: product, page, browser }) => {
  await visitAs(product, page, 'Ania Wrona', 'flash');
  await openView(page, 'Discover');
  await expect(page.getByRole('heading', { name: 'Sign up first' })).toBeVisible();
  await page.getByRole('button', { name: 'Sign up', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Sign up for Flash Mentoring' })).toBeVisible();

  const closed = await (await browser.newContext()).newPage();
  await visitAs(product, closed, 'Ania Wrona', 'circles');
  await openView(closed, 'My mentoring');
  await expect(closed.getByRole('heading', { name: 'Nobody walks beside you yet' })).toBeVisible();
  await expect(closed.getByRole('button', { name: 'Sign up', exact: true })).toHaveCount(0);
});

test('peers: the coordinator reads the pairs and publishes them, and each learns with whom they are', async ({ demoProduct: product, page: amara, browser }) => {
  const kwame = await (await browser.newContext()).newPage();
  await visitStaffAs(product, amara, 'Amara Osei');
  await amara.goto(`${product.url}/matching`);
  await amara.getByRole('link', { name: 'Peer Exchange' }).click();
  await expect(amara.getByRole('region', { name: /^Group of/ }).first()).toBeVisible();
  await expectAccessible(amara);
  await amara.getByRole('button', { name: 'Publish 12 pairs…' }).click();
  await expect(amara.getByRole('dialog')).toContainText('learn with whom they are');
  await amara.getByRole('dialog').getByRole('button', { name: 'Publish 12 pairs' }).click();
  await expect(amara.getByText('Published', { exact: true })).toBeVisible();
  const mail = await product.smtp.take('kwame.boateng@harbourline.example');
  expect(mail.subject).toMatch(/^You and .+: your group in Peer Exchange$/);
  await visitAs(product, kwame, 'Kwame Boateng', 'peers');
  await openView(kwame, 'My mentoring');
  await expect(kwame.getByRole('heading', { name: /^You and / })).toBeVisible();
  await expectAccessible(kwame);
});

test('a circle shows everybody in it; who leaves it is out, and it goes on', async ({ demoProduct: product, page: tomasz }) => {
  await visitAs(product, tomasz, 'Tomasz Lis', 'circles');
  await openView(tomasz, 'My mentoring');
  await expect(block(tomasz, 'Agreement')).toContainText('Agreed by all of you.');
  await expectAccessible(tomasz);
  await tomasz.getByRole('button', { name: 'Leave the group…' }).click();
  await expect(tomasz.getByRole('dialog')).toContainText('It goes on for the others');
  await tomasz.getByRole('dialog').getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(tomasz.getByRole('heading', { name: 'Hello, Tomasz' })).toBeVisible();
  await openView(tomasz, 'My mentoring');
  await expect(tomasz.getByText('As soon as your circle is formed')).toBeVisible();
});

test('in reverse mentoring the junior is told to teach', async ({ demoProduct: product, page: lena }) => {
  await visitAs(product, lena, 'Lena Fischer', 'reverse');
  await expect(lena.getByText('You take part as a mentor: you teach a senior colleague.')).toBeVisible();
  await openView(lena, 'My mentoring');
  await expect(lena.getByRole('heading', { name: /^You and / })).toBeVisible();
  await expectAccessible(lena);
});

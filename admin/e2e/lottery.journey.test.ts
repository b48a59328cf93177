import { randomUUID } from 'node:crypto';
import { expectAccessible } from './accessibility.ts';
import { callWidget, signUpByCall, tokenOf } from './call-widget.ts';
import { allowPage, createProgram, enterStage } from './coordinator.ts';
import { visitStaffAs } from './demo-staff.ts';
import { expect, test } from './product.ts';
import { visitAs } from './widget.ts';

const slug = 'places-by-lot';
const names = ['Lena Fischer', 'Mehmet Arslan', 'Kwame Boateng', 'Tomasz Lis', 'Ania Wrona'];

test('three places for five people: fixed by a hash, drawn once, repeated by the browser, and one moves up', async ({ demoProduct: product, page: amara, browser }) => {
  const tickets = amara.getByRole('table', { name: 'Tickets' });
  const standing = (name: string) => tickets.getByRole('row').filter({ hasText: name });
  const tokens = new Map<string, string>();
  const participants = new Map<string, string>();
  const lena = await (await browser.newContext()).newPage();

  const hash = await test.step('the coordinator says how many places there are, and the hash of the seed is published', async () => {
    await visitStaffAs(product, amara, 'Amara Osei');
    await createProgram(product, amara, { template: 'One-to-one, matched', name: 'Places by lot' });
    await allowPage(amara, product.demoIntranetUrl);
    await enterStage(amara, 'Open sign-up');
    await amara.getByRole('tab', { name: 'Places' }).click();
    await expectAccessible(amara);
    await amara.getByRole('textbox', { name: 'Places for mentees' }).fill('3');
    await amara.getByRole('button', { name: 'Fix the seed…' }).click();
    await amara.getByRole('dialog').getByRole('button', { name: 'Fix the seed' }).click();
    const hash = await amara.getByRole('group', { name: 'Hash of the seed' }).locator('code').textContent();
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    return hash!;
  });

  await test.step('five people sign up, and each sees a ticket and the same hash', async () => {
    for (const name of names) {
      const token = await tokenOf(product, name);
      tokens.set(name, token);
      participants.set(name, await signUpByCall(product, slug, token));
    }
    await visitAs(product, lena, 'Lena Fischer', slug);
    await expect(lena.getByRole('heading', { name: 'Your ticket is number 1' })).toBeVisible();
    await expect(lena.locator('code')).toHaveText(hash);
    await expectAccessible(lena);
  });

  await test.step('the draw waits until sign-up has closed, and is then run once', async () => {
    await amara.reload();
    await expect(amara.getByText('Drawn once sign-up has closed')).toBeVisible();
    await enterStage(amara, 'Close sign-up');
    await amara.getByRole('button', { name: 'Draw 3 places…' }).click();
    await expect(amara.getByRole('dialog')).toContainText('3mentees learn that they have a place2mentees learn where they stand on the waiting list');
    await amara.getByRole('dialog').getByRole('button', { name: 'Draw 3 places' }).click();
    await expect(amara.getByText('3 of 5 have a place, 2 wait.')).toBeVisible();
    await expectAccessible(amara);
  });

  await test.step('the browser repeats the draw from what is published, and the record is open to everybody', async () => {
    await amara.getByRole('button', { name: 'Repeat the draw here' }).click();
    await expect(amara.getByText('Repeated in this browser: the seed fits the hash')).toBeVisible();
    const record = await (await fetch(`${product.url}/lottery/${slug}`)).text();
    expect(record).toContain(hash);
    for (const name of names) expect(record).not.toContain(name.split(' ')[1]!);
  });

  await test.step('who withdraws makes room: the next of the waiting list has the place and is told', async () => {
    const order = await tickets.getByRole('row').allTextContents();
    const nameIn = (row: number) => names.find((name) => order[row]!.includes(name))!;
    const [first, next, last] = [nameIn(1), nameIn(4), nameIn(5)];
    await expect(standing(next)).toContainText('Waiting, number 1');
    const waiting = await (await browser.newContext()).newPage();
    await visitAs(product, waiting, last, slug);
    await expect(waiting.getByRole('heading', { name: 'You are number 2 on the waiting list' })).toBeVisible();
    await expect(waiting.getByText('A free place goes to the next, and you get an e-mail.')).toBeVisible();
    await expectAccessible(waiting);
    await callWidget(product, 'participant.setState', { participantId: participants.get(first), state: 'withdrawn', idempotencyKey: randomUUID() }, tokens.get(first)!);
    await expect(async () => {
      await amara.reload();
      await expect(standing(next)).toContainText('Has a place', { timeout: 1_000 });
    }).toPass();
    await expect(standing(last)).toContainText('Waiting, number 1');
    await expect(standing(first)).toHaveCount(0);
    await waiting.reload();
    await expect(waiting.getByRole('heading', { name: 'You are number 1 on the waiting list' })).toBeVisible();
    const address = `${next.toLowerCase().replace(' ', '.')}@harbourline.example`;
    await expect(async () => expect((await product.smtp.take(address)).subject).toBe('A place came free: you take part in Places by lot')).toPass();
  });

  await test.step('matching says who is in no round, and why', async () => {
    await amara.goto(`${product.url}/matching`);
    await amara.getByRole('link', { name: 'Places by lot' }).click();
    await expect(amara.getByText('1 person drew no place in the lottery.')).toBeVisible();
    await expectAccessible(amara);
  });
});

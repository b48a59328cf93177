import { onlineManager } from '@tanstack/react-query';
import { expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, expectAccessible, render } from '../../../test/browser/render.tsx';
import { queryClient, trpc } from '../../api/client.ts';
import { InviteDrawer } from './invite-drawer.tsx';

const name = page.getByLabelText('Name');
const email = page.getByLabelText('Work e-mail');
const send = button('Send the invitation');

const loseAnswers = (times: number) => fetch(`/control/lose?times=${times}`);
const invitations = async () => Number(await (await fetch('/control/invitations')).text());

async function open(): Promise<{ closed: () => number }> {
  let closed = 0;
  await render(<InviteDrawer opened onClose={() => closed++} />);
  await expect.element(send).toBeVisible();
  return { closed: () => closed };
}

test('an error stands at its field, is read with it, and what was typed stays', async () => {
  await open();
  await name.fill('Nadia Rahimi');
  await email.fill('nadia at home');
  await send.click();
  await expect.element(email).toHaveFocus();
  await expect.element(email).toHaveAttribute('aria-invalid', 'true');
  const described = (email.element().getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  expect(described).toContain('needs a full address, such as name@company.com');
  await expect.element(name).toHaveValue('Nadia Rahimi');
  await expect.element(name).not.toHaveAttribute('aria-invalid', 'true');
  await expectAccessible();
  await userEvent.fill(email, 'nadia@harbourline.example');
  await expect.element(email).not.toHaveAttribute('aria-invalid', 'true');
});

test('what the server alone can know stands at its field too', async () => {
  const { accounts } = await queryClient.fetchQuery(trpc.identity.listStaff.queryOptions({}));
  await open();
  await name.fill('Second Of The Address');
  await email.fill(accounts.find(({ state }) => state === 'active')!.email);
  await send.click();
  await expect.element(page.getByText(/Somebody with this address has an account already/)).toBeVisible();
  await expect.element(email).toHaveAttribute('aria-invalid', 'true');
});

test('an answer that went missing is asked for again under the same key: one invitation', async () => {
  const before = await invitations();
  const { closed } = await open();
  await name.fill('Lost Once');
  await email.fill('once@harbourline.example');
  await loseAnswers(1);
  await send.click();
  await expect.poll(closed, { timeout: 5_000 }).toBe(1);
  expect(await invitations()).toBe(before + 1);
});

test('after all tries went missing the same form sends the same key, and the answer of the first comes', async () => {
  const before = await invitations();
  const { closed } = await open();
  await name.fill('Lost Thrice');
  await email.fill('thrice@harbourline.example');
  await loseAnswers(3);
  await send.click();
  await expect.element(page.getByRole('alert'), { timeout: 8_000 }).toMatchTextContent(/UNREACHABLE|UNREADABLE_ANSWER/);
  expect(closed()).toBe(0);
  await send.click();
  await expect.poll(closed).toBe(1);
  expect(await invitations()).toBe(before + 1);
});

test('a browser that takes itself to be offline tries all the same, and does not hang', async () => {
  onlineManager.setOnline(false);
  onTestFinished(() => onlineManager.setOnline(true));
  const { closed } = await open();
  await name.fill('Behind A Tunnel');
  await email.fill('tunnel@harbourline.example');
  await send.click();
  await expect.poll(closed).toBe(1);
});

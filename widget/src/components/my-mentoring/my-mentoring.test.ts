import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../../../test/mount.ts';
import { changeTo, control, showAs, signOut } from '../../../test/widget.ts';
import { RenderedElement } from '../rendered-element.ts';

beforeEach(() => control('pair'));

const untilThere = () => expect.element(page.getByRole('heading', { name: /^You and/ })).toBeVisible();

async function open(name: string, theme = 'light'): Promise<HTMLElement> {
  const element = await showAs(name, { view: 'my-mentoring', theme });
  await untilThere();
  return element;
}

async function change(name: string): Promise<void> {
  await changeTo(name);
  await untilThere();
}

test.each(['light', 'dark'])('every block says who can see it, and passes axe in %s', async (theme) => {
  const element = await open('Lena Fischer', theme);
  for (const block of ['Next meeting', 'Goals', 'To do', 'Agreement', 'Shared notes']) {
    await expect.element(page.getByRole('region', { name: block }).getByText(/You and Ruth/)).toBeVisible();
  }
  await expect.element(page.getByRole('region', { name: 'Check-in' }).getByText(/Averages only/)).toBeVisible();
  await expect.element(page.getByRole('region', { name: 'Private notes' }).getByText(/Only you\. Not Ruth/)).toBeVisible();
  await expectAccessible(element);
});

test('one proposes an agreement, the other agrees, and it stands', async () => {
  const element = await open('Lena Fischer');
  await page.getByRole('button', { name: 'Propose one…' }).click();
  await page.getByLabelText('What stays between us').fill('Everything, safety at work aside');
  await page.getByRole('button', { name: 'Propose it' }).click();
  await expect.element(page.getByText('Choose the last day.')).toBeVisible();
  await expectAccessible(element);
  await page.getByLabelText('Until').fill('2099-05-31');
  await page.getByRole('button', { name: 'Propose it' }).click();
  await expect.element(page.getByText(/Waits for Ruth/)).toBeVisible();
  await change('Ruth Adeyemi');
  await expect.element(page.getByText(/Lena proposes this/)).toBeVisible();
  await page.getByRole('button', { name: 'Agree', exact: true }).click();
  await expect.element(page.getByText(/Agreed by you both/)).toBeVisible();
});

test('a meeting is planned at a time that fits both, and called off again', async () => {
  const element = await open('Lena Fischer');
  await page.getByRole('button', { name: 'Plan a meeting…' }).click();
  await expect.element(page.getByRole('group', { name: 'Times that fit you both' })).toBeVisible();
  await expectAccessible(element);
  await page.getByLabelText('Where').fill('https://meet.harbourline.example/x');
  await page.getByLabelText('Agenda').fill('Who are we?\nWhat for?');
  await page.getByRole('button', { name: 'Send invitations' }).click();
  await expect.element(page.getByRole('link', { name: 'Join' })).toHaveAttribute('href', 'https://meet.harbourline.example/x');
  await expect.element(page.getByRole('list', { name: 'Agenda' }).getByText(/Who are we\?/)).toBeVisible();
  await page.getByRole('button', { name: 'Move…' }).click();
  await page.getByRole('button', { name: 'Call it off…' }).click();
  await page.getByRole('button', { name: 'Call it off', exact: true }).click();
  await expect.element(page.getByRole('button', { name: 'Plan a meeting…' })).toBeVisible();
});

test('a goal with steps, ticked by keyboard', async () => {
  await open('Lena Fischer');
  await page.getByRole('button', { name: 'Add a goal…' }).click();
  await userEvent.keyboard('{Tab}');
  await page.getByLabelText('What do you want to be able to do?').fill('Lead the rota meeting');
  await page.getByLabelText('By when').fill('2099-01-31');
  await page.getByLabelText('First steps').fill('Sit in on two\nLead one');
  await page.getByRole('button', { name: 'Save the goal' }).click();
  const step = page.getByRole('checkbox', { name: 'Sit in on two' });
  await expect.element(step).not.toBeChecked();
  step.element().focus();
  await userEvent.keyboard(' ');
  await expect.element(step).toBeChecked();
});

test('a goal half written is there again, in another view and another sitting, for its author alone; sent it is gone', async () => {
  const element = await open('Lena Fischer');
  const title = page.getByLabelText('What do you want to be able to do?');
  const begin = async (value: string): Promise<void> => {
    await page.getByRole('button', { name: 'Add a goal…' }).click();
    await expect.element(title).toHaveValue(value);
  };
  await begin('');
  await title.fill('Lead the rota');
  await page.getByRole('checkbox', { name: /^Show title and state/ }).click();
  await userEvent.keyboard('{Escape}');
  await page.getByRole('button', { name: 'Home' }).click();
  await page.getByRole('button', { name: 'My mentoring' }).click();
  await begin('Lead the rota');
  await expect.element(page.getByRole('checkbox', { name: /^Show title and state/ })).toBeChecked();
  await expect.element(page.getByText(/What you began is here again/)).toBeVisible();
  await expectAccessible(element);
  await userEvent.keyboard('{Escape}');
  await change('Ruth Adeyemi');
  await begin('');
  await userEvent.keyboard('{Escape}');
  await change('Lena Fischer');
  await begin('Lead the rota');
  await page.getByLabelText('By when').fill('2099-01-31');
  await page.getByRole('button', { name: 'Save the goal' }).click();
  await expect.element(page.getByRole('heading', { name: 'Lead the rota' })).toBeVisible();
  await begin('');
});

test('a time of one’s own, begun and left, brings its field with it', async () => {
  await open('Lena Fischer');
  await page.getByRole('button', { name: 'Plan a meeting…' }).click();
  await page.getByLabelText('Another time').click();
  await page.getByLabelText('Day and time').fill('2099-03-04T10:30');
  await userEvent.keyboard('{Escape}');
  await page.getByRole('button', { name: 'Plan a meeting…' }).click();
  await expect.element(page.getByLabelText('Day and time')).toHaveValue('2099-03-04T10:30');
});

test('a message reaches the other side and counts as new there', async () => {
  const element = await open('Lena Fischer');
  await page.getByRole('button', { name: 'Message' }).click();
  await page.getByLabelText('Your message').fill('Thank you for Tuesday.');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect.element(page.getByRole('list', { name: 'Messages with Ruth' }).getByText(/Thank you for Tuesday\./)).toBeVisible();
  await expectAccessible(element);
  await userEvent.keyboard('{Escape}');
  await change('Ruth Adeyemi');
  await page.getByRole('button', { name: /Message.*1 new/ }).click();
  await expect.element(page.getByRole('list', { name: 'Messages with Lena' }).getByText(/Thank you for Tuesday\./)).toBeVisible();
});

test('a private note saves itself and stays with its author', async () => {
  await open('Lena Fischer');
  await page.getByRole('textbox', { name: 'Private notes' }).fill('I still soften every no.');
  await expect.element(page.getByText('Saved, encrypted')).toBeVisible();
  await change('Ruth Adeyemi');
  await expect.element(page.getByRole('textbox', { name: 'Private notes' })).toHaveValue('');
  await change('Lena Fischer');
  await expect.element(page.getByRole('textbox', { name: 'Private notes' })).toHaveValue('I still soften every no.');
});

test('a check-in begun is there again after a reload, and afresh it is not', async () => {
  const element = await open('Lena Fischer');
  const checkIn = page.getByRole('region', { name: 'Check-in' });
  const answer = (value: string) => checkIn.getByRole('radio', { name: value, exact: true });
  const next = checkIn.getByRole('button', { name: 'Next' });
  await answer('4').click();
  await next.click();
  await answer('2').click();
  await page.getByRole('button', { name: 'Home' }).click();
  await expect.element(page.getByRole('heading', { name: /^Hello/ })).toBeVisible();
  await signOut();
  await page.getByRole('button', { name: /Lena Fischer/ }).click();
  await page.getByRole('button', { name: 'My mentoring' }).click();
  await expect.element(checkIn.getByText(/What you began is here again/)).toBeVisible();
  await expect.element(answer('4')).toBeChecked();
  await expectAccessible(element);
  await next.click();
  await expect.element(answer('2')).toBeChecked();
  await checkIn.getByRole('button', { name: 'Begin afresh' }).click();
  await next.click();
  await expect.element(checkIn.getByRole('alert')).toHaveTextContent('Choose a number.');
});

test('a poor fit in the check-in opens the private way out, which the partner never sees', async () => {
  await open('Lena Fischer');
  for (const [answer, next] of [['4', 'Next'], ['1', 'Next'], ['3', 'Send']] as const) {
    await page.getByRole('radio', { name: answer, exact: true }).click();
    await page.getByRole('button', { name: next, exact: true }).click();
  }
  await page.getByRole('link', { name: 'Ask for a new match…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ask for a new match' }).click();
  await expect.element(page.getByText(/Ruth does not see this/).first()).toBeVisible();
  await change('Ruth Adeyemi');
  await expect.element(page.getByRole('button', { name: 'Ask for a new match…' })).toBeVisible();
  await expect.element(page.getByText(/does not see this/)).not.toBeInTheDocument();
});

test('the end asks how, and leaves room to look back', async () => {
  const element = await open('Lena Fischer');
  await page.getByRole('button', { name: 'End…' }).click();
  await page.getByRole('button', { name: 'End it' }).click();
  await expect.element(page.getByText('Choose how it ends.')).toBeVisible();
  await page.getByLabelText('We reached the end we agreed on').click();
  await page.getByRole('button', { name: 'End it' }).click();
  await page.getByLabelText('Your words').fill('You asked the right questions.');
  await page.getByRole('button', { name: 'Keep my words' }).click();
  await expect.element(page.getByText('You wrote')).toBeVisible();
  await expectAccessible(element);
  await change('Ruth Adeyemi');
  await expect.element(page.getByText('Lena wrote')).toBeVisible();
});

test('its blocks come one by one, each in a task of its own', async () => {
  const container = await showAs('Lena Fischer');
  await expect.element(page.getByRole('heading', { name: 'Hello, Lena' })).toBeVisible();
  const parts = (root: ParentNode): RenderedElement[] =>
    [...root.querySelectorAll('*')].flatMap((element) => (element instanceof RenderedElement ? [element, ...parts(element.renderRoot)] : []));
  const counts: number[] = [];
  const observer = new MutationObserver(() => void look());
  const look = async (): Promise<void> => {
    for (const { renderRoot } of parts(container)) observer.observe(renderRoot, { childList: true, subtree: true });
    // All that happens before the next task.
    for (let times = 0; times < 50; times += 1) await Promise.resolve();
    counts.push(parts(container).filter((part) => part.ownTask && part.hasUpdated).length);
  };
  await look();
  await page.getByRole('button', { name: 'My mentoring' }).click();
  await untilThere();
  await expect.poll(() => parts(container).every((part) => part.hasUpdated)).toBe(true);
  observer.disconnect();
  const all = counts.at(-1) ?? 0;
  expect(all).toBeGreaterThan(5);
  expect([...new Set(counts)]).toEqual(Array.from({ length: all }, (_, index) => index + 1));
});

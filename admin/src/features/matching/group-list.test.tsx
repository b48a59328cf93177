import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, render } from '../../../test/browser/render.tsx';
import { GroupCard, type Group } from './group-list.tsx';

const person = (participantId: string, name: string) => ({ participantId, name, jobTitle: 'Planner', site: 'Hamburg' });
const group: Group = {
  host: person('h', 'Ruth Adeyemi'),
  members: [
    { person: person('a', 'Lena Fischer'), score: 7_240, contributions: [], byHand: false },
    { person: person('b', 'Tomasz Lis'), score: 5_000, contributions: [], byHand: true },
  ],
  most: 4,
  tooSmall: true,
};
const shape = { kind: 'circles', smallest: 3, largest: 6 } as const;

test('a circle says who leads it, who is in it and that it is too small; a mentee moves to another, is locked in it or kept from its mentor', async () => {
  const done: (readonly [string, string | undefined])[] = [];
  await render(
    <GroupCard
      group={group}
      shape={shape}
      targets={[{ value: 'o', label: 'Elin Berg’s circle' }]}
      isLocked={({ participantId }) => participantId === 'b'}
      onMove={(who, to) => done.push([who.name, to?.id])}
      onDecide={(who, other, decision) => done.push([who.name, `${decision} ${other.name}`])}
    />,
  );
  const circle = page.getByRole('region', { name: 'Ruth Adeyemi’s circle' });
  await expect.element(circle.getByText(/2 of 4/)).toBeVisible();
  await expect.element(circle.getByText('Too small', { exact: true })).toBeVisible();
  await expect.element(circle.getByText('fit 72')).toBeVisible();
  expect(circle.getByText('Locked', { exact: true }).elements()).toHaveLength(1);
  await expectAccessible();
  const choose = async (name: string, option: string) => {
    await page.getByRole('combobox', { name: `Change ${name}` }).click();
    await page.getByRole('option', { name: option }).click();
  };
  await choose('Lena Fischer', 'Move to Elin Berg’s circle');
  await choose('Tomasz Lis', 'Leave out');
  await choose('Lena Fischer', 'Lock with Ruth Adeyemi');
  await choose('Tomasz Lis', 'Never with Ruth Adeyemi');
  expect(done).toEqual([['Lena Fischer', 'o'], ['Tomasz Lis', undefined], ['Lena Fischer', 'locked Ruth Adeyemi'], ['Tomasz Lis', 'banned Ruth Adeyemi']]);
});

test('in a group of peers anybody is kept from anybody, and nobody is locked', async () => {
  await render(<GroupCard group={group} shape={{ kind: 'peers', smallest: 2, largest: 4 }} targets={[]} isLocked={() => false} onMove={() => undefined} onDecide={() => undefined} />);
  await page.getByRole('combobox', { name: 'Change Ruth Adeyemi' }).click();
  await expect.element(page.getByRole('option', { name: 'Never with Tomasz Lis' })).toBeVisible();
  expect(page.getByRole('option').all().map((option) => option.element().textContent)).toEqual(['Leave out', 'Never with Lena Fischer', 'Never with Tomasz Lis']);
});

test('once published nobody is moved', async () => {
  await render(<GroupCard group={{ ...group, tooSmall: false }} shape={shape} targets={[]} isLocked={() => false} onMove={null} onDecide={() => undefined} />);
  await expect.element(page.getByText('Lena Fischer')).toBeVisible();
  expect(page.getByRole('combobox').elements()).toEqual([]);
});

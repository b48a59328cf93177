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

test('a circle says who leads it, who is in it and that it is too small, and a mentee moves to another', async () => {
  const moves: (readonly [string, string | undefined])[] = [];
  await render(<GroupCard group={group} shape={shape} targets={[{ value: 'o', label: 'Elin Berg’s circle' }]} onMove={(who, to) => moves.push([who.name, to?.id])} />);
  const circle = page.getByRole('region', { name: 'Ruth Adeyemi’s circle' });
  await expect.element(circle.getByText(/2 of 4/)).toBeVisible();
  await expect.element(circle.getByText('Too small', { exact: true })).toBeVisible();
  await expect.element(circle.getByText('fit 72')).toBeVisible();
  await expectAccessible();
  await page.getByRole('combobox', { name: 'Move Lena Fischer' }).click();
  await page.getByRole('option', { name: 'Elin Berg’s circle' }).click();
  await page.getByRole('combobox', { name: 'Move Tomasz Lis' }).click();
  await page.getByRole('option', { name: 'Leave out' }).click();
  expect(moves).toEqual([['Lena Fischer', 'o'], ['Tomasz Lis', undefined]]);
});

test('once published nobody is moved', async () => {
  await render(<GroupCard group={{ ...group, tooSmall: false }} shape={shape} targets={[]} onMove={null} />);
  await expect.element(page.getByText('Lena Fischer')).toBeVisible();
  expect(page.getByRole('combobox').elements()).toEqual([]);
});

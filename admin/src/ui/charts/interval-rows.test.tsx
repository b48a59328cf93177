import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, render } from '../../../test/browser/render.tsx';
import { IntervalRows } from './interval-rows.tsx';

const scale = { min: 0, max: 100, ticks: [0, 50, 100] };

test('a share of which only a bound is told has no dot at that bound', async () => {
  await render(
    <IntervalRows
      label="Placed"
      scale={scale}
      format={String}
      rows={[
        { label: 'Hamburg', value: 91, low: 80, high: 96, spoken: 'Hamburg 91 %', text: '91 %' },
        { label: 'Lisbon', value: 75, low: 75, high: 100, isRange: true, spoken: 'Lisbon over 75 %', text: 'over 75 %' },
      ]}
    />,
  );
  const dots = (name: string) => page.getByRole('img', { name }).element().querySelectorAll('circle').length;
  await expect.element(page.getByText('over 75 %')).toBeVisible();
  expect(dots('Hamburg 91 %')).toBe(1);
  expect(dots('Lisbon over 75 %')).toBe(0);
  await expectAccessible();
});

test('a column of notes that are all empty takes no room', async () => {
  const container = await render(
    <IntervalRows label="Fit" scale={scale} format={String} rows={[{ label: 'Hamburg', value: 60, spoken: 'Hamburg 60', text: '60', note: '' }]} />,
  );
  await expect.element(page.getByText('60', { exact: true })).toBeVisible();
  expect(container.querySelector('[data-notes]')).toBeNull();
});

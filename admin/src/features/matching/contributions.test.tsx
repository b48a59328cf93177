import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, render } from '../../../test/browser/render.tsx';
import { SlotBar } from '../../ui/charts/slot-bar.tsx';
import { Contributions, fitParts } from './contributions.tsx';
import { criteria, criterionGroups } from './criteria.ts';
import type { Contribution } from './matching-types.ts';

const contributions: readonly Contribution[] = [
  { criterion: 'language', score: 1, weight: 10, points: 1_000, neutral: false, explanation: { code: 'language.shared', params: { languages: ['en'] } } },
  { criterion: 'goal_text', score: 0.25, weight: 20, points: 500, neutral: false, explanation: { code: 'goal_text.not_similar', params: {} } },
  { criterion: 'skills', score: 0.5, weight: 50, points: 2_500, neutral: false, explanation: { code: 'skills.none_matched', params: { wantedCount: 2 } } },
  { criterion: 'seniority_step', score: 1, weight: 20, points: 2_000, neutral: false, explanation: { code: 'seniority_step.levels_ahead', params: { levels: 2 } } },
];

test('a fit is read by its groups: where it was won, out of what, and how each came about', async () => {
  await render(
    <>
      <SlotBar label="Fit" slots={fitParts(contributions)} />
      <Contributions contributions={contributions} />
    </>,
  );
  await expect.element(page.getByRole('img', { name: 'Fit: Skills & goals 30 of 70, Experience & role 20 of 20, Availability & place 10 of 10' })).toBeVisible();
  const [first] = page.getByRole('list', { name: 'Fit by criterion' }).element().children;
  expect(first?.textContent).toMatch(/^Skills & goals30 of 70Skills25 of 50.*Goal5 of 20/);
  await expect.element(page.getByText('Both speak English.')).toBeVisible();
  await expectAccessible();
});

test('no two groups share a colour or a pattern, and each has a criterion', () => {
  for (const look of ['color', 'pattern'] as const) expect(new Set(criterionGroups.map((group) => group[look])).size).toBe(criterionGroups.length);
  for (const group of criterionGroups) expect(criteria.some((criterion) => criterion.group === group)).toBe(true);
});

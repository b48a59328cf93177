import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, render } from '../../../test/browser/render.tsx';
import type { ProgramRow } from './home-words.ts';
import { ProgramRhythm } from './program-rhythm.tsx';

const now = new Date('2026-11-22T09:00:00Z');
const running: ProgramRow = {
  id: 'p1', name: 'Leadership', format: 'one_to_one', stage: 'running', startsOn: '2026-09-01', endsOn: '2027-06-01',
  active: 12, metLately: 82, freeSlots: null, meetingsByWeek: [1, 2, 3], checkInMean: 4.3, silent: 0, quiet: 0, notStarted: 0,
};
const draft: ProgramRow = { ...running, id: 'p2', name: 'Next year', stage: 'design', active: 0, metLately: null, checkInMean: null };

test('a programme that is still designed is no row among those that run', async () => {
  await render(<ProgramRhythm programs={[running, draft]} now={now} />);
  await expect.element(page.getByRole('cell', { name: /^Leadership/ })).toBeVisible();
  await expect.element(page.getByText(/Next year/)).not.toBeInTheDocument();
  await expect.element(page.getByText(/^1 programme is still being designed/)).toBeVisible();
  await expectAccessible();
});

test('a programme’s state tells of both who went quiet and who never met, as the list of things to do counts them', async () => {
  await render(<ProgramRhythm programs={[{ ...running, quiet: 4, silent: 2, notStarted: 1 }]} now={now} />);
  await expect.element(page.getByText('6 quiet, 1 not started')).toBeVisible();
});

test('where all are still designed, there is no empty table', async () => {
  await render(<ProgramRhythm programs={[draft]} now={now} />);
  await expect.element(page.getByText(/^1 programme is still being designed/)).toBeVisible();
  await expect.element(page.getByRole('table')).not.toBeInTheDocument();
});

import { useState } from 'react';
import { defaultScheduler, notifyManager, useQuery } from '@tanstack/react-query';
import { expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { button, render } from '../../../test/browser/render.tsx';
import { queryClient } from '../../api/client.ts';
import { programsQuery } from '../../api/shared-queries.ts';
import { PageState } from '../../ui/page-state.tsx';
import { ProgramPage } from './program-page.tsx';
import { designQuery } from './program-queries.ts';
import type { ProgramTab } from './program-types.ts';

function Shown({ programId }: { programId: string }) {
  const query = useQuery(designQuery(programId));
  const [tab, setTab] = useState<ProgramTab>('design');
  const [isLeft, setLeft] = useState(false);
  if (isLeft) return <p>Another page</p>;
  return (
    <>
      <button type="button" onClick={() => setLeft(true)}>Leave</button>
      <PageState query={query}>
        {(design) => <ProgramPage design={design} administers tab={tab} onTab={setTab} now={new Date()} rules={<p>Dials</p>} participants={null} places={null} introductions={null} slots={null} />}
      </PageState>
    </>
  );
}

async function open(): Promise<string> {
  const { programs: [program] } = await queryClient.fetchQuery(programsQuery);
  await render(<Shown programId={program!.id} />);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  return program!.id;
}

const stored = (programId: string) => queryClient.fetchQuery({ ...designQuery(programId), staleTime: 0 });
const hold = (name: string) => fetch(`/control/hold?name=${name}`);
const letGo = () => fetch('/control/let-go');

test('words typed while a save is under way are sent when the page is left, and win', async () => {
  const programId = await open();
  const summary = page.getByRole('textbox', { name: 'Summary' });
  await hold('program.changeBasics');
  await summary.fill('Half a');
  await expect.element(page.getByText('Saving')).toBeVisible();
  await summary.fill('Half a sentence, and its end');
  await button('Leave').click();
  await letGo();
  await expect.poll(async () => (await stored(programId)).program.summary).toBe('Half a sentence, and its end');
});

test('what was typed last is sent when another tab is looked at', async () => {
  const programId = await open();
  await page.getByRole('textbox', { name: 'Summary' }).fill('For everybody');
  await page.getByRole('tab', { name: 'Rules' }).click();
  await expect.element(page.getByText(/^Saved /)).toBeVisible();
  expect((await stored(programId)).program.summary).toBe('For everybody');
});

test('a notice that is being written outlasts a look at another tab', async () => {
  await open();
  const notice = page.getByRole('textbox', { name: 'Privacy notice' });
  await notice.fill('We keep what you tell us for a year.');
  await page.getByRole('tab', { name: 'Rules' }).click();
  await expect.element(page.getByText('Dials')).toBeVisible();
  await page.getByRole('tab', { name: 'Design' }).click();
  await expect.element(notice).toHaveValue('We keep what you tell us for a year.');
});

test('what is typed into a notice while it is being published stays', async () => {
  await open();
  await hold('program.publishNotice');
  const notice = page.getByRole('textbox', { name: 'Privacy notice' });
  await notice.fill('For a year.');
  await page.getByRole('button', { name: /^Publish version/ }).click();
  await notice.fill('For a year, and no longer.');
  await letGo();
  await expect.element(button('Publish version 2')).toBeVisible();
  await expect.element(notice).toHaveValue('For a year, and no longer.');
});

test('a question that was added late leaves the one open that is being written since', async () => {
  await open();
  const drawer = page.getByRole('dialog');
  const add = page.getByRole('button', { name: 'Add', exact: true }).first();
  const label = drawer.getByRole('textbox', { name: 'Question' });
  await hold('program.addQuestion');
  await add.click();
  await label.fill('Which crane do you drive?');
  await button('Add the question').click();
  await button('Cancel').click();
  await add.click();
  await label.fill('Since when?');
  await letGo();
  await expect.element(page.getByRole('table', { name: 'Sign-up questions', includeHidden: true })).toMatchTextContent('Which crane do you drive?');
  await expect.element(label).toHaveValue('Since when?');
});

test('words for attributes that are typed while the switch for them is saved stay', async () => {
  // As on a busy machine: what was loaded again shows a moment after the answer.
  notifyManager.setScheduler((show) => setTimeout(show, 50));
  onTestFinished(() => notifyManager.setScheduler(defaultScheduler));
  await open();
  await hold('program.changeAsks');
  await page.getByRole('switch', { name: /^Attributes, by opt-in/ }).click({ force: true });
  const words = page.getByRole('combobox', { name: 'Attributes to choose from' });
  await words.fill('First at sea in my family');
  const box = words.element();
  await expect.element(page.getByText('Saving')).toBeVisible();
  await letGo();
  await expect.element(page.getByText(/^Saved /)).toBeVisible();
  expect(box.isConnected).toBe(true);
  await expect.element(words).toHaveValue('First at sea in my family');
});

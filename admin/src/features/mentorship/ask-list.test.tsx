import { useQuery } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { button, expectAccessible, render } from '../../../test/browser/render.tsx';
import { trpc } from '../../api/client.ts';
import { PageState } from '../../ui/page-state.tsx';
import { AskList } from './ask-list.tsx';

function Asked({ programId }: { programId: string }) {
  const query = useQuery(trpc.mentorship.list.queryOptions({ programId }));
  return <PageState query={query}>{({ mentorships }) => <AskList programId={programId} mentorships={mentorships} />}</PageState>;
}

test('an ask is marked as seen to after a word of what that means, and leaves the list', async () => {
  const programId = await (await fetch('/control/ask')).text();
  await render(<Asked programId={programId} />);
  const list = page.getByRole('region', { name: 'Asked of you' });
  await expect.element(list).toMatchTextContent('asked for a new match');
  await list.getByRole('button', { name: /^Seen to/ }).click();
  const dialog = page.getByRole('dialog');
  await expect.element(dialog).toMatchTextContent('Nobody is told');
  await expectAccessible();
  await dialog.getByRole('button', { name: 'Not yet' }).click();
  await expect.element(list).toBeVisible();
  await list.getByRole('button', { name: /^Seen to/ }).click();
  await button('Mark as seen to').click();
  await expect.element(list).not.toBeInTheDocument();
  await expect.element(page.getByText('Marked as seen to')).toBeVisible();
});

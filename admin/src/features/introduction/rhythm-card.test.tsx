import { useQuery } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { button, render } from '../../../test/browser/render.tsx';
import { queryClient, trpc } from '../../api/client.ts';
import { programsQuery } from '../../api/shared-queries.ts';
import { PageState } from '../../ui/page-state.tsx';
import { RhythmCard } from './rhythm-card.tsx';

const rhythmQuery = (programId: string) => trpc.introduction.overview.queryOptions({ programId }, { staleTime: 0 });

function Shown({ programId }: { programId: string }) {
  const query = useQuery(rhythmQuery(programId));
  return <PageState query={query}>{({ rhythm }) => (rhythm === null ? null : <RhythmCard programId={programId} rhythm={rhythm} isPeer={false} />)}</PageState>;
}

async function choose(field: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option }).click();
}

test('a second choice, made while the first is being kept, does not take it back', async () => {
  const { programs: [program] } = await queryClient.fetchQuery(programsQuery);
  const programId = program!.id;
  const begin = queryClient.getMutationCache().build(queryClient, trpc.introduction.change.mutationOptions());
  await begin.execute({ programId, state: 'running', every: 'two_weeks', weekday: 2, meets: 'everyone', idempotencyKey: crypto.randomUUID() });
  await render(<Shown programId={programId} />);
  await fetch('/control/hold?name=introduction.change');
  await choose('How often', 'Every month');
  await choose('On a', 'Friday');
  await fetch('/control/let-go');
  await expect.poll(async () => (await queryClient.fetchQuery(rhythmQuery(programId))).rhythm).toMatchObject({ every: 'month', weekday: 5 });
  await expect.element(button('Pause')).not.toHaveAttribute('data-loading');
  await expect.element(page.getByRole('combobox', { name: 'How often' })).toHaveValue('Every month');
});

import { useQuery } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, render } from '../../../test/browser/render.tsx';
import { queryClient, trpc } from '../../api/client.ts';
import { programsQuery } from '../../api/shared-queries.ts';
import { PageState } from '../../ui/page-state.tsx';
import { ProgramRules } from './program-rules.tsx';

function Shown({ programId }: { programId: string }) {
  const query = useQuery(trpc.program.get.queryOptions({ programId }));
  return <PageState query={query}>{({ asks, weights, rules }) => <ProgramRules programId={programId} shape={{ kind: 'pairs' }} asks={asks} settings={{ weights, rules }} mayChange />}</PageState>;
}

test('a dial that is turned while the others are being saved stays where it is', async () => {
  const { programs: [program] } = await queryClient.fetchQuery(programsQuery);
  await render(<Shown programId={program!.id} />);
  const dials = page.getByRole('slider');
  const turn = async (at: number) => {
    const dial = dials.nth(at).element() as HTMLInputElement;
    dial.focus();
    await userEvent.keyboard('{ArrowRight}');
    return dial.value;
  };
  await expect.element(dials.first()).toBeVisible();
  await turn(0);
  await fetch('/control/hold?name=matching.saveSettings');
  await button('Save criteria and rules').click();
  const second = await turn(1);
  await fetch('/control/let-go');
  await expect.element(button('Save criteria and rules')).not.toHaveAttribute('data-loading');
  await expect.element(dials.nth(1)).toHaveValue(second);
  await expect.element(button('Discard the change')).toBeVisible();
});

import { createFileRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { OutcomesPage, programsQuery } from '../../../features/outcomes/outcomes-page.tsx';

export const Route = createFileRoute('/_staff/outcomes/')({
  validateSearch: z.object({
    program: z.uuid().optional().catch(undefined),
    figure: z.string().max(60).optional().catch(undefined),
    by: z.string().max(60).optional().catch(undefined),
  }),
  loader: ({ context }) => context.queryClient.prefetchQuery(programsQuery()),
  component: Outcomes,
});

function Outcomes() {
  const { program, figure, by } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <OutcomesPage
      programId={program}
      wanted={{ ...(figure === undefined ? {} : { figure }), ...(by === undefined ? {} : { cut: by }) }}
      onProgram={(programId) => void navigate({ search: { program: programId } })}
      onBreakdown={(next) => void navigate({ search: (before) => ({ ...before, figure: next.figure, by: next.cut }), replace: true, resetScroll: false })}
    />
  );
}

import { createFileRoute } from '@tanstack/react-router';
import { measuredProgramsQuery } from '../../../api/shared-queries.ts';
import { OutcomesPage } from '../../../features/outcomes/outcomes-page.tsx';
import { searchOf, text, uuid } from '../../../search-params.ts';

export const Route = createFileRoute('/_staff/outcomes/')({
  validateSearch: searchOf({
    program: uuid,
    figure: text(60),
    by: text(60),
  }),
  loader: ({ context }) => context.queryClient.prefetchQuery(measuredProgramsQuery),
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
      onBreakdown={(shown, next) => void navigate({ search: { program: shown, figure: next.figure, by: next.cut }, replace: true, resetScroll: false })}
    />
  );
}

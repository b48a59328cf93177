import { createFileRoute } from '@tanstack/react-router';
import { programsQuery } from '../../../api/shared-queries.ts';
import { RequestsPage } from '../../../features/request/requests-page.tsx';
import { oneOf, searchOf, uuid } from '../../../search-params.ts';

export const Route = createFileRoute('/_staff/requests/')({
  validateSearch: searchOf({
    program: uuid,
    show: oneOf(['all']),
  }),
  loader: ({ context }) => context.queryClient.prefetchQuery(programsQuery),
  component: Requests,
});

function Requests() {
  const { program, show } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <RequestsPage
      programId={program}
      show={show ?? 'waiting'}
      onProgram={(programId) => void navigate({ search: (before) => ({ ...before, program: programId }), resetScroll: false })}
      onShow={(next) => void navigate({ search: (before) => ({ ...before, show: next === 'all' ? next : undefined }), replace: true, resetScroll: false })}
    />
  );
}

import { createFileRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { programsQuery, RequestsPage } from '../../../features/request/requests-page.tsx';

export const Route = createFileRoute('/_staff/requests/')({
  validateSearch: z.object({
    program: z.uuid().optional().catch(undefined),
    show: z.enum(['all']).optional().catch(undefined),
  }),
  loader: ({ context }) => context.queryClient.prefetchQuery(programsQuery()),
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

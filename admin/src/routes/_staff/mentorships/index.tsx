import { createFileRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { MentorshipsPage, programsQuery } from '../../../features/mentorship/mentorships-page.tsx';

export const Route = createFileRoute('/_staff/mentorships/')({
  validateSearch: z.object({
    program: z.uuid().optional().catch(undefined),
    show: z.enum(['help']).optional().catch(undefined),
  }),
  loader: ({ context }) => context.queryClient.prefetchQuery(programsQuery()),
  component: Mentorships,
});

function Mentorships() {
  const { program, show } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <MentorshipsPage
      programId={program}
      show={show ?? 'all'}
      onProgram={(programId) => void navigate({ search: (before) => ({ ...before, program: programId }), resetScroll: false })}
      onShow={(next) => void navigate({ search: (before) => ({ ...before, show: next === 'help' ? next : undefined }), replace: true, resetScroll: false })}
    />
  );
}

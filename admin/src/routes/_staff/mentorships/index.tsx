import { createFileRoute } from '@tanstack/react-router';
import { programsQuery } from '../../../api/shared-queries.ts';
import { MentorshipsPage } from '../../../features/mentorship/mentorships-page.tsx';
import { oneOf, searchOf, uuid } from '../../../search-params.ts';

export const Route = createFileRoute('/_staff/mentorships/')({
  validateSearch: searchOf({
    program: uuid,
    show: oneOf(['help']),
  }),
  loader: ({ context }) => context.queryClient.prefetchQuery(programsQuery),
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

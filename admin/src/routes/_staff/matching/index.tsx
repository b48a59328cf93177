import { useQuery } from '@tanstack/react-query';
import { createFileRoute, redirect } from '@tanstack/react-router';
import { trpc } from '../../../api/client.ts';
import { ProgramList } from '../../../features/matching/program-list.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { PageState } from '../../../ui/page-state.tsx';

const programsQuery = trpc.matching.programs.queryOptions({});

/** Leads straight on where there is one programme to match. */
export const Route = createFileRoute('/_staff/matching/')({
  loader: async ({ context }) => {
    const programs = await context.queryClient.ensureQueryData(programsQuery);
    const [only] = programs;
    if (programs.length === 1 && only !== undefined) throw redirect({ to: '/matching/$programId', params: { programId: only.id }, replace: true });
  },
  component: MatchingIndexPage,
});

function MatchingIndexPage() {
  const query = useQuery(programsQuery);
  const navigate = Route.useNavigate();
  return (
    <>
      <PageHeader title="Matching" sentence="Choose a programme to see its rounds." />
      <PageState
        query={query}
        isEmpty={(programs) => programs.length === 0}
        empty={{ title: 'You coordinate no programme yet', text: 'A programme shows here once an administrator or another coordinator has made you one of its coordinators.' }}
      >
        {(programs) => <ProgramList programs={programs} onOpen={(programId) => void navigate({ to: '/matching/$programId', params: { programId } })} />}
      </PageState>
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { NewProgramForm } from '../../../features/program/new-program-form.tsx';
import { possibleCoordinatorsQuery, templatesQuery } from '../../../features/program/program-queries.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { PageState } from '../../../ui/page-state.tsx';

export const Route = createFileRoute('/_staff/programs/new')({
  loader: async ({ context }) => {
    await Promise.all([context.queryClient.prefetchQuery(templatesQuery), context.queryClient.prefetchQuery(possibleCoordinatorsQuery)]);
    return { startsOn: nextMonday(new Date()) };
  },
  component: NewProgramPage,
});

function NewProgramPage() {
  const { account } = Route.useRouteContext();
  const { startsOn } = Route.useLoaderData();
  const navigate = Route.useNavigate();
  const query = useQuery(templatesQuery);
  return (
    <>
      <PageHeader title="New programme" crumbs={[<Link key="programs" to="/programs">Programmes</Link>]} sentence="A template, a name and a start; everything else waits for you in the draft." />
      <PageState query={query}>
        {({ templates }) => (
          <NewProgramForm
            templates={templates}
            ownAccount={{ id: account.id, coordinates: account.roles.includes('coordinator') }}
            startsOn={startsOn}
            onCreated={(programId) => navigate({ to: '/programs/$programId', params: { programId } })}
          />
        )}
      </PageState>
    </>
  );
}

/** The Monday at least two weeks from now, in the local time zone. */
function nextMonday(now: Date): string {
  const date = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + 14));
  date.setUTCDate(date.getUTCDate() + ((8 - date.getUTCDay()) % 7));
  return date.toISOString().slice(0, 10);
}

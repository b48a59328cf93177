import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { SessionTable } from '../../features/identity/session-table.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageState } from '../../ui/page-state.tsx';
import { useToast } from '../../ui/toast.tsx';

const sessionsQuery = trpc.identity.sessions.queryOptions({});

export const Route = createFileRoute('/_staff/sessions')({
  loader: async ({ context }) => {
    await context.queryClient.prefetchQuery(sessionsQuery);
    return { now: new Date() };
  },
  component: SessionsPage,
});

function SessionsPage() {
  const { now } = Route.useLoaderData();
  const query = useQuery(sessionsQuery);
  const showToast = useToast();
  const endOthers = useAction(trpc.identity.endOtherSessions.mutationOptions(), {
    refreshes: [trpc.identity.sessions.pathFilter()],
    onDone: ({ ended }) => showToast({ text: ended === 1 ? 'One other browser is signed out' : `${ended} other browsers are signed out` }),
  });
  const others = (query.data?.sessions.length ?? 0) > 1;
  return (
    <>
      <PageHeader
        title="Where you are signed in"
        sentence="A session ends by itself after twelve hours. One that you do not know is better ended at once."
        actions={others ? <Button loading={endOthers.isPending} onClick={() => endOthers.run({})}>Sign out everywhere else</Button> : undefined}
      />
      <PageState query={query}>{({ sessions }) => <SessionTable sessions={sessions} now={now} />}</PageState>
    </>
  );
}

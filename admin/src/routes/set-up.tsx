import { useQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { EntryPage, ToSignIn } from '../features/identity/entry-page.tsx';
import { entranceQuery, sessionQuery } from '../features/identity/session.ts';
import { SetUpForm } from '../features/identity/set-up-form.tsx';

export const Route = createFileRoute('/set-up')({
  loader: ({ context }) => context.queryClient.prefetchQuery(entranceQuery),
  component: SetUpPage,
});

function SetUpPage() {
  const { linkToken, queryClient } = Route.useRouteContext();
  const navigate = Route.useNavigate();
  const options = useQuery(entranceQuery);
  if (options.data?.needsSetUp === false) {
    return (
      <EntryPage title="Alongside is set up already" sentence="The one-time link has done its work. Sign in with your account; without one, ask an administrator to invite you.">
        <ToSignIn />
      </EntryPage>
    );
  }
  if (linkToken === undefined) {
    return (
      <EntryPage
        title="Open the link again"
        sentence="The set-up begins with the one-time link that the server printed when it started. It is kept out of this address on purpose, so reloading the page needs the link once more."
      >
        {null}
      </EntryPage>
    );
  }
  return (
    <EntryPage title="Set up Alongside" sentence="You become the first administrator. Coordinators and analysts are appointed afterwards.">
      <SetUpForm
        token={linkToken}
        onDone={async () => {
          await queryClient.resetQueries({ queryKey: sessionQuery.queryKey });
          await navigate({ to: '/', replace: true });
        }}
      />
    </EntryPage>
  );
}

import { createFileRoute } from '@tanstack/react-router';
import { EntryPage } from '../features/identity/entry-page.tsx';
import { sessionQuery } from '../features/identity/session.ts';
import { SetUpForm } from '../features/identity/set-up-form.tsx';

export const Route = createFileRoute('/set-up')({ component: SetUpPage });

function SetUpPage() {
  const { linkToken, queryClient } = Route.useRouteContext();
  const navigate = Route.useNavigate();
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

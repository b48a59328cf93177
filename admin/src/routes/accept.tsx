import { createFileRoute } from '@tanstack/react-router';
import { AcceptForm } from '../features/identity/accept-form.tsx';
import { EntryPage, ToSignIn } from '../features/identity/entry-page.tsx';
import { sessionQuery } from '../features/identity/session.ts';

export const Route = createFileRoute('/accept')({ component: AcceptPage });

function AcceptPage() {
  const { linkToken, queryClient } = Route.useRouteContext();
  const navigate = Route.useNavigate();
  if (linkToken === undefined) {
    return (
      <EntryPage
        title="Open the invitation again"
        sentence="The link in the invitation carries a one-time token, which is kept out of this address on purpose. Reloading the page needs the link once more."
      >
        <ToSignIn />
      </EntryPage>
    );
  }
  return (
    <EntryPage title="Join as staff" sentence="Your name as colleagues know it, and a password.">
      <AcceptForm
        token={linkToken}
        onDone={async () => {
          await queryClient.resetQueries({ queryKey: sessionQuery.queryKey });
          await navigate({ to: '/', replace: true });
        }}
      />
    </EntryPage>
  );
}

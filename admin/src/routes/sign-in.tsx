import { useQuery } from '@tanstack/react-query';
import { createFileRoute, redirect } from '@tanstack/react-router';
import { trpc } from '../api/client.ts';
import { EntryPage } from '../features/identity/entry-page.tsx';
import { PersonaList } from '../features/identity/persona-list.tsx';
import { findAccount, returnPath, sessionQuery } from '../features/identity/session.ts';
import { SignInForm } from '../features/identity/sign-in-form.tsx';
import { searchOf, text } from '../search-params.ts';
import { ErrorNote } from '../ui/page-state.tsx';

// Inside the route its type would be inferred from the route's, which leads back here through the redirect.
const readSearch = searchOf({ next: text(2_000) });

export const Route = createFileRoute('/sign-in')({
  validateSearch: readSearch,
  beforeLoad: async ({ context, search }) => {
    const account = await findAccount(context.queryClient);
    if (account !== undefined) throw redirect({ href: returnPath(search.next, globalThis.location.origin), replace: true });
  },
  component: SignInPage,
});

function SignInPage() {
  const { next } = Route.useSearch();
  const { queryClient } = Route.useRouteContext();
  const navigate = Route.useNavigate();
  const options = useQuery(trpc.identity.signInOptions.queryOptions({}));

  const goOn = async () => {
    await queryClient.resetQueries({ queryKey: sessionQuery.queryKey });
    await navigate({ href: returnPath(next, globalThis.location.origin), replace: true });
  };

  const personas = options.data?.personas ?? [];
  const personaList = personas.length === 0 ? null : <PersonaList personas={personas} onSignedIn={goOn} />;
  if (options.data?.needsSetUp) {
    return (
      <EntryPage
        title="Alongside is not set up yet"
        sentence="Open the one-time link that the server printed when it started. It leads to the set-up of the first administrator."
      >
        {personaList}
      </EntryPage>
    );
  }
  return (
    <EntryPage title="Sign in" sentence="For those who run mentorship programmes. Participants sign in on their own intranet page.">
      {options.error === null ? null : <ErrorNote error={options.error} onRetry={options.refetch} />}
      <SignInForm onSignedIn={goOn} />
      {personaList}
    </EntryPage>
  );
}

import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { createFileRoute, redirect } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import { ownPath } from '@alongside/shared/own-path';
import { CompanyEntrance } from '../features/identity/company-entrance.tsx';
import { entranceProblems, problemWords, type EntranceProblem } from '../features/identity/entrance-problem.ts';
import { EntryPage } from '../features/identity/entry-page.tsx';
import styles from '../features/identity/entry-page.module.css';
import { knowsPasskeys } from '../features/identity/passkey.ts';
import { PasskeyEntrance } from '../features/identity/passkey-entrance.tsx';
import { PersonaList } from '../features/identity/persona-list.tsx';
import { SecondFactorStep, type SecondFactorAsked } from '../features/identity/second-factor-step.tsx';
import { entranceQuery, findAccount, sessionQuery } from '../features/identity/session.ts';
import { SignInForm } from '../features/identity/sign-in-form.tsx';
import { oneOf, searchOf, text } from '../search-params.ts';
import { InternalLink } from '../ui/internal-link.tsx';
import { ErrorNote } from '../ui/page-state.tsx';

// Inside the route its type would be inferred from the route's, which leads back here through the redirect.
const readSearch = searchOf({ next: text(2_000), problem: oneOf(Object.keys(entranceProblems) as EntranceProblem[]) });

export const Route = createFileRoute('/sign-in')({
  validateSearch: readSearch,
  beforeLoad: async ({ context, search }) => {
    const account = await findAccount(context.queryClient);
    if (account !== undefined) throw redirect({ href: ownPath(search.next), replace: true });
  },
  component: SignInPage,
});

function SignInPage() {
  const { next, problem } = Route.useSearch();
  const { queryClient } = Route.useRouteContext();
  const navigate = Route.useNavigate();
  const options = useQuery(entranceQuery);

  const [asked, setAsked] = useState<SecondFactorAsked | null>(null);

  const goOn = async () => {
    await queryClient.resetQueries({ queryKey: sessionQuery.queryKey });
    await navigate({ href: ownPath(next), replace: true });
  };

  const company = options.data?.company ?? null;
  if (problem !== undefined && company !== null) return <ProblemPage problem={problem} label={company.label} />;

  if (asked !== null) return <SecondFactorStep asked={asked} onSignedIn={goOn} onStartAgain={() => setAsked(null)} />;

  const hasPasskeys = options.data?.passkeys === true && knowsPasskeys();
  const personas = options.data?.personas ?? [];
  const personaList = personas.length === 0 ? null : <PersonaList personas={personas} onSignedIn={goOn} />;
  if (options.data?.needsSetUp) {
    return (
      <NotSetUpPage isDemo={personaList !== null}>
        {company === null ? null : <CompanyEntrance label={company.label} next={next} />}
        {personaList}
      </NotSetUpPage>
    );
  }
  return (
    <EntryPage title="Sign in" sentence="For those who run mentorship programmes. Participants sign in on their own intranet page.">
      {options.error === null ? null : <ErrorNote error={options.error} onRetry={options.refetch} />}
      {company === null && !hasPasskeys ? null : (
        <>
          <div className={styles['form']}>
            {company === null ? null : <CompanyEntrance label={company.label} next={next} />}
            {hasPasskeys ? <PasskeyEntrance onSignedIn={goOn} /> : null}
          </div>
          <p className={styles['or']}>or with e-mail and password</p>
        </>
      )}
      <SignInForm isFirstWay={company === null} onSignedIn={goOn} onAsked={setAsked} />
      {personaList}
    </EntryPage>
  );
}

/** A server without an account. With the demo organisation there is something to see all the same. */
function NotSetUpPage({ isDemo, children }: { isDemo: boolean; children: ReactNode }) {
  return isDemo ? (
    <EntryPage title="Look around, or set up" sentence="To set Alongside up for your own organisation, open the one-time link that the server printed when it started.">
      {children}
    </EntryPage>
  ) : (
    <EntryPage title="Alongside is not set up yet" sentence="Open the one-time link that the server printed when it started. It leads to the set-up of the first administrator.">
      {children}
    </EntryPage>
  );
}

function ProblemPage({ problem, label }: { problem: EntranceProblem; label: string }) {
  const words = problemWords(problem, label);
  return (
    <EntryPage title={words.title} sentence={words.text}>
      <div className={styles['ways']}>
        <Button component={InternalLink} href="/sign-in" variant="filled">Back to sign-in</Button>
      </div>
    </EntryPage>
  );
}

import type { ReactNode } from 'react';
import { Card } from './card.tsx';
import { PageHeader } from './page-header.tsx';
import { EmptyState, PageState, type EmptyWords, type QueryState } from './page-state.tsx';

/** A page about one programme of several: the chosen one, or what to do where there is none. */
export function ChosenProgram<TProgram extends { id: string }>({ title, query, choose, empty, children }: {
  title: string;
  query: QueryState<readonly TProgram[]>;
  choose: (programs: readonly TProgram[]) => TProgram | undefined;
  empty: EmptyWords;
  /** Its state begins anew with another programme. */
  children: (program: TProgram, programs: readonly TProgram[]) => ReactNode;
}) {
  return (
    <PageState query={query} isPage>
      {(programs) => {
        const chosen = choose(programs);
        if (chosen !== undefined) return children(chosen, programs);
        return (
          <>
            <PageHeader title={title} />
            <Card label={title}><EmptyState {...empty} /></Card>
          </>
        );
      }}
    </PageState>
  );
}

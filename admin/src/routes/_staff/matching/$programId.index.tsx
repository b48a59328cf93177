import { useQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { overviewQuery } from '../../../features/matching/matching-queries.ts';
import { RoundPage } from '../../../features/matching/round-page.tsx';
import { roundTabs } from '../../../features/matching/round-tabs.ts';
import { oneOf, ordinal, searchOf, text } from '../../../search-params.ts';
import { PageState } from '../../../ui/page-state.tsx';

const filters = ['all', 'worth_a_look', 'changed', 'by_hand'] as const;

export const Route = createFileRoute('/_staff/matching/$programId/')({
  validateSearch: searchOf({
    round: ordinal,
    tab: oneOf(roundTabs),
    filter: oneOf(filters),
    words: text(100),
  }),
  loader: async ({ context, params }) => {
    await context.queryClient.prefetchQuery(overviewQuery(params.programId));
    return { now: new Date() };
  },
  component: MatchingPage,
});

function MatchingPage() {
  const { programId } = Route.useParams();
  const { round, tab = 'pairs', filter = 'all', words = '' } = Route.useSearch();
  const { now } = Route.useLoaderData();
  const navigate = Route.useNavigate();
  const query = useQuery(overviewQuery(programId));
  return (
    <PageState query={query}>
      {(overview) => (
        <RoundPage
          overview={overview}
          now={now}
          search={{ round, tab, filter, words }}
          onSearch={(change) => void navigate({ search: (before) => without({ ...before, ...change }), replace: !('round' in change), resetScroll: false })}
        />
      )}
    </PageState>
  );
}

/** Defaults stay out of the address. */
function without<Search extends { tab?: unknown; filter?: unknown; words?: unknown }>(search: Search): Search {
  const defaults: Record<string, unknown> = { tab: 'pairs', filter: 'all', words: '' };
  return Object.fromEntries(Object.entries(search).filter(([key, value]) => value !== undefined && defaults[key] !== value)) as Search;
}

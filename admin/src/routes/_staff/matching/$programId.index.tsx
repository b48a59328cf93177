import { useQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { overviewQuery } from '../../../features/matching/matching-queries.ts';
import { RoundPage, roundTabs } from '../../../features/matching/round-page.tsx';
import { PageState } from '../../../ui/page-state.tsx';

const filters = ['all', 'worth_a_look', 'changed', 'by_hand'] as const;

export const Route = createFileRoute('/_staff/matching/$programId/')({
  validateSearch: z.object({
    round: z.int().min(1).optional().catch(undefined),
    tab: z.enum(roundTabs).optional().catch(undefined),
    filter: z.enum(filters).optional().catch(undefined),
    words: z.string().max(100).optional().catch(undefined),
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

import { useQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { ComparePage } from '../../../features/matching/compare-page.tsx';
import { overviewQuery } from '../../../features/matching/matching-queries.ts';
import { ordinal, searchOf } from '../../../search-params.ts';
import { PageState } from '../../../ui/page-state.tsx';

export const Route = createFileRoute('/_staff/matching/$programId/compare')({
  validateSearch: searchOf({ from: ordinal, to: ordinal }),
  loader: ({ context, params }) => context.queryClient.prefetchQuery(overviewQuery(params.programId)),
  component: CompareRoundsPage,
});

function CompareRoundsPage() {
  const { programId } = Route.useParams();
  const { from, to } = Route.useSearch();
  const navigate = Route.useNavigate();
  const query = useQuery(overviewQuery(programId));
  return <PageState query={query}>{(overview) => <ComparePage overview={overview} from={from} to={to} onChoose={(search) => void navigate({ search })} />}</PageState>;
}

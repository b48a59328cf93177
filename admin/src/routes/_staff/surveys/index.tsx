import { createFileRoute } from '@tanstack/react-router';
import { programsQuery } from '../../../api/shared-queries.ts';
import { wavesQuery } from '../../../features/surveys/survey-queries.ts';
import { SurveysPage } from '../../../features/surveys/surveys-page.tsx';
import { searchOf, uuid } from '../../../search-params.ts';

export const Route = createFileRoute('/_staff/surveys/')({
  validateSearch: searchOf({ remind: uuid }),
  loader: ({ context }) => Promise.all([context.queryClient.prefetchQuery(wavesQuery), context.queryClient.prefetchQuery(programsQuery)]),
  component: Surveys,
});

function Surveys() {
  const { remind } = Route.useSearch();
  const navigate = Route.useNavigate();
  return <SurveysPage remindId={remind} onRemind={(waveId) => void navigate({ search: waveId === undefined ? {} : { remind: waveId }, replace: true, resetScroll: false })} />;
}

import { createFileRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { ownProgramsQuery, SurveysPage, wavesQuery } from '../../../features/surveys/surveys-page.tsx';

export const Route = createFileRoute('/_staff/surveys/')({
  validateSearch: z.object({ remind: z.uuid().optional().catch(undefined) }),
  loader: ({ context }) => Promise.all([context.queryClient.prefetchQuery(wavesQuery()), context.queryClient.prefetchQuery(ownProgramsQuery())]),
  component: Surveys,
});

function Surveys() {
  const { remind } = Route.useSearch();
  const navigate = Route.useNavigate();
  return <SurveysPage remindId={remind} onRemind={(waveId) => void navigate({ search: waveId === undefined ? {} : { remind: waveId }, replace: true, resetScroll: false })} />;
}

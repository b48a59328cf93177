import { useQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import type { StaffRole } from '@alongside/shared/vocabulary';
import { measuredProgramsQuery } from '../../api/shared-queries.ts';
import { CoordinatorDay } from '../../features/home/coordinator-day.tsx';
import { setUpQuery, todayQuery } from '../../features/home/home-queries.ts';
import { LatestFigures } from '../../features/home/latest-figures.tsx';
import { SetUpSteps } from '../../features/home/set-up-steps.tsx';
import { numberWord } from '../../ui/number-words.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { dayText, greeting } from '../../ui/time-words.ts';
import styles from '../../features/home/home.module.css';

export const Route = createFileRoute('/_staff/')({
  loader: ({ context: { account, queryClient } }) => {
    if (account.roles.includes('coordinator')) void queryClient.prefetchQuery(todayQuery);
    if (account.roles.includes('administrator')) void queryClient.prefetchQuery(setUpQuery);
    if (account.roles.includes('analyst')) void queryClient.prefetchQuery(measuredProgramsQuery);
    return { now: new Date() };
  },
  component: HomePage,
});

function HomePage() {
  const { account } = Route.useRouteContext();
  const { now } = Route.useLoaderData();
  const [firstName = account.name] = account.name.split(' ');
  const is = (role: StaffRole) => account.roles.includes(role);
  return (
    <>
      <PageHeader title={`${greeting(now)}, ${firstName}`} sentence={is('coordinator') ? <DaySentence now={now} /> : `${dayText(now)}.`} />
      <div className={styles['page']}>
        {is('coordinator') ? <CoordinatorDay /> : null}
        {is('administrator') ? <SetUpSteps /> : null}
        {is('analyst') ? <LatestFigures /> : null}
      </div>
    </>
  );
}

function DaySentence({ now }: { now: Date }) {
  const { data } = useQuery(todayQuery);
  if (data === undefined) return `${dayText(now)}.`;
  const count = data.tasks.length;
  if (count === 0) return `${dayText(now)}. Nothing needs you; everything runs by itself.`;
  return `${dayText(now)}. ${numberWord(count)} ${count === 1 ? 'thing' : 'things'} could use you; the rest runs by itself.`;
}

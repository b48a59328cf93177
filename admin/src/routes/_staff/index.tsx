import { createFileRoute } from '@tanstack/react-router';
import { PageHeader } from '../../ui/page-header.tsx';
import { dayText, greeting } from '../../ui/time-words.ts';

export const Route = createFileRoute('/_staff/')({
  loader: () => ({ now: new Date() }),
  component: HomePage,
});

function HomePage() {
  const { account } = Route.useRouteContext();
  const { now } = Route.useLoaderData();
  const [firstName = account.name] = account.name.split(' ');
  return <PageHeader title={`${greeting(now)}, ${firstName}`} sentence={`${dayText(now)}.`} />;
}

import { createFileRoute } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import { PeopleTable } from '../../../features/directory/people-table.tsx';
import { searchOf, text } from '../../../search-params.ts';
import { Icon } from '../../../ui/icon.tsx';
import { InternalLink } from '../../../ui/internal-link.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';

export const Route = createFileRoute('/_staff/people/')({
  validateSearch: searchOf({ words: text(120) }),
  component: PeoplePage,
});

function PeoplePage() {
  const { account } = Route.useRouteContext();
  const { words = '' } = Route.useSearch();
  const navigate = Route.useNavigate();
  const seesAccounts = account.roles.includes('administrator');
  const importButton = <Button component={InternalLink} href="/people/import" variant="filled" leftSection={<Icon name="upload" />}>Import people…</Button>;
  return (
    <>
      <PageHeader
        title="People"
        sentence={seesAccounts ? 'Everybody in the directory, as your HR system knows them.' : 'Everybody who takes part in a programme that you coordinate.'}
        actions={seesAccounts ? importButton : undefined}
      />
      <PeopleTable
        words={words}
        onWords={(next) => void navigate({ search: next === '' ? {} : { words: next }, replace: true, resetScroll: false })}
        seesAccounts={seesAccounts}
        whenEmpty={
          seesAccounts
            ? { title: 'Nobody in the directory yet', text: 'Import people from a file as your HR system exports it. Anybody with a work e-mail can then sign in to the widget.' }
            : { title: 'Nobody takes part yet', text: 'People show here once they have signed up to a programme that you coordinate.' }
        }
      />
    </>
  );
}

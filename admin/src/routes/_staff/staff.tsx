import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import { trpc } from '../../api/client.ts';
import { DemandCard } from '../../features/identity/demand-card.tsx';
import { InviteDrawer } from '../../features/identity/invite-drawer.tsx';
import { SignInWays } from '../../features/identity/sign-in-ways.tsx';
import { StaffTable } from '../../features/identity/staff-table.tsx';
import styles from '../../features/identity/staff.module.css';
import { Icon } from '../../ui/icon.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageState } from '../../ui/page-state.tsx';

const staffQuery = trpc.identity.listStaff.queryOptions({});

export const Route = createFileRoute('/_staff/staff')({
  loader: async ({ context }) => {
    await context.queryClient.prefetchQuery(staffQuery);
    return { now: new Date() };
  },
  component: StaffPage,
});

function StaffPage() {
  const { account } = Route.useRouteContext();
  const { now } = Route.useLoaderData();
  const [inviting, setInviting] = useState(false);
  const query = useQuery(staffQuery);
  return (
    <>
      <PageHeader
        title="Staff"
        sentence="Who may use this app, and for what. Everybody sees only their own part of it."
        actions={<Button variant="filled" leftSection={<Icon name="plus" />} onClick={() => setInviting(true)}>Invite somebody</Button>}
      />
      <PageState query={query}>{({ accounts, ways, company, demand }) => (
        <div className={styles['page']}>
          <StaffTable accounts={accounts} company={company} ownId={account.id} now={now} />
          <DemandCard demand={demand} company={ways.staffCompany ? company : null} now={now} />
          <SignInWays ways={ways} company={company} />
        </div>
      )}</PageState>
      <InviteDrawer opened={inviting} onClose={() => setInviting(false)} />
    </>
  );
}

import { useState } from 'react';
import { Card } from '../../ui/card.tsx';
import { NameCell } from '../../ui/avatar.tsx';
import { dataColumns, DataTable } from '../../ui/data-table.tsx';
import { StatusBadge, type StatusTone } from '../../ui/status-badge.tsx';
import { sinceText } from '../../ui/time-words.ts';
import { staffRoleNames } from '../../vocabulary-words.ts';
import type { StaffAccount } from './staff-account.ts';
import { StaffDrawer } from './staff-drawer.tsx';
import { signInWords } from './staff-words.ts';

const states: Record<string, { word: string; tone: StatusTone }> = {
  invited: { word: 'Invited', tone: 'warn' },
  active: { word: 'Active', tone: 'good' },
  disabled: { word: 'Disabled', tone: 'neutral' },
};

interface Row extends StaffAccount {
  company: string | null;
  now: Date;
  isOwn: boolean;
}

const column = dataColumns<Row>();
const columns = column.columns([
  column.accessor('name', { header: 'Account', sortFn: 'text', cell: ({ row: { original } }) => <NameCell name={original.name} detail={original.isOwn ? `You, ${original.email}` : original.email} /> }),
  column.display({ id: 'roles', header: 'May', cell: ({ row }) => row.original.roles.map((role) => staffRoleNames[role]).join(', ') }),
  column.display({ id: 'ways', header: 'Signs in with', cell: ({ row: { original } }) => signInWords(original, original.company) }),
  column.display({ id: 'seen', header: 'Last signed in', cell: ({ row: { original } }) => (original.signedInAt === null ? <span className="al-faint">not yet</span> : sinceText(new Date(original.signedInAt), original.now)) }),
  column.display({ id: 'state', header: 'State', cell: ({ row: { original } }) => <StatusBadge tone={states[original.state]?.tone ?? 'neutral'} icon={null}>{states[original.state]?.word ?? original.state}</StatusBadge> }),
]);

/** Accounts of the admin app, each opening into what it may do. */
export function StaffTable({ accounts, company, ownId, now }: { accounts: readonly StaffAccount[]; company: string | null; ownId: string; now: Date }) {
  const [opened, setOpened] = useState<StaffAccount | null>(null);
  return (
    <Card label="Staff">
      <DataTable label="Staff" columns={columns} rows={accounts.map((account) => ({ ...account, company, now, isOwn: account.id === ownId }))} rowId={({ id }) => id} rowName={({ name }) => name} onOpen={setOpened} />
      <StaffDrawer key={opened?.id ?? 'none'} account={opened} company={company} isOwn={opened?.id === ownId} onClose={() => setOpened(null)} />
    </Card>
  );
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { trpc } from '../../api/client.ts';
import type { Outputs } from '../../api/server-types.ts';
import { NameCell } from '../../ui/avatar.tsx';
import { Card } from '../../ui/card.tsx';
import { CursorPager } from '../../ui/cursor-pager.tsx';
import { dataColumns, DataTable } from '../../ui/data-table.tsx';
import { rangeText } from '../../ui/number-words.ts';
import { EmptyState, PageState } from '../../ui/page-state.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { useCursorPages } from '../../ui/use-cursor-pages.ts';
import { TwoLinesCell } from '../../ui/two-lines-cell.tsx';
import styles from './people.module.css';

type List = Outputs['directory']['people'];
type Row = List['people'][number];

const pageSize = 50;
const none = <span className="al-faint">–</span>;
const column = dataColumns<Row>();
const common = [
  column.accessor('name', { header: 'Person', enableSorting: false, cell: ({ row: { original } }) => <NameCell name={original.name} detail={original.email} /> }),
  column.display({ id: 'work', header: 'Work', cell: ({ row: { original } }) => (original.jobTitle === null && original.department === null ? none : <TwoLinesCell detail={original.department}>{original.jobTitle}</TwoLinesCell>) }),
  column.display({ id: 'where', header: 'Where', cell: ({ row: { original } }) => [original.site, original.country].filter(Boolean).join(', ') || none }),
];
const state = column.display({ id: 'state', header: 'State', cell: ({ row: { original } }) => <StatusBadge tone={original.state === 'active' ? 'usual' : 'neutral'} icon={null}>{original.state === 'active' ? 'Active' : 'Left'}</StatusBadge> });
const accountColumns = column.columns([
  ...common,
  column.display({ id: 'level', header: 'Level', meta: { align: 'end' }, cell: ({ row }) => row.original.level ?? none }),
  column.display({ id: 'manager', header: 'Reports to', cell: ({ row }) => row.original.account?.managerName ?? none }),
  column.display({ id: 'number', header: 'Number', cell: ({ row }) => <span className="al-num">{row.original.account?.employeeNumber ?? none}</span> }),
  state,
]);
const programColumns = column.columns([...common, column.display({ id: 'programs', header: 'Takes part in', cell: ({ row }) => row.original.programs.join(', ') }), state]);

/** People of the directory for an administrator; for a coordinator those of their own programmes. */
export function PeopleTable({ words, onWords, seesAccounts, whenEmpty }: {
  words: string;
  onWords: (words: string) => void;
  seesAccounts: boolean;
  whenEmpty: { title: string; text: string; action?: ReactNode };
}) {
  const pages = useCursorPages(words);
  const query = useQuery({ ...trpc.directory.people.queryOptions({ words, cursor: pages.cursor ?? null }), placeholderData: keepPreviousData });
  return (
    <PageState query={query} isEmpty={({ total }) => total === 0 && words === ''} empty={whenEmpty}>
      {(list) => (
        <Card label="People">
          <div className={styles['search']}>
            <SearchField label="Search people" placeholder={seesAccounts ? 'Name, e-mail or employee number' : 'Name or e-mail'} words={words} onWords={onWords} />
          </div>
          {list.total === 0 ? (
            <EmptyState title="Nobody of this name" text={`Nobody fits “${words}”. A part of a name or an address is enough.`} />
          ) : (
            <DataTable
              label="People"
              columns={seesAccounts ? accountColumns : programColumns}
              rows={list.people}
              rowId={({ id }) => id}
              rowName={({ name }) => name}
              footer={<CursorPager summary={`${rangeText(pages.pagesBefore * pageSize, list.people.length, list.total)}, by last name`} onPrevious={pages.previous} onNext={pages.nextAfter(list.nextCursor)} />}
            />
          )}
        </Card>
      )}
    </PageState>
  );
}

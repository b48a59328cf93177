import { useQuery } from '@tanstack/react-query';
import type { FormatWords } from '@alongside/shared/format-words';
import { trpc } from '../../api/client.ts';
import type { Outputs } from '../../api/server-types.ts';
import { NameCell } from '../../ui/avatar.tsx';
import { dataColumns, DataTable } from '../../ui/data-table.tsx';
import { number } from '../../ui/number-words.ts';
import { PageState } from '../../ui/page-state.tsx';
import styles from './unmatched-table.module.css';

type Holder = Outputs['lottery']['get']['holders'][number];

const column = dataColumns<Holder>();
const columns = column.columns([
  column.accessor('name', { header: 'On the waiting list', meta: { width: '38%' }, enableSorting: false, cell: ({ row: { original } }) => <NameCell name={original.name} tone="grey" detail={[original.jobTitle, original.department].filter(Boolean).join(', ') || undefined} /> }),
  column.accessor('waiting', { header: 'Number', meta: { align: 'end' }, enableSorting: false, cell: ({ row }) => number(row.original.waiting ?? 0) }),
  column.display({ id: 'why', header: 'Why', cell: ({ row }) => `Ticket ${number(row.original.ticket)} drew no place` }),
]);

/** Those whom the lottery gave no place: they are in no round, in the order in which places that come free go to them. */
export function WaitingTable({ programId, said }: { programId: string; said: FormatWords }) {
  const query = useQuery(trpc.lottery.get.queryOptions({ programId }));
  return (
    <PageState query={query}>
      {({ holders }) => {
        const waiting = holders.filter((holder) => holder.waiting !== null);
        return waiting.length === 0 ? null : (
          <div className={styles['waiting']}>
            <div className={styles['kinds']}>
              <div>
                <p className={styles['figure']}><b>{number(waiting.length)}</b> Waiting list</p>
                <p>{`The lottery gave them no place, so they are in no round. A place that comes free goes to the next of them, and the round after that can find them a ${said.company}.`}</p>
              </div>
            </div>
            <DataTable label="Waiting list" columns={columns} rows={waiting} rowId={({ participantId }) => participantId} rowName={({ name }) => name} />
          </div>
        );
      }}
    </PageState>
  );
}

import type { ReactNode } from 'react';
import { NameCell } from '../../ui/avatar.tsx';
import { dataColumns, DataTable } from '../../ui/data-table.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { dateText } from '../../ui/time-words.ts';
import { TwoLinesCell } from '../../ui/two-lines-cell.tsx';
import { declineText, stateWords, waitingText, type ListedRequest } from './request-words.ts';

interface Row extends ListedRequest {
  now: Date;
  /** Peers have no role between them. */
  arePeers: boolean;
}

const column = dataColumns<Row>();
const columns = column.columns([
  column.display({ id: 'mentee', header: 'Asking', cell: ({ row }) => <NameCell name={row.original.menteeName} tone={row.original.arePeers ? 'grey' : 'apricot'} /> }),
  column.display({ id: 'mentor', header: 'Asked', cell: ({ row }) => row.original.mentorName }),
  column.display({ id: 'sent', header: 'Sent', cell: ({ row }) => dateText(row.original.sentAt) }),
  column.display({ id: 'waiting', header: 'Waiting for', cell: ({ row }) => <Waiting request={row.original} /> }),
  column.display({ id: 'state', header: 'State', cell: ({ row }) => <State request={row.original} /> }),
]);

/** Requests by their state and how long they have waited. */
export function RequestTable({ requests, arePeers, now, footer }: { requests: readonly ListedRequest[]; arePeers: boolean; now: Date; footer: ReactNode }) {
  return (
    <DataTable
      label="Requests"
      columns={columns}
      rows={requests.map((request) => ({ ...request, arePeers, now }))}
      rowId={({ id }) => id}
      rowName={({ menteeName, mentorName }) => `${menteeName} to ${mentorName}`}
      footer={footer}
    />
  );
}

function Waiting({ request: { state, sentAt, expiresAt, remindedAt, now } }: { request: Row }) {
  if (state !== 'pending') return <span className="al-faint">no longer</span>;
  return (
    <TwoLinesCell detail={`${remindedAt === null ? '' : `reminded ${dateText(remindedAt)}, `}expires ${dateText(expiresAt)}`}>
      {waitingText(sentAt, now)}
    </TwoLinesCell>
  );
}

/** Waiting is how every request begins; it is a warning once the mentor had to be reminded. */
function State({ request: { state, declineCategory, remindedAt } }: { request: Row }) {
  const { word, tone } = state === 'pending' && remindedAt === null ? { word: stateWords.pending.word, tone: 'neutral' as const } : stateWords[state];
  return (
    <TwoLinesCell detail={declineCategory === null ? null : declineText(declineCategory)}>
      <StatusBadge tone={tone}>{word}</StatusBadge>
    </TwoLinesCell>
  );
}

import { Button } from '@mantine/core';
import { trpc } from '../../api/client.ts';
import type { Outputs } from '../../api/server-types.ts';
import { useAction } from '../../api/use-action.ts';
import { Card } from '../../ui/card.tsx';
import { dataColumns, DataTable } from '../../ui/data-table.tsx';
import { ErrorNote } from '../../ui/page-state.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { sinceText } from '../../ui/time-words.ts';
import { useToast } from '../../ui/toast.tsx';
import { browserWords } from './browser-words.ts';

type Session = Outputs['identity']['sessions']['sessions'][number];
interface Row extends Session {
  now: Date;
  onEnd: () => void;
}

const column = dataColumns<Row>();
const columns = column.columns([
  column.display({ id: 'browser', header: 'Browser', cell: ({ row: { original } }) => browserWords(original.userAgent) }),
  column.display({ id: 'since', header: 'Signed in', cell: ({ row: { original } }) => sinceText(new Date(original.createdAt), original.now) }),
  column.display({
    id: 'end',
    header: 'Here or elsewhere',
    cell: ({ row: { original } }) =>
      original.current ? <StatusBadge tone="good" icon={null}>This browser</StatusBadge> : <Button size="xs" aria-label={`Sign out of ${browserWords(original.userAgent)}`} onClick={original.onEnd}>Sign out there</Button>,
  }),
]);

/** Where somebody is signed in; each session but this one can be ended from here. */
export function SessionTable({ sessions, now }: { sessions: readonly Session[]; now: Date }) {
  const showToast = useToast();
  const end = useAction(trpc.identity.endSession.mutationOptions(), {
    refreshes: [trpc.identity.sessions.pathFilter()],
    onDone: () => showToast({ text: 'That browser is signed out' }),
  });
  return (
    <>
      {end.error === null ? null : <ErrorNote error={end.error} onRetry={end.retry} />}
      <Card label="Where you are signed in">
        <DataTable
          label="Where you are signed in"
          columns={columns}
          rows={sessions.map((session) => ({ ...session, now, onEnd: () => end.run({ sessionId: session.id }) }))}
          rowId={({ id }) => id}
          rowName={({ userAgent }) => browserWords(userAgent)}
        />
      </Card>
    </>
  );
}

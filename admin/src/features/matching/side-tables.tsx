import { useQuery } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import type { FormatWords } from '@alongside/shared/format-words';
import { useMemo } from 'react';
import { trpc } from '../../api/client.ts';
import { NameCell } from '../../ui/avatar.tsx';
import { dataColumns, DataTable } from '../../ui/data-table.tsx';
import { EmptyState, ErrorNote, PageState } from '../../ui/page-state.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { dayAndTimeText } from '../../ui/time-words.ts';
import type { Decision, Room } from './matching-types.ts';
import { useDecide } from './use-decide.ts';

const room = dataColumns<Room>();
const roomColumns = room.columns([
  room.accessor((row) => row.mentor.name, { id: 'mentor', header: 'Mentor', meta: { width: '38%' }, sortFn: 'text', cell: ({ row: { original: { mentor } } }) => <NameCell tone="petrol" name={mentor.name} detail={[mentor.jobTitle, mentor.site].filter(Boolean).join(', ') || undefined} /> }),
  room.accessor((row) => row.places - row.used, { id: 'room', header: 'Free places', meta: { align: 'end' } }),
  room.accessor('used', { header: 'Mentees in this round', meta: { align: 'end' } }),
  room.display({ id: 'offers', header: 'Offers', cell: ({ row }) => row.original.offers.join(', ') || 'nothing named' }),
]);

/** Mentors who could still take somebody. */
export function RoomTable({ roundId }: { roundId: string }) {
  const query = useQuery(trpc.matching.room.queryOptions({ roundId }));
  return (
    <PageState query={query} isEmpty={(rows) => rows.length === 0} empty={{ title: 'Every place is taken', text: 'All mentors have as many mentees as they offered places.' }}>
      {(rows) => <DataTable label="Mentors with room" columns={roomColumns} rows={rows} rowId={({ mentor }) => mentor.participantId} rowName={({ mentor }) => mentor.name} />}
    </PageState>
  );
}

interface DecisionRow extends Decision {
  programId: string;
}

const decided = dataColumns<DecisionRow>();
const decidedColumnsIn = (said: FormatWords) => decided.columns([
  decided.accessor('menteeName', { header: said.seeker === said.host ? 'One' : 'Mentee', sortFn: 'text', cell: ({ row }) => <NameCell tone="apricot" name={row.original.menteeName} /> }),
  decided.accessor('mentorName', { header: said.seeker === said.host ? 'Other' : 'Mentor', sortFn: 'text', cell: ({ row }) => <NameCell tone={said.seeker === said.host ? 'apricot' : 'petrol'} name={row.original.mentorName} /> }),
  decided.accessor('decision', { header: 'Decision', sortFn: 'text', cell: ({ row }) => <DecisionBadge decision={row.original.decision} /> }),
  decided.accessor('decidedAt', { header: 'When', cell: ({ row }) => whenWords(row.original) }),
  decided.display({ id: 'undo', header: 'Action', meta: { align: 'end' }, cell: ({ row }) => <TakeBack row={row.original} /> }),
]);

/** Pairs that a coordinator locked or banned, each to be taken back. */
export function DecisionTable({ said, programId, decisions }: { said: FormatWords; programId: string; decisions: readonly Decision[] }) {
  const columns = useMemo(() => decidedColumnsIn(said), [said]);
  if (decisions.length === 0) return <EmptyState title="No pair is locked or banned" text="Lock a pair for every further run, or keep two apart, where the round lists them." />;
  const rows = decisions.map((decision) => ({ ...decision, programId }));
  return <DataTable label="Locked and banned pairs" columns={columns} rows={rows} rowId={({ menteeId, mentorId }) => `${menteeId} ${mentorId}`} rowName={(row) => `${row.menteeName} and ${row.mentorName}`} />;
}

function DecisionBadge({ decision }: Pick<Decision, 'decision'>) {
  return decision === 'locked' ? <StatusBadge tone="accent" icon="lock">Locked</StatusBadge> : <StatusBadge tone="bad" icon="ban">Never</StatusBadge>;
}

function whenWords({ decidedAt, decidedBy }: Decision): string {
  const when = dayAndTimeText(new Date(decidedAt));
  return decidedBy === null ? when : `${when}, ${decidedBy}`;
}

function TakeBack({ row: { programId, menteeId, mentorId, menteeName, mentorName } }: { row: DecisionRow }) {
  const undo = useDecide();
  return (
    <>
      {undo.error === null ? null : <ErrorNote error={undo.error} onRetry={undo.retry} />}
      <Button size="xs" aria-label={`Take back: ${menteeName} and ${mentorName}`} loading={undo.isPending} onClick={() => undo.run({ programId, menteeId, mentorId, decision: null })}>
        Take back
      </Button>
    </>
  );
}

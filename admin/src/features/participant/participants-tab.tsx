import { useState } from 'react';
import { Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ParticipantRole, ParticipantState } from '@alongside/shared/vocabulary';
import { trpc } from '../../api/client.ts';
import type { Outputs } from '../../api/server-types.ts';
import { NameCell } from '../../ui/avatar.tsx';
import { Card } from '../../ui/card.tsx';
import { CursorPager } from '../../ui/cursor-pager.tsx';
import { dataColumns, DataTable } from '../../ui/data-table.tsx';
import { FigureStrip } from '../../ui/figure-strip.tsx';
import { Icon } from '../../ui/icon.tsx';
import { number, rangeText } from '../../ui/number-words.ts';
import { EmptyState, PageState } from '../../ui/page-state.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { dateText } from '../../ui/time-words.ts';
import { useCursorPages } from '../../ui/use-cursor-pages.ts';
import { roleTones } from '../../vocabulary-words.ts';
import { ParticipantDrawer } from './participant-drawer.tsx';
import { roleNames, stateNames, stateTones } from './participant-words.ts';
import styles from './participants.module.css';

type List = Outputs['participant']['list'];
type Row = List['participants'][number];

const pageSize = 50;
const column = dataColumns<Row>();
const columns = column.columns([
  column.accessor('name', { header: 'Person', enableSorting: false, cell: ({ row: { original } }) => <NameCell name={original.name} detail={[original.jobTitle, original.site].filter(Boolean).join(', ')} tone={roleTones[original.role]} /> }),
  column.display({ id: 'role', header: 'Role', cell: ({ row }) => roleNames[row.original.role] }),
  column.display({ id: 'skills', header: 'Wants or offers', cell: ({ row: { original } }) => (original.skills.length === 0 ? <span className="al-faint">nothing named</span> : <span className={styles['skills']}>{original.skills.slice(0, 3).join(', ')}{original.skills.length > 3 ? ` and ${original.skills.length - 3} more` : ''}</span>) }),
  column.display({ id: 'load', header: 'Mentorships', meta: { align: 'end' }, cell: ({ row: { original } }) => (original.role === 'mentor' ? `${original.current} of ${original.capacity}` : String(original.current)) }),
  column.display({ id: 'since', header: 'Signed up', cell: ({ row }) => dateText(row.original.signedUpAt) }),
  column.display({ id: 'state', header: 'State', cell: ({ row: { original } }) => <StatusBadge tone={stateTones[original.state]} icon={null}>{stateNames[original.state]}</StatusBadge> }),
]);

/** Who takes part in a programme, with what they want or offer and how much they carry. */
export function ParticipantsTab({ programId, isOpen }: { programId: string; isOpen: boolean }) {
  const [words, setWords] = useState('');
  const [role, setRole] = useState<ParticipantRole | null>(null);
  const [state, setState] = useState<ParticipantState | null>(null);
  const [opened, setOpened] = useState<Row | null>(null);
  const [searched] = useDebouncedValue(words.trim(), 300);
  const pages = useCursorPages(JSON.stringify([searched, role, state]));
  const query = useQuery({ ...trpc.participant.list.queryOptions({ programId, words: searched, role, state, cursor: pages.cursor ?? null }), placeholderData: keepPreviousData });
  const filtered = searched !== '' || role !== null || state !== null;
  return (
    <PageState
      query={query}
      isEmpty={({ total }) => total === 0 && !filtered}
      empty={{ title: 'Nobody has signed up yet', text: isOpen ? 'People sign up through the widget on your pages. Sign-up is open.' : 'Sign-up is not open yet. When you open it, people sign up through the widget on your pages.' }}
    >
      {(list) => (
        <div className="al-stack">
          <FigureStrip label="Who takes part" figures={figuresOf(list)} />
          <Card label="Participants">
            <div className={styles['filters']}>
              <TextInput type="search" aria-label="Search participants" placeholder="Name, skill or words of a profile" leftSection={<Icon name="search" />} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
              <Select aria-label="Role" placeholder="Every role" clearable data={list.byRole.map((one) => ({ value: one.role, label: `${roleNames[one.role]}s` }))} value={role} onChange={(next) => setRole(next as ParticipantRole | null)} />
              <Select aria-label="State" placeholder="Every state" clearable data={Object.entries(stateNames).map(([value, label]) => ({ value, label }))} value={state} onChange={(next) => setState(next as ParticipantState | null)} />
            </div>
            {list.total === 0 ? (
              <EmptyState title="Nobody fits" text="Try fewer words, or take a filter away." />
            ) : (
              <DataTable
                label="Participants"
                columns={columns}
                rows={list.participants}
                rowId={({ participantId }) => participantId}
                rowName={({ name }) => name}
                onOpen={setOpened}
                footer={<CursorPager summary={`${rangeText(pages.pagesBefore * pageSize, list.participants.length, list.total)}, by name`} onPrevious={pages.previous} onNext={pages.nextAfter(list.nextCursor)} />}
              />
            )}
          </Card>
          <ParticipantDrawer participantId={opened?.participantId ?? null} name={opened?.name ?? ''} onClose={() => setOpened(null)} />
        </div>
      )}
    </PageState>
  );
}

function figuresOf({ byRole }: List) {
  return byRole.map(({ role, people, places }) => ({
    label: `${roleNames[role]}s`,
    value: number(people),
    ...(role === 'mentor' ? { note: `offering ${number(places)} ${places === 1 ? 'place' : 'places'}` } : {}),
  }));
}


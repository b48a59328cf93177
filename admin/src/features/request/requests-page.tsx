import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { SegmentedControl } from '@mantine/core';
import { trpc } from '../../api/client.ts';
import { programsQuery } from '../../api/shared-queries.ts';
import { Card } from '../../ui/card.tsx';
import { CursorPager } from '../../ui/cursor-pager.tsx';
import { ChosenProgram } from '../../ui/chosen-program.tsx';
import { FilterRow, ProgramSelect } from '../../ui/filter-row.tsx';
import { rangeText } from '../../ui/number-words.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { EmptyState, PageState } from '../../ui/page-state.tsx';
import { useCursorPages } from '../../ui/use-cursor-pages.ts';
import { RequestTable } from './request-table.tsx';
import { sentenceOf } from './request-words.ts';

type Show = 'waiting' | 'all';

interface Choice {
  show: Show;
  onProgram: (programId: string) => void;
  onShow: (show: Show) => void;
}

const pageSize = 50;

/** The requests of one of the coordinator's programmes: that people asked and how it ended, never what they wrote. */
export function RequestsPage({ programId, ...choice }: Choice & { programId: string | undefined }) {
  const query = useQuery({ ...programsQuery, select: ({ programs }) => programs.filter(({ mine }) => mine) });
  return (
    <ChosenProgram
      title="Requests"
      query={query}
      choose={(mine) => mine.find(({ id }) => id === programId) ?? mine.find(({ pairing }) => pairing !== 'formal') ?? mine[0]}
      empty={{ title: 'You coordinate no programme yet', text: 'Requests show here once an administrator or another coordinator has made you a coordinator of their programme.' }}
    >
      {({ id, format }, programs) => <ProgramRequests key={id} programId={id} arePeers={format === 'peer'} programs={programs} {...choice} />}
    </ChosenProgram>
  );
}

function ProgramRequests({ programId, arePeers, programs, show, onProgram, onShow }: Choice & { programId: string; arePeers: boolean; programs: readonly { id: string; name: string }[] }) {
  const pages = useCursorPages(show);
  const waiting = useQuery(trpc.request.list.queryOptions({ programId, state: 'pending', cursor: null }));
  const query = useQuery({ ...trpc.request.list.queryOptions({ programId, state: show === 'waiting' ? 'pending' : null, cursor: pages.cursor ?? null }), placeholderData: keepPreviousData });
  return (
    <>
      <PageHeader title="Requests" sentence={waiting.data === undefined ? undefined : sentenceOf(waiting.data, new Date(waiting.data.now))}>
        <FilterRow privacy="You see that people asked and how it ended, never what they wrote.">
          <ProgramSelect programs={programs} value={programId} onChange={onProgram} />
          <SegmentedControl
            aria-label="Which requests"
            value={show}
            onChange={(value) => onShow(value === 'all' ? 'all' : 'waiting')}
            data={[
              { value: 'waiting', label: 'Waiting' },
              { value: 'all', label: 'All' },
            ]}
          />
        </FilterRow>
      </PageHeader>
      <PageState query={query}>
        {({ requests, nextCursor, now }) => {
          const from = pages.pagesBefore * pageSize;
          return (
            <Card label="Requests">
              {requests.length > 0 || from > 0 ? (
                <RequestTable
                  requests={requests}
                  arePeers={arePeers}
                  now={new Date(now)}
                  footer={<CursorPager summary={requests.length === 0 ? 'Nothing further' : `${rangeText(from, requests.length)}, the ${show === 'waiting' ? 'oldest' : 'newest'} first`} onPrevious={pages.previous} onNext={pages.nextAfter(nextCursor)} />}
                />
              ) : show === 'waiting' ? (
                <EmptyState title="Nothing waits" text="Every request has been answered, withdrawn or has expired. Whoever is asked is reminded by itself." />
              ) : (
                <EmptyState title="No request yet" text="Where people ask one another in the widget, their requests show here." />
              )}
            </Card>
          );
        }}
      </PageState>
    </>
  );
}

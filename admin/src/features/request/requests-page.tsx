import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { NativeSelect, SegmentedControl } from '@mantine/core';
import { trpc } from '../../api/client.ts';
import { Card } from '../../ui/card.tsx';
import { CursorPager } from '../../ui/cursor-pager.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { EmptyState, PageState } from '../../ui/page-state.tsx';
import { useCursorPages } from '../../ui/use-cursor-pages.ts';
import { RequestTable } from './request-table.tsx';
import { sentenceOf } from './request-words.ts';
import styles from './requests.module.css';

export const programsQuery = () => trpc.program.list.queryOptions({});

type Show = 'waiting' | 'all';

interface Choice {
  show: Show;
  onProgram: (programId: string) => void;
  onShow: (show: Show) => void;
}

const pageSize = 50;

/** The requests of one of the coordinator's programmes: that people asked and how it ended, never what they wrote. */
export function RequestsPage({ programId, ...choice }: Choice & { programId: string | undefined }) {
  const programs = useQuery(programsQuery());
  return (
    <PageState query={programs}>
      {({ programs: all }) => {
        const mine = all.filter((program) => program.mine);
        const chosen = mine.find(({ id }) => id === programId) ?? mine.find(({ pairing }) => pairing !== 'formal') ?? mine[0];
        if (chosen === undefined) {
          return (
            <>
              <PageHeader title="Requests" />
              <Card label="Requests"><EmptyState title="You coordinate no programme yet" text="Requests show here once an administrator or another coordinator has made you a coordinator of their programme." /></Card>
            </>
          );
        }
        return <ProgramRequests key={chosen.id} programId={chosen.id} programs={mine} {...choice} />;
      }}
    </PageState>
  );
}

function ProgramRequests({ programId, programs, show, onProgram, onShow }: Choice & { programId: string; programs: readonly { id: string; name: string }[] }) {
  const [now] = useState(() => new Date());
  const pages = useCursorPages(show);
  const waiting = useQuery(trpc.request.list.queryOptions({ programId, state: 'pending', beforeId: null }));
  const query = useQuery({ ...trpc.request.list.queryOptions({ programId, state: show === 'waiting' ? 'pending' : null, beforeId: pages.cursor ?? null }), placeholderData: keepPreviousData });
  return (
    <>
      <PageHeader title="Requests" sentence={waiting.data === undefined ? undefined : sentenceOf(waiting.data, now)}>
        <div className={styles['choices']}>
          {programs.length < 2 ? null : <NativeSelect aria-label="Programme" value={programId} onChange={(event) => onProgram(event.currentTarget.value)} data={programs.map(({ id, name }) => ({ value: id, label: name }))} />}
          <SegmentedControl
            aria-label="Which requests"
            value={show}
            onChange={(value) => onShow(value === 'all' ? 'all' : 'waiting')}
            data={[
              { value: 'waiting', label: 'Waiting' },
              { value: 'all', label: 'All' },
            ]}
          />
          <p><Icon name="shield" /> You see that people asked and how it ended, never what they wrote.</p>
        </div>
      </PageHeader>
      <PageState query={query}>
        {({ requests, nextBeforeId }) => {
          const from = pages.pagesBefore * pageSize;
          return (
            <Card label="Requests">
              {requests.length > 0 || from > 0 ? (
                <RequestTable
                  requests={requests}
                  now={now}
                  footer={<CursorPager summary={requests.length === 0 ? 'Nothing further' : `${from + 1}–${from + requests.length}, the newest first`} onPrevious={pages.previous} onNext={pages.nextAfter(nextBeforeId)} />}
                />
              ) : show === 'waiting' ? (
                <EmptyState title="Nothing waits" text="Every request has been answered, withdrawn or has expired. Mentors are reminded by themselves." />
              ) : (
                <EmptyState title="No request yet" text="Where mentees choose a mentor themselves in the widget, their requests show here." />
              )}
            </Card>
          );
        }}
      </PageState>
    </>
  );
}

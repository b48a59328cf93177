import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { NameCell } from '../../ui/avatar.tsx';
import { Legend } from '../../ui/charts/legend.tsx';
import { SlotBar } from '../../ui/charts/slot-bar.tsx';
import { CursorPager } from '../../ui/cursor-pager.tsx';
import { dataColumns, DataTable } from '../../ui/data-table.tsx';
import { number } from '../../ui/number-words.ts';
import { EmptyState, ErrorNote, PageState } from '../../ui/page-state.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { useCursorPages } from '../../ui/use-cursor-pages.ts';
import { fitParts } from './contributions.tsx';
import { shortWhy } from './explanation-words.ts';
import { fit } from './fit.ts';
import { pairsQuery } from './matching-queries.ts';
import type { Pair, Rules } from './matching-types.ts';
import { PairBar, type PairSearch } from './pair-bar.tsx';
import { PairDetail } from './pair-detail.tsx';
import { concernWords } from './round-words.ts';
import { SwapDialog } from './swap-dialog.tsx';
import { useDecide } from './use-decide.ts';
import styles from './pair-table.module.css';

const pageSize = 25;

const column = dataColumns<Pair>();
const columns = column.columns([
  column.display({ id: 'mentee', header: 'Mentee', meta: { width: '24%' }, cell: ({ row }) => <PersonCell tone="apricot" person={row.original.mentee} /> }),
  column.display({ id: 'mentor', header: 'Mentor', meta: { width: '23%', wide: true }, cell: ({ row }) => <PersonCell tone="petrol" person={row.original.mentor} /> }),
  column.display({ id: 'load', header: 'Load', meta: { width: '1%' }, cell: ({ row: { original: { load } } }) => <span className={styles['load']}>{`${load.used} / ${load.places}`}</span> }),
  column.display({ id: 'fit', header: 'Fit', meta: { width: '1%', wide: true }, cell: ({ row }) => <FitCell pair={row.original} /> }),
  column.display({ id: 'why', header: 'Why', meta: { wide: true }, cell: ({ row }) => <WhyCell pair={row.original} /> }),
]);

function PersonCell({ person: { name, jobTitle, site }, tone }: { person: Pair['mentee']; tone: 'apricot' | 'petrol' }) {
  return <NameCell name={name} tone={tone} detail={[jobTitle, site].filter(Boolean).join(', ') || undefined} />;
}

/** The pairs of a round, each opening into why. `l` locks the pair in focus. */
export function PairTable({ programId, roundId, rules, canChange, search, onSearch }: {
  programId: string;
  roundId: string;
  /** The round's own, in whose words it is told what was set aside. */
  rules: Rules;
  canChange: boolean;
  search: PairSearch;
  onSearch: (change: Partial<PairSearch>) => void;
}) {
  const { filter, words } = search;
  const pages = useCursorPages(`${roundId} ${filter} ${words}`);
  const query = useQuery(pairsQuery({ roundId, filter, words, cursor: pages.cursor ?? null }));
  const [swapping, setSwapping] = useState<Pair | null>(null);
  const decide = useDecide();
  const decidePair = (pair: Pair, decision: 'locked' | 'banned' | null) => decide.run({ programId, menteeId: pair.mentee.participantId, mentorId: pair.mentor.participantId, decision });

  return (
    <div>
      <PairBar roundId={roundId} search={search} onSearch={onSearch} counts={query.data?.counts} hasBefore={query.data?.beforeNumber !== null} />
      {decide.error === null ? null : <ErrorNote error={decide.error} onRetry={decide.retry} />}
      <FitLegend pairs={query.data?.items ?? []} />
      <PageState query={query}>
        {({ items, nextCursor, counts: found }) =>
          items.length === 0 ? (
            <EmptyState title="No such pairs" text={words === '' ? 'No pair of this round belongs here.' : `Nobody here fits “${words}”.`} />
          ) : (
            <DataTable
              label="Pairs"
              columns={columns}
              rows={items}
              rowId={(pair) => pair.id}
              rowName={(pair) => `${pair.mentee.name} and ${pair.mentor.name}`}
              onRowKey={(key, pair) => {
                if (key !== 'l' || !canChange) return false;
                decidePair(pair, pair.decision === 'locked' ? null : 'locked');
                return true;
              }}
              renderDetail={(pair) => <PairDetail roundId={roundId} rules={rules} pair={pair} canChange={canChange} onDecide={(decision) => decidePair(pair, decision)} onSwap={() => setSwapping(pair)} />}
              footer={
                <CursorPager
                  summary={`${pages.pagesBefore * pageSize + 1}–${pages.pagesBefore * pageSize + items.length} of ${number(found[filter])}, best fit first`}
                  onPrevious={pages.previous}
                  onNext={pages.nextAfter(nextCursor)}
                />
              }
            />
          )
        }
      </PageState>
      {swapping === null ? null : <SwapDialog roundId={roundId} rules={rules} mentee={swapping.mentee} present={swapping.mentor} setAsideBefore={swapping.setAside?.reason} onClose={() => setSwapping(null)} />}
    </div>
  );
}

/** The groups of criteria that count in this round: its pairs are all judged by the same. */
function FitLegend({ pairs: [first] }: { pairs: readonly Pair[] }) {
  if (first === undefined) return null;
  return <div className={styles['legend']}><Legend items={fitParts(first.contributions).map(({ group }) => group)} /></div>;
}

function FitCell({ pair: { score, contributions } }: { pair: Pair }) {
  return (
    <span className={styles['fit']}>
      <b>{fit(score)}</b>
      <SlotBar label="Fit by group of criteria, in points" slots={fitParts(contributions)} />
    </span>
  );
}

function WhyCell({ pair }: { pair: Pair }) {
  return (
    <span className={styles['why']}>
      {shortWhy(pair.contributions)}
      {pair.changed ? <small>{pair.before === null ? 'Newly placed' : `Before: ${pair.before}`}</small> : null}
      <span className={styles['badges']}>
        {pair.decision === 'locked' ? <StatusBadge tone="accent" icon="lock">Locked</StatusBadge> : null}
        {pair.decision === 'banned' ? <StatusBadge tone="bad" icon="ban">Never again</StatusBadge> : null}
        {pair.concerns.map((concern) => <StatusBadge key={concern} tone="warn">{concernWords(concern)}</StatusBadge>)}
        {pair.madeBy === 'coordinator' ? <StatusBadge>By hand</StatusBadge> : null}
        {pair.setAside === null ? null : <StatusBadge tone="warn">Rule set aside</StatusBadge>}
      </span>
    </span>
  );
}

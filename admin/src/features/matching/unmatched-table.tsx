import { useQuery } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { FormatWords } from '@alongside/shared/format-words';
import { NameCell } from '../../ui/avatar.tsx';
import { BarRows } from '../../ui/charts/bar-rows.tsx';
import { CursorPager } from '../../ui/cursor-pager.tsx';
import { dataColumns, DataTable } from '../../ui/data-table.tsx';
import { Note } from '../../ui/note.tsx';
import { counted, listed, number } from '../../ui/number-words.ts';
import { EmptyState, PageState } from '../../ui/page-state.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { useCursorPages } from '../../ui/use-cursor-pages.ts';
import { fit } from './fit.ts';
import { unmatchedQuery } from './matching-queries.ts';
import type { Unmatched, Rules, Summary } from './matching-types.ts';
import { unmatchedCount } from './round-words.ts';
import { ruleWords } from './rule-words.ts';
import { SwapDialog } from './swap-dialog.tsx';
import styles from './unmatched-table.module.css';

const pageSize = 25;

const column = dataColumns<Unmatched>();
const columnsIn = (said: FormatWords) =>
  column.columns([
    column.display({ id: 'mentee', header: capital(said.seeker.one), meta: { width: '30%' }, cell: ({ row: { original: { mentee } } }) => <NameCell tone={said.seeker === said.host ? 'grey' : 'apricot'} name={mentee.name} detail={[mentee.jobTitle, mentee.site].filter(Boolean).join(', ') || undefined} /> }),
    column.display({ id: 'kind', header: 'Kind', cell: ({ row }) => <Kind reason={row.original.reason} /> }),
    column.display({ id: 'why', header: 'Why', cell: ({ row }) => whyWords(row.original, said) }),
    column.display({ id: 'wish', header: 'First wish', cell: ({ row }) => <span className={styles['soft']}>{row.original.firstWish ?? 'none named'}</span> }),
  ]);

const capital = (word: string) => word.charAt(0).toLocaleUpperCase('en-GB') + word.slice(1);

/** Mentees without a mentor, or peers without a partner: want of places or rules, each with the funnel that led there. */
export function UnmatchedTable({ said, roundId, rules, summary, canChange, isEmptySaid }: {
  said: FormatWords;
  roundId: string;
  rules: Rules;
  summary: Summary;
  canChange: boolean;
  /** Whether it says so where nobody of the round is left out. */
  isEmptySaid: boolean;
}) {
  const pages = useCursorPages(roundId);
  const query = useQuery(unmatchedQuery({ roundId, cursor: pages.cursor ?? null }));
  const columns = useMemo(() => columnsIn(said), [said]);
  const [finding, setFinding] = useState<Unmatched | null>(null);
  return (
    <>
      <PageState query={query}>
        {({ items, wishes, nextCursor }) =>
          items.length === 0 ? (
            isEmptySaid ? <EmptyState title="Nobody is left out" text={`Every ${said.seeker.one} of this round has a ${said.company}.`} /> : null
          ) : (
            <>
              <Kinds said={said} summary={summary} wishes={wishes} rules={rules} />
              <DataTable
                label={`${capital(said.seeker.many)} left out`}
                columns={columns}
                rows={items}
                rowId={({ mentee }) => mentee.participantId}
                rowName={({ mentee }) => mentee.name}
                renderDetail={(row) => <Funnel said={said} row={row} rules={rules} all={summary.mentors} canChange={canChange} onFind={() => setFinding(row)} />}
                footer={
                  <CursorPager
                    summary={`${pages.pagesBefore * pageSize + 1}–${pages.pagesBefore * pageSize + items.length} of ${number(unmatchedCount(summary))}`}
                    onPrevious={pages.previous}
                    onNext={pages.nextAfter(nextCursor)}
                  />
                }
              />
            </>
          )
        }
      </PageState>
      {finding === null ? null : <SwapDialog roundId={roundId} rules={rules} mentee={finding.mentee} present={null} onClose={() => setFinding(null)} />}
    </>
  );
}

function Kind({ reason }: { reason: Unmatched['reason'] }) {
  switch (reason) {
    case 'supply':
      return <StatusBadge tone="warn" icon={null}>All taken</StatusBadge>;
    case 'rules':
      return <StatusBadge tone="bad" icon={null}>By rules</StatusBadge>;
    case 'none_offered':
      return <StatusBadge tone="warn" icon={null}>No place offered</StatusBadge>;
    case 'not_reached':
      return <StatusBadge>Not looked at</StatusBadge>;
    case 'by_hand':
      return <StatusBadge>By hand</StatusBadge>;
  }
}

function whyWords({ reason, trace }: Unmatched, { host, company }: FormatWords): string {
  switch (reason) {
    case 'supply':
      return trace.eligibleCount === 1 ? `The one eligible ${host.one} is full` : `All ${number(trace.eligibleCount)} eligible ${host.many} are full`;
    case 'rules':
      return `Rules leave no ${host.one}`;
    case 'none_offered':
      return `No ${host.one} has a place`;
    case 'not_reached':
      return 'The time limit ended the run before';
    case 'by_hand':
      return `You took the ${company} away`;
  }
}

/** The two kinds side by side, with what helps. */
function Kinds({ said, summary: { unmatched, rulesRemoved }, wishes, rules }: { said: FormatWords; summary: Summary; wishes: readonly { skill: string; count: number }[]; rules: Rules }) {
  const strongest = [...rulesRemoved].sort((a, b) => b.pairs - a.pairs)[0];
  return (
    <div className={styles['kinds']}>
      {unmatched.supply > 0 ? (
        <div>
          <p className={styles['figure']}><b>{number(unmatched.supply)}</b> <Kind reason="supply" /></p>
          <p>
            Eligible {said.host.many} exist, and all are {said.seeker === said.host ? 'taken' : 'full'}.
            {wishes.length === 0 ? '' : ` Most wanted by them: ${listed(wishes.map(({ skill, count }) => `${skill} (${count})`))}.`}
          </p>
        </div>
      ) : null}
      {unmatched.rules > 0 ? (
        <div>
          <p className={styles['figure']}><b>{number(unmatched.rules)}</b> <Kind reason="rules" /></p>
          <p>
            A rule, or several together, leave nobody.
            {strongest === undefined || strongest.pairs === 0 ? '' : ` The rule that rules out most: ${ruleWords(strongest.rule, rules).toLocaleLowerCase('en-GB')}.`}
          </p>
        </div>
      ) : null}
      {unmatched.none_offered > 0 ? (
        <div>
          <p className={styles['figure']}><b>{number(unmatched.none_offered)}</b> <Kind reason="none_offered" /></p>
          <p>No {said.host.one} of this programme has a free place. Invite {said.host.many}, then run again.</p>
        </div>
      ) : null}
    </div>
  );
}

/** How a mentee's choice of mentors narrowed, rule by rule. */
function Funnel({ said, row, rules, all, canChange, onFind }: { said: FormatWords; row: Unmatched; rules: Rules; all: number; canChange: boolean; onFind: () => void }) {
  const [firstName = row.mentee.name] = row.mentee.name.split(' ');
  const steps = row.trace.steps.filter(({ rule, removed }) => removed > 0 || !['same_person', 'banned', 'not_available'].includes(rule));
  return (
    <div className={styles['funnel']}>
      {row.reason === 'by_hand' || row.reason === 'not_reached' ? null : (
        <>
          <h3>How {firstName}’s choice narrowed</h3>
          <BarRows
            label={`How ${firstName}’s choice narrowed`}
            max={all}
            size="thick"
            rows={[
              { label: `All ${said.host.many}`, parts: [{ amount: all, color: 1 }], text: number(all), note: '', strong: true },
              ...steps.map(({ rule, removed, remaining }) => ({
                label: ruleWords(rule, rules),
                parts: [{ amount: remaining, color: 1 as const }, { amount: removed, color: 'context' as const }],
                text: number(remaining),
                strong: true,
                note: removed === 0 ? '' : `−${number(removed)}`,
              })),
            ]}
          />
        </>
      )}
      <Note>{advice(said, row, rules, firstName)}</Note>
      {canChange && row.reason !== 'none_offered' ? <Button size="xs" onClick={onFind}>Find a mentor…</Button> : null}
    </div>
  );
}

function advice({ host, company }: FormatWords, { reason, trace, nearest }: Unmatched, rules: Rules, firstName: string) {
  const waived = nearest === null ? null : (
    <>
      {' '}If “{ruleWords(nearest.rule, rules).toLocaleLowerCase('en-GB')}” did not apply, the best would be <b>{nearest.mentor.name}, fit {fit(nearest.score)}</b>
      {nearest.hasRoom ? '.' : ', who is full in this round.'}
    </>
  );
  switch (reason) {
    case 'rules':
      return <><b>No {host.one} is left to choose from.</b>{waived ?? ' No single rule changes that.'}</>;
    case 'supply':
      return <><b>{counted(trace.eligibleCount, host.one)} could take {firstName}, and each is full.</b> More places, or another {host.one}, would help.{waived}</>;
    case 'none_offered':
      return <b>No {host.one} of this programme has a free place.</b>;
    case 'not_reached':
      return <><b>The run ended before {firstName} was looked at.</b> Give it more seconds, then run again.</>;
    case 'by_hand':
      return <>You took the {company} away in this round. The next run considers {firstName} again.</>;
  }
}

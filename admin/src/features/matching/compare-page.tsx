import { useQuery } from '@tanstack/react-query';
import { Button, Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { FormatWords } from '@alongside/shared/format-words';
import { trpc } from '../../api/client.ts';
import { NameCell } from '../../ui/avatar.tsx';
import { Card, CardSection } from '../../ui/card.tsx';
import { IntervalPlot, type IntervalScale } from '../../ui/charts/interval-plot.tsx';
import { dataColumns, DataTable } from '../../ui/data-table.tsx';
import { Note } from '../../ui/note.tsx';
import { counted, listed, number } from '../../ui/number-words.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { EmptyState, PageState } from '../../ui/page-state.tsx';
import { criteria } from './criteria.ts';
import { CompareTable, type ComparedRound } from './compare-table.tsx';
import { FitHistogram } from './fit-charts.tsx';
import { fitScale } from './fit-scale.ts';
import { fit } from './fit.ts';
import type { Comparison, Moved, Overview } from './matching-types.ts';
import { settingsDifferences } from './round-words.ts';
import { wordsIn, type Shape } from './shape-words.ts';
import styles from './compare-page.module.css';

const columnsShown = 4;
const firstRows = 10;

/** Rounds side by side: what each would mean, who would move, and what was set differently. */
export function ComparePage({ overview, from, to, onChoose }: {
  overview: Overview;
  from: number | undefined;
  to: number | undefined;
  onChoose: (search: { from: number; to: number }) => void;
}) {
  const rounds = overview.rounds.flatMap((round): ComparedRound[] => (round.summary === null ? [] : [{ ...round, summary: round.summary }]));
  const later = rounds.find(({ number: at }) => at === to) ?? rounds[0];
  const earlier = rounds.find(({ number: at }) => at === from && at !== later?.number) ?? rounds.find(({ number: at }) => at < (later?.number ?? 0)) ?? rounds.find((round) => round !== later);
  const published = rounds.some(({ state }) => state === 'published');
  const crumbs = [<Link key="all" to="/matching">Matching</Link>, <Link key="one" to="/matching/$programId" params={{ programId: overview.program.id }}>{overview.program.name}</Link>];
  if (later === undefined || earlier === undefined) {
    return (
      <>
        <PageHeader title="Compare rounds" crumbs={crumbs} />
        <Card label="Nothing to compare"><EmptyState title="Two rounds are needed" text="Run a second round with other criteria, and both stand here side by side." action={<Button renderRoot={(props) => <Link {...props} to="/matching/$programId" params={{ programId: overview.program.id }} />}>Change the criteria</Button>} /></Card>
      </>
    );
  }
  const options = rounds.map(({ number: at }) => ({ value: String(at), label: `Round ${at}` }));
  return (
    <>
      <PageHeader
        title="Compare rounds"
        crumbs={crumbs}
        sentence={`What ${rounds.length > 2 ? 'the rounds' : 'two rounds'} would mean, side by side.${published ? '' : ' Nothing is published yet.'}`}
        actions={
          <Button renderRoot={(props) => <Link {...props} to="/matching/$programId" params={{ programId: overview.program.id }} search={{ round: later.number }} />}>{`Back to round ${later.number}`}</Button>
        }
      />
      <div className={styles['stack']}>
        {rounds.length < 3 ? null : (
          <div className={styles['choice']}>
            <Select aria-label="Earlier round" allowDeselect={false} data={options} value={String(earlier.number)} onChange={(value) => value !== null && onChoose({ from: Number(value), to: later.number })} />
            <span>to</span>
            <Select aria-label="Later round" allowDeselect={false} data={options} value={String(later.number)} onChange={(value) => value !== null && onChoose({ from: earlier.number, to: Number(value) })} />
          </div>
        )}
        <div className={styles['figures']}>
          <CompareTable shape={overview.program.shape} rounds={columnsOf(rounds, earlier, later)} earlier={earlier} later={later} />
          <FitHistogram round={later} before={earlier} />
        </div>
        <Differences shape={overview.program.shape} earlier={earlier} later={later} />
      </div>
    </>
  );
}

/** The two chosen, and the latest others, oldest first. */
function columnsOf(rounds: readonly ComparedRound[], earlier: ComparedRound, later: ComparedRound): ComparedRound[] {
  const others = rounds.filter((round) => round !== earlier && round !== later).slice(0, columnsShown - 2);
  return [...others, earlier, later].sort((a, b) => a.number - b.number);
}

function Differences({ shape, earlier, later }: { shape: Shape; earlier: ComparedRound; later: ComparedRound }) {
  const said = wordsIn(shape);
  const query = useQuery(trpc.matching.compare.queryOptions({ roundA: earlier.id, roundB: later.id }));
  const lines = settingsDifferences(earlier.settings, later.settings, (key) => criteria.find((criterion) => criterion.key === key)?.label ?? key);
  const decided = earlier.summary.locked !== later.summary.locked || earlier.summary.banned !== later.summary.banned;
  return (
    <div className={styles['split']}>
      <PageState query={query}>{(comparison) => <WhoMoves said={said} comparison={comparison} />}</PageState>
      <Card title="What was set differently">
        <CardSection>
          <p className={styles['faint']}>{`Round ${earlier.number} to round ${later.number}`}</p>
          <ul className={styles['lines']}>
            {lines.map((line) => <li key={line}>{line}</li>)}
            {decided ? <li>{`${counted(later.summary.locked, 'pair')} locked, ${number(later.summary.banned)} banned (was ${earlier.summary.locked} and ${earlier.summary.banned})`}</li> : null}
            {lines.length === 0 && !decided ? <li>Nothing.</li> : null}
          </ul>
          <Note>
            {earlier.summary.of === later.summary.of && (shape.kind === 'peers' || earlier.summary.mentors === later.summary.mentors)
              ? 'The same number of people and the same seed in both rounds. What they say of themselves may have changed in between.'
              : `The people differ too: ${peopleOf(said, earlier)}, then ${peopleOf(said, later)}.`}
          </Note>
        </CardSection>
      </Card>
    </div>
  );
}

function peopleOf({ seeker, host }: FormatWords, { summary }: ComparedRound): string {
  const seekers = counted(summary.of, seeker.one);
  return seeker === host ? seekers : `${seekers} and ${counted(summary.mentors, host.one)}`;
}

const column = dataColumns<Moved>();
const moveColumns = (said: FormatWords, from: number, to: number, scale: IntervalScale) =>
  column.columns([
    column.display({ id: 'person', header: said.seeker === said.host ? 'Person' : 'Mentee', meta: { width: '28%' }, cell: ({ row }) => <PersonCell {...row.original.person} /> }),
    column.display({ id: 'from', header: `Round ${from}`, cell: ({ row }) => <span className={styles['soft']}>{companyWords(row.original.from)}</span> }),
    column.display({ id: 'to', header: `Round ${to}`, cell: ({ row }) => companyWords(row.original.to) }),
    column.display({ id: 'plot', header: `Fit, ${scale.min} to ${scale.max}`, meta: { width: '20%' }, cell: ({ row }) => <MovePlot moved={row.original} scale={scale} /> }),
    column.display({ id: 'change', header: 'Change', meta: { align: 'end' }, cell: ({ row }) => `${scoreOf(row.original.from)} → ${scoreOf(row.original.to)}` }),
  ]);

function PersonCell({ name, jobTitle, site }: Moved['person']) {
  return <NameCell tone="apricot" name={name} detail={[jobTitle, site].filter(Boolean).join(', ') || undefined} />;
}

function WhoMoves({ said, comparison }: { said: FormatWords; comparison: Comparison }) {
  const { moved } = comparison;
  const [all, setAll] = useState(false);
  const columns = useMemo(() => {
    const fits = comparison.moved.flatMap(({ from, to }) => [from, to].flatMap((side) => (side === null ? [] : [fit(side.score)])));
    return moveColumns(said, comparison.from.number, comparison.to.number, fitScale(fits));
  }, [said, comparison]);
  const both = moved.flatMap(({ from: was, to: is }) => (was && is ? [fit(is.score) - fit(was.score)] : []));
  const better = both.filter((by) => by > 0).length;
  const worse = both.filter((by) => by < 0).length;
  if (moved.length === 0) return <Card title="Who would move"><EmptyState title="Nobody would move" text={`Both rounds give everybody the same ${said.company}.`} /></Card>;
  return (
    <Card title="Who would move" detail={`${counted(moved.length, `${said.seeker.one} differs`, `${said.seeker.many} differ`)}: ${better} better, ${worse} worse, ${both.length - better - worse} the same, ${moved.length - both.length} placed in one only`}>
      <DataTable
        label="Who would move"
        columns={columns}
        rows={all ? moved : moved.slice(0, firstRows)}
        rowId={({ person }) => person.participantId}
        rowName={({ person }) => person.name}
        footer={
          moved.length <= firstRows ? undefined : (
            <>
              <span>{all ? `All ${number(moved.length)}` : `1–${firstRows} of ${number(moved.length)}`}</span>
              <Button size="xs" ms="auto" onClick={() => setAll(!all)}>{all ? 'See fewer' : 'See all'}</Button>
            </>
          )
        }
      />
    </Card>
  );
}

function MovePlot({ moved: { from, to }, scale }: { moved: Moved; scale: IntervalScale }) {
  const shown = to ?? from;
  if (shown === null) return null;
  const label = from && to ? `From ${fit(from.score)} to ${fit(to.score)}` : to ? `Placed with ${fit(to.score)}` : `No longer placed, was ${fit(shown.score)}`;
  return <IntervalPlot label={label} scale={scale} value={fit(shown.score)} {...(from && to ? { before: fit(from.score) } : {})} />;
}

function companyWords(side: Moved['from']): string {
  return side === null ? 'no one' : listed(side.names);
}

function scoreOf(side: Moved['from']): string {
  return side === null ? '–' : String(fit(side.score));
}

import { Card } from '../../ui/card.tsx';
import { AimBar } from '../../ui/charts/aim-bar.tsx';
import { Sparkline } from '../../ui/charts/sparkline.tsx';
import { TooFewYet } from '../../ui/charts/suppressed-cell.tsx';
import { dataColumns, DataTable } from '../../ui/data-table.tsx';
import { InternalLink } from '../../ui/internal-link.tsx';
import { counted } from '../../ui/number-words.ts';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { formatNames } from '../../vocabulary-words.ts';
import { monthText, type ProgramRow } from './home-words.ts';
import styles from './home.module.css';

type Row = ProgramRow & { detail: string };

function State({ program }: { program: ProgramRow }) {
  const quiet = program.quiet + program.silent;
  if (program.freeSlots !== null) return program.freeSlots === 0 ? <StatusBadge tone="warn">No slot free</StatusBadge> : <StatusBadge tone="good">{counted(program.freeSlots, 'slot')} free</StatusBadge>;
  if (program.active === 0) return <StatusBadge>{program.stage === 'sign_up' || program.stage === 'matching' ? 'Not running yet' : 'Nobody active'}</StatusBadge>;
  const concerns = [...(quiet > 0 ? [`${quiet} quiet`] : []), ...(program.notStarted > 0 ? [`${program.notStarted} not started`] : [])];
  if (concerns.length > 0) return <StatusBadge tone="warn" icon={quiet > 0 ? 'moon' : 'clock'}>{concerns.join(', ')}</StatusBadge>;
  return <StatusBadge tone="good">On course</StatusBadge>;
}

function course({ name, meetingsByWeek }: ProgramRow): string {
  return `Meetings a week in ${name}, over ${meetingsByWeek.length} weeks: from ${meetingsByWeek[0] ?? 0} to ${meetingsByWeek.at(-1) ?? 0}`;
}

/** What is still designed has no rhythm: where to find it, not a row of nothing. */
function DraftsNote({ drafts }: { drafts: number }) {
  return (
    <p className={styles['drafts']}>
      {counted(drafts, 'programme is', 'programmes are')} still being designed. <InternalLink href="/programs">See all programmes</InternalLink>
    </p>
  );
}

const column = dataColumns<Row>();
const columns = column.columns([
  column.accessor('name', {
    header: 'Programme',
    sortFn: 'text',
    cell: ({ row: { original } }) => (
      <span className={styles['program']}>
        {original.name}
        <small>{original.detail}</small>
      </span>
    ),
  }),
  column.accessor('active', { header: 'Active', meta: { align: 'end', width: '8%' } }),
  column.accessor('metLately', {
    header: 'Met in the last 30 days',
    meta: { width: '20%' },
    cell: ({ row: { original } }) => (original.metLately === null ? <span className="al-faint">{original.freeSlots === null ? 'nobody active' : 'no slot was booked'}</span> : <AimBar label={`Met in the last 30 days, ${original.name}`} value={original.metLately} />),
  }),
  column.display({
    id: 'course',
    header: 'Meetings a week',
    meta: { width: '13%' },
    cell: ({ row: { original } }) => (original.meetingsByWeek.every((held) => held === 0) ? <span className="al-faint">none yet</span> : <Sparkline label={course(original)} values={original.meetingsByWeek} />),
  }),
  column.accessor('checkInMean', {
    header: 'Check-in, of 5',
    meta: { align: 'end', width: '11%' },
    cell: ({ row: { original } }) => (original.checkInMean === null ? <TooFewYet /> : original.checkInMean.toFixed(1)),
  }),
  column.display({ id: 'state', header: 'State', meta: { width: '21%' }, cell: ({ row: { original } }) => <State program={original} /> }),
]);

/**
 * Programmes by rhythm alone, those apart that are still designed; the mean of check-ins only from a frozen snapshot of
 * at least seven.
 */
export function ProgramRhythm({ programs, now }: { programs: readonly ProgramRow[]; now: Date }) {
  const begun = programs.filter(({ stage }) => stage !== 'design');
  const drafts = programs.length - begun.length;
  const rows = begun.map((program) => ({ ...program, detail: [formatNames[program.format], monthText(program, now)].filter((part) => part !== undefined).join(' · ') }));
  return (
    <section className={styles['doing']} aria-labelledby="doing">
      <header>
        <h2 id="doing">How programmes are doing</h2>
        <p>Counts and rhythm only. What pairs say to each other is theirs.</p>
      </header>
      <Card label="Programmes">
        {rows.length > 0 ? <DataTable label="How programmes are doing" columns={columns} rows={rows} rowId={({ id }) => id} rowName={({ name }) => name} /> : null}
        {drafts > 0 ? <DraftsNote drafts={drafts} /> : null}
      </Card>
    </section>
  );
}

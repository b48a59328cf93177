import { CursorPager } from '../../ui/cursor-pager.tsx';
import { NameCell } from '../../ui/avatar.tsx';
import { dataColumns, DataTable } from '../../ui/data-table.tsx';
import { rangeText } from '../../ui/number-words.ts';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { dateText } from '../../ui/time-words.ts';
import { TwoLinesCell } from '../../ui/two-lines-cell.tsx';
import { useCursorPages } from '../../ui/use-cursor-pages.ts';
import { roleTones } from '../../vocabulary-words.ts';
import { flagNames, flagRule, goalWords, isRunning, namesOf, stateWords, type Mentorship } from './mentorship-words.ts';
import styles from './mentorships.module.css';

const pageSize = 50;
const column = dataColumns<Mentorship>();
const columns = column.columns([
  column.display({ id: 'members', header: 'Mentorship', cell: ({ row }) => <Members mentorship={row.original} /> }),
  column.display({ id: 'state', header: 'State and agreement', cell: ({ row }) => <State mentorship={row.original} /> }),
  column.display({ id: 'last', header: 'Last met', cell: ({ row }) => <LastMet mentorship={row.original} /> }),
  column.display({ id: 'next', header: 'Next', cell: ({ row: { original } }) => (original.nextPlannedAt === null ? <span className="al-faint">{isRunning(original) ? 'none planned' : ''}</span> : dateText(original.nextPlannedAt)) }),
  column.display({ id: 'goals', header: 'Shared goals', cell: ({ row }) => <Goals mentorship={row.original} /> }),
  column.display({ id: 'help', header: 'Could use help', meta: { wide: true }, cell: ({ row }) => <Help mentorship={row.original} /> }),
]);

/** Mentorships by their rhythm; those that could use help come first. Fifty at a time. */
export function MentorshipTable({ mentorships, resetKey }: { mentorships: readonly Mentorship[]; resetKey: string }) {
  const pages = useCursorPages(resetKey);
  const from = Number(pages.cursor ?? 0);
  const shown = mentorships.slice(from, from + pageSize);
  const next = from + pageSize;
  return (
    <DataTable
      label="Mentorships"
      columns={columns}
      rows={shown}
      rowId={({ id }) => id}
      rowName={({ members }) => namesOf(members)}
      renderDetail={(mentorship) => <Detail mentorship={mentorship} />}
      footer={<CursorPager summary={rangeText(from, shown.length, mentorships.length)} onPrevious={pages.previous} onNext={pages.nextAfter(next < mentorships.length ? String(next) : null)} />}
    />
  );
}

function Members({ mentorship }: { mentorship: Mentorship }) {
  const [first, ...others] = mentorship.members;
  if (first === undefined) return <span className="al-faint">nobody any more</span>;
  return <NameCell name={first.name} detail={others.length === 0 ? undefined : `with ${namesOf(others)}`} tone={roleTones[first.role]} />;
}

function State({ mentorship }: { mentorship: Mentorship }) {
  const { word, tone } = stateWords[mentorship.state];
  return (
    <TwoLinesCell detail={mentorship.agreementSigned ? 'agreement signed' : 'agreement not signed'}>
      <StatusBadge tone={tone} icon={null}>{word}</StatusBadge>
    </TwoLinesCell>
  );
}

function LastMet({ mentorship: { lastHeldAt, meetingsHeld } }: { mentorship: Mentorship }) {
  return (
    <TwoLinesCell detail={meetingsHeld === 0 ? null : meetingsHeld === 1 ? '1 meeting' : `${meetingsHeld} meetings`}>
      {lastHeldAt === null ? <span className="al-faint">not yet</span> : dateText(lastHeldAt)}
    </TwoLinesCell>
  );
}

function Goals({ mentorship: { goals } }: { mentorship: Mentorship }) {
  if (goals.length === 0) return <span className="al-faint">none</span>;
  const reached = goals.filter(({ state }) => state === 'reached').length;
  return reached === 0 ? String(goals.length) : `${goals.length}, ${reached} reached`;
}

function Help({ mentorship: { flags, asks } }: { mentorship: Mentorship }) {
  return (
    <span className={styles['badges']}>
      {asks.length === 0 ? null : <StatusBadge tone="info" icon="bell">{asks.some(({ kind }) => kind === 'new_match') ? 'New match asked for' : 'Help asked for'}</StatusBadge>}
      {flags.map(({ kind }) => <StatusBadge key={kind} tone="warn">{flagNames[kind]}</StatusBadge>)}
    </span>
  );
}

function Detail({ mentorship: { members, flags, goals, activatedAt, endsOn, endedAt, agreedCadenceDays } }: { mentorship: Mentorship }) {
  return (
    <div className={styles['detail']}>
      <div>
        <h3>Who and when</h3>
        <ul>
          {members.map(({ participantId, name, role, jobTitle }) => <li key={participantId}>{[name, role, jobTitle].filter((part) => part !== null && part !== '').join(', ')}</li>)}
          {activatedAt === null ? null : <li>{`Began ${dateText(activatedAt)}${endedAt === null ? (endsOn === null ? '' : `, to run until ${dateText(endsOn)}`) : `, ended ${dateText(endedAt)}`}`}</li>}
          {agreedCadenceDays === null ? null : <li>{`Agreed to meet every ${agreedCadenceDays} days`}</li>}
        </ul>
      </div>
      <div>
        <h3>Why it could use help</h3>
        {flags.length === 0 ? <p className="al-faint">No rule of rhythm strikes.</p> : <ul>{flags.map((flag) => <li key={flag.kind}><b className="al-medium">{flagNames[flag.kind]}.</b> {flagRule(flag)}</li>)}</ul>}
      </div>
      <div>
        <h3>Goals they share with you</h3>
        {goals.length === 0 ? <p className="al-faint">None. Pairs choose what they share.</p> : <ul>{goals.map(({ title, state, dueOn }, index) => <li key={index}>{title} <span className="al-soft">{`${goalWords[state]}, by ${dateText(dueOn)}`}</span></li>)}</ul>}
      </div>
    </div>
  );
}

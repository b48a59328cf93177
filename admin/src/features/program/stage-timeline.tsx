import type { CSSProperties } from 'react';
import type { DatedStage } from '@alongside/shared/vocabulary';
import { dateText } from '../../ui/time-words.ts';
import { datedStageNames } from '../../vocabulary-words.ts';
import styles from './stage-timeline.module.css';

interface Stage {
  stage: DatedStage;
  startsOn: string;
  endsOn: string;
}

/** In per cent: too short for a name inside. */
const narrow = 12;
const dayMs = 86_400_000;
const at = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** Stages on the months they take, with today as a line where it falls among them. Scrolls sideways where it does not fit. */
export function StageTimeline({ stages, cadenceDays, today }: { stages: readonly Stage[]; cadenceDays: number; today: string }) {
  const first = monthStart(Math.min(...stages.map(({ startsOn }) => at(startsOn))), 0);
  const last = monthStart(Math.max(...stages.map(({ endsOn }) => at(endsOn))), 1);
  const share = (time: number) => (100 * (time - first)) / (last - first);
  const widthOf = ({ startsOn, endsOn }: Stage) => share(at(endsOn) + dayMs) - share(at(startsOn));
  const months = monthsBetween(first, last);
  const now = at(today);
  const every = months.length > 18 ? 3 : 1;
  const spoken = stages.map(({ stage, startsOn, endsOn }) => `${datedStageNames[stage]} ${dateText(startsOn)} to ${dateText(endsOn)}`).join(', ');
  return (
    <div className={`al-scroll ${styles['scroll'] ?? ''}`} tabIndex={0} role="group" aria-label="Stages on the calendar">
      <div className={styles['timeline']} role="img" aria-label={spoken}>
        {months.map((month, index) =>
          index % every === 0 ? (
            <span key={month} className={styles['month']} style={{ insetInlineStart: `${share(month)}%` }}>
              {new Date(month).toLocaleDateString('en-GB', { month: 'short', timeZone: 'UTC' })}
              {new Date(month).getUTCMonth() === 0 || index === 0 ? <small> {new Date(month).getUTCFullYear()}</small> : null}
            </span>
          ) : null,
        )}
        {stages.map((row, index) => {
          const { stage, startsOn } = row;
          const width = widthOf(row);
          const before = stages[index - 1];
          const isNarrow = width < narrow;
          const name = stage === 'running' && width > 40 ? `${datedStageNames[stage]}, a meeting every ${cadenceDays} days` : datedStageNames[stage];
          return (
            <span key={stage} className={styles['stage']} data-stage={stage} data-narrow={isNarrow || undefined} data-lower={(isNarrow && before !== undefined && widthOf(before) < narrow) || undefined} style={{ insetInlineStart: `${share(at(startsOn))}%`, width: `${width}%` } as CSSProperties}>
              <span>{name}</span>
            </span>
          );
        })}
        {now >= first && now < last ? (
          <span className={styles['today']} style={{ insetInlineStart: `${share(now)}%` }}>
            <span>Today</span>
          </span>
        ) : null}
      </div>
    </div>
  );
}

function monthStart(time: number, monthsLater: number): number {
  const date = new Date(time);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + monthsLater, 1);
}

function monthsBetween(first: number, last: number): number[] {
  const months: number[] = [];
  for (let month = first; month < last; month = monthStart(month, 1)) months.push(month);
  return months;
}

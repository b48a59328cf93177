import { Button } from '@mantine/core';
import { counted, number, signed } from '../../ui/number-words.ts';
import { ErrorNote } from '../../ui/page-state.tsx';
import { fit } from './fit.ts';
import type { Preview, Summary } from './matching-types.ts';
import { usedName, wordsIn, type Shape } from './shape-words.ts';
import styles from './live-preview.module.css';

/** What would come out if the round ran now, beside what the shown round came to. */
export function LivePreview({ shape, preview, error, isStale, summary, nextNumber, canRun, isStarting, onRun, runError }: {
  shape: Shape;
  preview: Preview | undefined;
  error: unknown;
  /** The figures belong to earlier settings until the next answer. */
  isStale: boolean;
  summary: Summary | null;
  nextNumber: number;
  canRun: boolean;
  isStarting: boolean;
  onRun: () => void;
  runError: unknown;
}) {
  const { seeker, company } = wordsIn(shape);
  return (
    <section className={styles['live']} aria-label="If you ran this now" aria-busy={isStale}>
      <h3>If you ran this now</h3>
      {error ? <ErrorNote error={error} /> : null}
      {preview?.kind === 'infeasible' ? (
        <p className={styles['words']}>What you ask for contradicts itself{preview.conflicts === 1 ? '' : ` ${preview.conflicts} times`}: locked pairs, places or a least number of {seeker.many}. Run it to read which.</p>
      ) : preview?.summary.of === 0 ? (
        <p className={styles['words']}>Every {seeker.one} has a {company}, so a round would place nobody.</p>
      ) : (
        <dl data-stale={isStale || undefined}>
          <Row label={preview === undefined ? 'Placed' : `Placed of ${number(preview.summary.of)}`} value={preview?.summary.placed} before={summary?.placed} />
          <Row label="Median fit" value={score(preview?.summary.medianScore)} before={score(summary?.medianScore)} />
          <Row label="Lowest fit" value={score(preview?.summary.lowestScore)} before={score(summary?.lowestScore)} />
          <Row label={usedName(shape)} value={preview?.summary.mentorsUsed} before={summary?.mentorsUsed} />
          {shape.kind === 'pairs' ? <Row label="Would rather swap" value={preview?.summary.blockingPairs ?? undefined} before={summary?.blockingPairs ?? undefined} better="fewer" /> : null}
          {summary === null ? null : <Row label={`Would change ${company}`} value={preview?.wouldChange ?? undefined} />}
        </dl>
      )}
      {preview?.kind === 'solved' && preview.listsLeftOut ? <p className="al-faint al-xs">Whom people rank first counts in the round. The preview does not read it.</p> : null}
      <p className="al-hidden" role="status">
        {preview?.kind === 'solved' && !isStale ? `Would place ${counted(preview.summary.placed, seeker.one)} of ${preview.summary.of}.` : ''}
      </p>
      <Button variant="outline" fullWidth disabled={!canRun || (preview?.kind === 'solved' && preview.summary.of === 0)} loading={isStarting} onClick={onRun}>
        {`Run round ${nextNumber}`}
      </Button>
      {runError ? <ErrorNote error={runError} /> : null}
    </section>
  );
}

function score(value: number | null | undefined): number | undefined {
  return value === null || value === undefined ? undefined : fit(value);
}

function Row({ label, value, before, better = 'more' }: { label: string; value: number | undefined; before?: number | undefined; better?: 'more' | 'fewer' }) {
  const change = value === undefined || before === undefined ? undefined : value - before;
  return (
    <>
      <dt>{label}</dt>
      <dd className={styles['value']}>{value === undefined ? '–' : number(value)}</dd>
      <dd data-tone={change === undefined || change === 0 ? undefined : change > 0 === (better === 'more') ? 'good' : 'bad'}>{change === undefined ? '' : signed(change)}</dd>
    </>
  );
}

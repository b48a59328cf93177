import { Button, Checkbox } from '@mantine/core';
import { Card, CardSection } from '../../ui/card.tsx';
import { InternalLink } from '../../ui/internal-link.tsx';
import { Note } from '../../ui/note.tsx';
import { number } from '../../ui/number-words.ts';
import { ErrorNote } from '../../ui/page-state.tsx';
import type { CheckedFile } from './import-words.ts';
import styles from './people.module.css';

/** The last step of an import: the rows that are good are written. */
export function WriteCard({ counts, stopped, isChecking, isWriting, error, onRetry, onlyIfAllGood, onOnlyIfAllGood, onWrite }: {
  counts: NonNullable<CheckedFile['rows']>['counts'];
  /** What the last try came to; with `stopped` nothing was written. */
  stopped: { stopped: boolean; leftOut: number } | undefined;
  isChecking: boolean;
  isWriting: boolean;
  error: unknown;
  onRetry: () => void;
  onlyIfAllGood: boolean;
  onOnlyIfAllGood: (only: boolean) => void;
  onWrite: () => void;
}) {
  const good = counts.new + counts.updated + counts.unchanged;
  return (
    <Card label="Import">
      <CardSection>
        {error === null ? null : <ErrorNote error={error} onRetry={onRetry} />}
        {stopped?.stopped === true ? <Note tone="warn">Nothing was written, because {stopped.leftOut === 1 ? 'a row has' : `${number(stopped.leftOut)} rows have`} a problem. Mend the file, or take the tick away.</Note> : null}
        <div className={styles['bottom']}>
          <Checkbox label="Import nothing until all rows are good" checked={onlyIfAllGood} onChange={(event) => onOnlyIfAllGood(event.currentTarget.checked)} />
          <span className="al-soft al-sm">{good === 0 ? 'No row is good yet: mend the file, then use it again.' : 'Running it again makes no duplicates.'}</span>
          <Button component={InternalLink} href="/people">Back</Button>
          <Button variant="filled" loading={isWriting} disabled={isChecking || good === 0 || (onlyIfAllGood && counts.problem > 0)} onClick={onWrite}>
            {good === 1 ? 'Import one good row' : `Import ${number(good)} good rows`}
          </Button>
        </div>
      </CardSection>
    </Card>
  );
}

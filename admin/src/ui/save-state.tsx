import { Icon } from './icon.tsx';
import { sinceText } from './time-words.ts';
import styles from './save-state.module.css';

export type SaveStatus = 'saved' | 'saving' | 'unsaved' | 'failed';

/** What became of the last change on a page that saves itself. */
export function SaveState({ status, savedAt, now }: {
  status: SaveStatus;
  /** When the last save was confirmed; null before the first. */
  savedAt: Date | null;
  now: Date;
}) {
  return (
    <span className={styles['state']} data-status={status} role="status">
      <Icon name={status === 'failed' ? 'warn' : status === 'saved' ? 'saved' : 'clock'} />
      {words(status, savedAt, now)}
    </span>
  );
}

function words(status: SaveStatus, savedAt: Date | null, now: Date): string {
  switch (status) {
    case 'saving':
      return 'Saving';
    case 'unsaved':
      return 'Not saved yet';
    case 'failed':
      return 'Not saved; your changes are kept here';
    case 'saved':
      return savedAt === null ? 'Nothing to save' : `Saved ${sinceText(savedAt, now)}`;
  }
}

import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import styles from './status-badge.module.css';

export type StatusTone = 'good' | 'warn' | 'bad' | 'info' | 'accent' | 'private' | 'neutral' | 'usual';

const toneIcons: Record<StatusTone, IconName | null> = {
  good: 'check',
  warn: 'clock',
  bad: 'warn',
  info: 'info',
  accent: null,
  private: 'lock',
  neutral: null,
  usual: null,
};

/** A state as a word with an icon; colour alone never carries it. `private` only for what nobody but its author sees; `usual` for what most rows of a table are, so that the others stand out. */
export function StatusBadge({ tone = 'neutral', icon, children }: {
  tone?: StatusTone;
  /** Another icon than the tone's own; null for none. */
  icon?: IconName | null;
  children: ReactNode;
}) {
  const shown = icon === undefined ? toneIcons[tone] : icon;
  return (
    <span className={styles['badge']} data-tone={tone}>
      {shown === null ? null : <Icon name={shown} size={13} />}
      {children}
    </span>
  );
}

import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import styles from './note.module.css';

export type NoteTone = 'plain' | 'accent' | 'info' | 'warn' | 'bad' | 'good' | 'private';

const icons: Record<NoteTone, IconName> = {
  plain: 'info',
  accent: 'info',
  info: 'info',
  warn: 'warn',
  bad: 'warn',
  good: 'check',
  private: 'lock',
};

/** A remark beside the matter, with an icon. `plain` has no ground; `private` only for what nobody but its author sees. */
export function Note({ tone = 'plain', icon, action, children }: {
  tone?: NoteTone;
  icon?: IconName;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={styles['note']} data-tone={tone}>
      <Icon name={icon ?? icons[tone]} />
      <div className={styles['words']}>{children}</div>
      {action}
    </div>
  );
}

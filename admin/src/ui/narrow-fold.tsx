import type { ReactNode } from 'react';
import { useMediaQuery } from '@mantine/hooks';
import { Icon } from './icon.tsx';
import styles from './narrow-fold.module.css';

/** Settings beside their result. Where the page is too narrow for both they fold away, so that the result comes first. */
export function NarrowFold({ label, children }: { label: string; children: ReactNode }) {
  const isNarrow = useMediaQuery('(max-width: 1100px)', undefined, { getInitialValueInEffect: false });
  if (!isNarrow) return children;
  return (
    <details className={styles['fold']}>
      <summary>
        {label}
        <Icon name="down" />
      </summary>
      {children}
    </details>
  );
}

import { useId, type ReactNode } from 'react';
import styles from './card.module.css';

/**
 * One subject with its own heading. `children` are sections divided by a line (`CardSection`)
 * or a table, which brings its own edges. With `title` the card is a labelled region.
 */
export function Card({ title, detail, action, label, children }: {
  title?: string;
  /** A quiet remark beside the title. */
  detail?: ReactNode;
  action?: ReactNode;
  /** Name of the region where no title is shown. */
  label?: string;
  children: ReactNode;
}) {
  const headingId = useId();
  const named = title !== undefined || label !== undefined;
  return (
    <section
      className={styles['card']}
      aria-labelledby={title === undefined ? undefined : headingId}
      aria-label={title === undefined ? label : undefined}
      role={named ? undefined : 'presentation'}
    >
      {title === undefined ? null : (
        <header className={styles['header']}>
          <h2 id={headingId}>{title}</h2>
          {detail === undefined ? null : <span className={styles['detail']}>{detail}</span>}
          {action === undefined ? null : <span className={styles['action']}>{action}</span>}
        </header>
      )}
      {children}
    </section>
  );
}

/** A part of a card; a line divides it from the part before. */
export function CardSection({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <div className={styles['section']}>
      {title === undefined ? null : <h3>{title}</h3>}
      {children}
    </div>
  );
}

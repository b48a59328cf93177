import type { ReactNode } from 'react';
import styles from './page-header.module.css';

/** The id of the page's first heading; navigation moves the focus there. */
export const pageTitleId = 'page-title';

/**
 * The top of every page: its title, what it means in one sentence, and at most one filled button.
 * Also sets the title of the browser's tab.
 */
export function PageHeader({ title, sentence, badge, crumbs, actions, children }: {
  title: string;
  /** One sentence of what the page says; the numbers come after it. */
  sentence?: ReactNode;
  badge?: ReactNode;
  /** Links to the pages above this one. */
  crumbs?: readonly ReactNode[];
  actions?: ReactNode;
  /** Further lines under the sentence, or a row of tabs. */
  children?: ReactNode;
}) {
  return (
    <header className={styles['header']}>
      <title>{`${title} · Alongside`}</title>
      {crumbs === undefined || crumbs.length === 0 ? null : (
        <nav aria-label="Breadcrumb">
          <ol className={styles['crumbs']}>
            {crumbs.map((crumb, index) => (
              <li key={index}>{crumb}</li>
            ))}
          </ol>
        </nav>
      )}
      <div className={styles['line']}>
        <div className={styles['words']}>
          <div className={styles['title']}>
            <h1 id={pageTitleId} tabIndex={-1}>{title}</h1>
            {badge}
          </div>
          {sentence === undefined ? null : <p className={styles['sentence']}>{sentence}</p>}
        </div>
        {actions === undefined ? null : <div className={styles['actions']}>{actions}</div>}
      </div>
      {children}
    </header>
  );
}

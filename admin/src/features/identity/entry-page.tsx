import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { InternalLink } from '../../ui/internal-link.tsx';
import { pageTitleId } from '../../ui/page-header.tsx';
import { TwoLinesMark } from '../../ui/two-lines.tsx';
import styles from './entry-page.module.css';

/** The frame of every page before somebody is signed in. */
export function EntryPage({ title, sentence, children }: { title: string; sentence: ReactNode; children: ReactNode }) {
  return (
    <div className={styles['page']}>
      <title>{`${title} · Alongside`}</title>
      <main className={styles['main']}>
        <div className={styles['brand']}>
          <TwoLinesMark size={30} /> Alongside
        </div>
        <div className={styles['card']}>
          <h1 id={pageTitleId} tabIndex={-1}>{title}</h1>
          <p className={styles['sentence']}>{sentence}</p>
          {children}
        </div>
      </main>
    </div>
  );
}

/** The way on for who came here by a link that is used up. */
export function ToSignIn() {
  return <Button component={InternalLink} href="/sign-in" variant="filled">Go to sign-in</Button>;
}

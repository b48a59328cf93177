import { useState } from 'react';
import { Button } from '@mantine/core';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/page-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { InternalLink } from '../../ui/internal-link.tsx';
import { taskWords, type Task } from './home-words.ts';
import styles from './home.module.css';

/** More than this is no longer a few. */
const few = 5;

/** Today's few things to do, the most urgent first, each a decision; the first carries the page's filled button. */
export function TaskList({ tasks, now }: { tasks: readonly Task[]; now: Date }) {
  const [showsAll, setShowsAll] = useState(false);
  if (tasks.length === 0) {
    return (
      <Card label="To do">
        <EmptyState title="Nothing waits for you" text="Rounds, quiet mentorships, requests and surveys show here when they need somebody." />
      </Card>
    );
  }
  const shown = showsAll ? tasks : tasks.slice(0, few);
  return (
    <Card label="To do">
      <ul className={styles['tasks']}>
        {shown.map((task, index) => {
          const words = taskWords(task, now);
          return (
            <li key={`${task.kind} ${task.programId}`}>
              <span className={styles['tile']} data-first={index === 0 || undefined}>
                <Icon name={words.icon} />
              </span>
              <span className={styles['words']}>
                <strong>{words.title}</strong>
                <span>{words.text}</span>
              </span>
              <span className={styles['act']}>
                <Button component={InternalLink} href={words.to} variant={index === 0 ? 'filled' : 'default'} aria-label={`${words.action}: ${words.title}`}>
                  {words.action}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      {tasks.length <= few ? null : (
        <p className={styles['more']}>
          <Button variant="subtle" size="xs" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>{showsAll ? 'Show only the most urgent' : `${tasks.length - few} more`}</Button>
        </p>
      )}
    </Card>
  );
}

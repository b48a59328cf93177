import { Button } from '@mantine/core';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/page-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { InternalLink } from '../../ui/internal-link.tsx';
import { taskWords, type Task } from './home-words.ts';
import styles from './home.module.css';

/** Today's few things to do, each a decision; the first carries the page's filled button. */
export function TaskList({ tasks, now }: { tasks: readonly Task[]; now: Date }) {
  if (tasks.length === 0) {
    return (
      <Card label="To do">
        <EmptyState title="Nothing waits for you" text="Rounds, quiet mentorships, requests and surveys show here when they need somebody." />
      </Card>
    );
  }
  return (
    <Card label="To do">
      <ul className={styles['tasks']}>
        {tasks.map((task, index) => {
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
    </Card>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import { Card } from '../../ui/card.tsx';
import { InternalLink } from '../../ui/internal-link.tsx';
import { EmptyState, PageState } from '../../ui/page-state.tsx';
import { ComingUp } from './coming-up.tsx';
import { todayQuery } from './home-queries.ts';
import { ProgramRhythm } from './program-rhythm.tsx';
import { TaskList } from './task-list.tsx';
import styles from './home.module.css';

/** A coordinator's day: what waits, what comes, how the programmes are doing. */
export function CoordinatorDay() {
  const query = useQuery(todayQuery);
  return (
    <PageState query={query}>
      {({ now, tasks, programs, coming }) =>
        programs.length === 0 ? (
          <Card label="Programmes">
            <EmptyState title="You run no programme yet" text="Design one from a template, or ask a colleague to add you to theirs." action={<Button component={InternalLink} href="/programs" variant="filled">Open programmes</Button>} />
          </Card>
        ) : (
          <div className={styles['page']}>
            <div className={styles['top']}>
              <TaskList tasks={tasks} now={new Date(now)} />
              <ComingUp coming={coming} />
            </div>
            <ProgramRhythm programs={programs} now={new Date(now)} />
          </div>
        )
      }
    </PageState>
  );
}

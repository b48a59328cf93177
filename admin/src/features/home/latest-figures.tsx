import { useQuery } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import { trpc } from '../../api/client.ts';
import { Card } from '../../ui/card.tsx';
import { InternalLink } from '../../ui/internal-link.tsx';
import { PageState } from '../../ui/page-state.tsx';
import styles from './home.module.css';

export const latestFiguresQuery = () => trpc.outcome.programs.queryOptions({});

/** An analyst's way in: for which programmes there are figures, and of when. */
export function LatestFigures() {
  const query = useQuery(latestFiguresQuery());
  return (
    <PageState
      query={query}
      isEmpty={({ programs }) => programs.length === 0}
      empty={{ title: 'No programme has begun', text: 'Figures are taken every Monday, and when a survey closes, once a programme is past its design.' }}
    >
      {({ programs }) => (
        <Card title="Latest figures" detail="Taken every Monday, and when a survey closes">
          <ul className={styles['tasks']}>
            {programs.map((program, index) => (
              <li key={program.id}>
                <span className={styles['words']}>
                  <strong>{program.name}</strong>
                  <span>{program.takenAt === null ? 'No figures yet: the next are taken on Monday.' : `As of ${new Date(program.takenAt).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })}`}</span>
                </span>
                {program.takenAt === null ? null : (
                  <span className={styles['act']}>
                    <Button component={InternalLink} href={`/outcomes?program=${program.id}`} variant={index === 0 ? 'filled' : 'default'} aria-label={`Open outcomes of ${program.name}`}>Open outcomes</Button>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </PageState>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import { measuredProgramsQuery } from '../../api/shared-queries.ts';
import { Card } from '../../ui/card.tsx';
import { InternalLink } from '../../ui/internal-link.tsx';
import { PageState } from '../../ui/page-state.tsx';
import { longDateText } from '../../ui/time-words.ts';
import styles from './home.module.css';

/** An analyst's way in: for which programmes there are figures, and of when. */
export function LatestFigures() {
  const query = useQuery(measuredProgramsQuery);
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
                  <span>{program.takenAt === null ? 'No figures yet: the next are taken on Monday.' : `As of ${longDateText(program.takenAt)}`}</span>
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

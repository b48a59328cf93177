import { useQuery } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import { Card } from '../../ui/card.tsx';
import { Icon } from '../../ui/icon.tsx';
import { InternalLink } from '../../ui/internal-link.tsx';
import { PageState } from '../../ui/page-state.tsx';
import type { Outputs } from '../../api/server-types.ts';
import { number } from '../../ui/number-words.ts';
import { setUpQuery } from './home-queries.ts';
import styles from './home.module.css';

interface Step {
  done: boolean;
  title: string;
  text: string;
  action: string;
  to: string;
}

function steps(state: Outputs['home']['setUp']): Step[] {
  return [
    {
      done: state.people > 0,
      title: 'Bring in your people',
      text: state.people > 0 ? `${number(state.people)} people in the directory.` : 'From a file as your HR system exports it. It can be repeated without doubles.',
      action: state.people > 0 ? 'See people' : 'Import people',
      to: '/people',
    },
    {
      done: state.coordinators > 0,
      title: 'Appoint a coordinator',
      text: state.coordinators > 0 ? `${number(state.coordinators)} coordinating${state.invitedStaff > 0 ? `; ${number(state.invitedStaff)} invited and not yet in` : ''}.` : 'Coordinators design programmes and run them. You can be one yourself.',
      action: state.coordinators > 0 ? 'See staff' : 'Invite a coordinator',
      to: '/staff',
    },
    {
      done: state.analysts > 0,
      title: 'Appoint an analyst',
      text: state.analysts > 0 ? `${number(state.analysts)} reading outcomes, never single people.` : 'Analysts read outcomes of groups, never of single people.',
      action: state.analysts > 0 ? 'See staff' : 'Invite an analyst',
      to: '/staff',
    },
    {
      done: state.programs > 0,
      title: 'Begin a programme',
      text: state.programs > 0 ? `${number(state.programs)} so far.` : 'From a template; stages, questions and matching can be changed later.',
      action: state.programs > 0 ? 'See programmes' : 'Create a programme',
      to: '/programs',
    },
  ];
}

/** What an installation needs before people can find a mentor, and how far it is. */
export function SetUpSteps() {
  const query = useQuery(setUpQuery);
  return (
    <PageState query={query}>
      {(state) => {
        const all = steps(state);
        const next = all.findIndex(({ done }) => !done);
        return (
          <Card title="Set-up" detail={next === -1 ? 'All done' : `${all.filter(({ done }) => done).length} of ${all.length} done`}>
            <ul className={styles['tasks']}>
              {all.map((step, index) => (
                <li key={step.title}>
                  <span className={styles['tile']} data-first={step.done || undefined}>
                    {step.done ? <Icon name="check" /> : index + 1}
                  </span>
                  <span className={styles['words']}>
                    <strong>{step.title}{step.done ? <span className="al-hidden"> (done)</span> : null}</strong>
                    <span>{step.text}</span>
                  </span>
                  <span className={styles['act']}>
                    <Button component={InternalLink} href={step.to} variant={index === next ? 'filled' : 'default'}>{step.action}</Button>
                  </span>
                </li>
              ))}
            </ul>
          </Card>
        );
      }}
    </PageState>
  );
}

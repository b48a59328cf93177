import { useQuery } from '@tanstack/react-query';
import { SegmentedControl } from '@mantine/core';
import { trpc } from '../../api/client.ts';
import { programsQuery } from '../../api/shared-queries.ts';
import { Card } from '../../ui/card.tsx';
import { ChosenProgram } from '../../ui/chosen-program.tsx';
import { FilterRow, ProgramSelect } from '../../ui/filter-row.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { EmptyState, PageState } from '../../ui/page-state.tsx';
import { AskList } from './ask-list.tsx';
import { MentorshipTable } from './mentorship-table.tsx';
import { needsHelp, sentenceOf } from './mentorship-words.ts';

type Show = 'all' | 'help';

interface Choice {
  show: Show;
  onProgram: (programId: string) => void;
  onShow: (show: Show) => void;
}

/** The mentorships of one of the coordinator's programmes: who, when and how often, never what. */
export function MentorshipsPage({ programId, ...choice }: Choice & { programId: string | undefined }) {
  const query = useQuery({ ...programsQuery, select: ({ programs }) => programs.filter(({ mine }) => mine) });
  return (
    <ChosenProgram
      title="Mentorships"
      query={query}
      choose={(mine) => mine.find(({ id }) => id === programId) ?? mine.find(({ stage, mentorships }) => stage !== 'finished' && mentorships > 0) ?? mine[0]}
      empty={{ title: 'You coordinate no programme yet', text: 'Mentorships show here once an administrator or another coordinator has made you a coordinator of their programme.' }}
    >
      {({ id }, programs) => <ProgramMentorships key={id} programId={id} programs={programs} {...choice} />}
    </ChosenProgram>
  );
}

function ProgramMentorships({ programId, programs, show, onProgram, onShow }: Choice & { programId: string; programs: readonly { id: string; name: string }[] }) {
  const query = useQuery(trpc.mentorship.list.queryOptions({ programId }));
  const all = query.data?.mentorships;
  return (
    <>
      <PageHeader title="Mentorships" sentence={all === undefined || all.length === 0 ? undefined : sentenceOf(all)}>
        <FilterRow privacy="Counts and rhythm only. What pairs say to each other is theirs.">
          <ProgramSelect programs={programs} value={programId} onChange={onProgram} />
          <SegmentedControl
            aria-label="Which mentorships"
            value={show}
            onChange={(value) => onShow(value === 'help' ? 'help' : 'all')}
            data={[
              { value: 'all', label: 'All' },
              { value: 'help', label: all === undefined ? 'Could use help' : `Could use help ${all.filter(needsHelp).length}` },
            ]}
          />
        </FilterRow>
      </PageHeader>
      <PageState query={query}>
        {({ mentorships }) => {
          const inNeed = mentorships.filter(needsHelp);
          const shown = show === 'help' ? inNeed : [...inNeed, ...mentorships.filter((mentorship) => !needsHelp(mentorship))];
          return (
            <div className="al-stack">
              <AskList programId={programId} mentorships={mentorships} />
              <Card label="Mentorships">
                {mentorships.length === 0 ? (
                  <EmptyState title="No mentorship yet" text="They begin when you publish a matching round, or when a mentor accepts a request." />
                ) : shown.length === 0 ? (
                  <EmptyState title="Nobody needs a hand" text="All pairs keep the rhythm that they agreed on, and nobody has asked for anything." />
                ) : (
                  <MentorshipTable mentorships={shown} resetKey={show} />
                )}
              </Card>
            </div>
          );
        }}
      </PageState>
    </>
  );
}

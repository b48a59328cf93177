import { useQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import { programsQuery } from '../../../api/shared-queries.ts';
import { ProgramList } from '../../../features/program/program-list.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { InternalLink } from '../../../ui/internal-link.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { PageState } from '../../../ui/page-state.tsx';

export const Route = createFileRoute('/_staff/programs/')({
  loader: ({ context }) => context.queryClient.prefetchQuery(programsQuery),
  component: ProgramsPage,
});

function ProgramsPage() {
  const { account } = Route.useRouteContext();
  const query = useQuery(programsQuery);
  const navigate = Route.useNavigate();
  const create = (variant: 'filled' | 'default') => <Button component={InternalLink} href="/programs/new" variant={variant} leftSection={<Icon name="plus" />}>New programme</Button>;
  const total = query.data?.programs.length ?? 0;
  const all = account.roles.includes('administrator');
  return (
    <>
      <PageHeader
        title="Programmes"
        sentence={query.data === undefined || total === 0 ? undefined : sentenceOf(query.data.programs.map(({ stage }) => stage), all)}
        actions={total > 0 ? create('filled') : undefined}
      />
      <PageState
        query={query}
        isEmpty={({ programs }) => programs.length === 0}
        empty={{
          title: all ? 'No programme yet' : 'You coordinate no programme yet',
          text: 'Begin with a template: it fills in stages, questions, objectives and a privacy notice, and all of it can be changed.',
          action: create('filled'),
        }}
      >
        {({ programs }) => <ProgramList programs={programs} onOpen={(programId) => void navigate({ to: '/programs/$programId', params: { programId } })} />}
      </PageState>
    </>
  );
}

function sentenceOf(stages: readonly string[], all: boolean): string {
  const running = stages.filter((stage) => stage !== 'design' && stage !== 'finished').length;
  const count = stages.length === 1 ? 'One programme' : `${stages.length} programmes`;
  return `${count}${all ? '' : ' that you coordinate'}, ${running === 0 ? 'none' : running} under way.`;
}

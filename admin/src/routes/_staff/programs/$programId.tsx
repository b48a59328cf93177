import { useQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { SlotsTab } from '../../../features/flash/slots-tab.tsx';
import { IntroductionsTab } from '../../../features/introduction/introductions-tab.tsx';
import { LotteryTab } from '../../../features/lottery/lottery-tab.tsx';
import { ProgramRules } from '../../../features/matching/program-rules.tsx';
import { shapeOf } from '../../../features/matching/shape-words.ts';
import { ParticipantsTab } from '../../../features/participant/participants-tab.tsx';
import { ProgramPage } from '../../../features/program/program-page.tsx';
import { designQuery } from '../../../features/program/program-queries.ts';
import { programTabs } from '../../../features/program/program-types.ts';
import { oneOf, searchOf } from '../../../search-params.ts';
import { PageState } from '../../../ui/page-state.tsx';

export const Route = createFileRoute('/_staff/programs/$programId')({
  validateSearch: searchOf({ tab: oneOf(programTabs) }),
  loader: async ({ context, params }) => {
    await context.queryClient.prefetchQuery(designQuery(params.programId));
    return { now: new Date() };
  },
  component: OneProgramPage,
});

function OneProgramPage() {
  const { account } = Route.useRouteContext();
  const { programId } = Route.useParams();
  const { tab = 'design' } = Route.useSearch();
  const { now } = Route.useLoaderData();
  const navigate = Route.useNavigate();
  const query = useQuery(designQuery(programId));
  return (
    <PageState query={query} isPage>
      {(design) => {
        const coordinates = account.roles.includes('coordinator') && design.coordinators.some(({ accountId }) => accountId === account.id);
        const { pairing, format } = design.program;
        const offersSlots = coordinates && format === 'flash';
        const drawsPlaces = coordinates && pairing === 'formal' && format !== 'flash';
        const isShown = { design: true, who: true, rules: true, participants: coordinates, places: drawsPlaces, introductions: coordinates, slots: offersSlots }[tab];
        return (
          <ProgramPage
            key={programId}
            design={design}
            administers={account.roles.includes('administrator')}
            tab={isShown ? tab : 'design'}
            onTab={(next) => void navigate({ search: next === 'design' ? {} : { tab: next }, replace: true, resetScroll: false })}
            now={now}
            rules={<ProgramRules programId={programId} shape={shapeOf({ ...design.program, ...design.groupSizes })} asks={design.asks} settings={{ weights: design.weights, rules: design.rules }} mayChange={coordinates} />}
            participants={coordinates ? <ParticipantsTab programId={programId} isOpen={design.program.stage !== 'design'} /> : null}
            places={drawsPlaces ? <LotteryTab programId={programId} /> : null}
            introductions={coordinates ? <IntroductionsTab programId={programId} isPeer={format === 'peer'} /> : null}
            slots={offersSlots ? <SlotsTab programId={programId} /> : null}
          />
        );
      }}
    </PageState>
  );
}

import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import { trpc } from '../../api/client.ts';
import { measuredProgramsQuery } from '../../api/shared-queries.ts';
import { useAction } from '../../api/use-action.ts';
import { Card } from '../../ui/card.tsx';
import { TooFewYet } from '../../ui/charts/suppressed-cell.tsx';
import { ChosenProgram } from '../../ui/chosen-program.tsx';
import { FilterRow, ProgramSelect } from '../../ui/filter-row.tsx';
import { FigureStrip } from '../../ui/figure-strip.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { EmptyState, ErrorNote, PageState } from '../../ui/page-state.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { longDateText } from '../../ui/time-words.ts';
import { AimsCard } from './aims-card.tsx';
import { BreakdownCard, chooseBreakdown, type Breakdown } from './breakdown-card.tsx';
import { DefinitionsDrawer } from './definitions-drawer.tsx';
import { FairnessCard } from './fairness-card.tsx';
import { FunnelCard } from './funnel-card.tsx';
import { GrowthCard } from './growth-card.tsx';
import { countText, figureWords, headline, overallOf, valueText, type FigureName, type Snapshot } from './outcome-words.ts';
import { SatisfactionCard } from './satisfaction-card.tsx';
import { TrustCard } from './trust-card.tsx';
import styles from './outcomes.module.css';

const outcomesQuery = (programId: string) => trpc.outcome.page.queryOptions({ programId });

const strip: readonly FigureName[] = ['match_rate', 'active', 'first_meeting_on_time', 'cadence_kept', 'meeting_rate', 'hours_per_person', 'agreement_signed', 'check_in', 'goal_attainment', 'request_answered', 'goals_set', 'match_quality'];

/** Eight in a strip: those that are shown, in their order; what is too few yet only where there are not enough others. */
function keyFigures(snapshot: Snapshot): FigureName[] {
  const isShown = (figure: FigureName) => overallOf(snapshot, figure)?.hidden === false;
  const chosen = new Set([...strip.filter(isShown), ...strip.filter((figure) => !isShown(figure))].slice(0, 8));
  return strip.filter((figure) => chosen.has(figure));
}

function figureOf(snapshot: Snapshot, figure: FigureName) {
  const words = figureWords[figure];
  const cell = overallOf(snapshot, figure);
  if (cell === undefined || cell.hidden) return { label: words.name, value: <small><TooFewYet /></small> };
  const text = valueText(cell, words.unit);
  const note = countText(cell, words.unit);
  return {
    label: words.name,
    value: cell.band === null ? text : <small>{text}</small>,
    ...(words.unit === 'of_five' ? { of: 'of 5' } : figure === 'match_quality' ? { of: 'of 100' } : {}),
    ...(note === '' ? {} : { note }),
  };
}

/** Frozen figures of one programme: the sentence first, then numbers, groups, and how far to trust them. */
export function OutcomesPage({ programId, wanted, onProgram, onBreakdown }: {
  programId: string | undefined;
  wanted: Partial<Breakdown>;
  onProgram: (programId: string) => void;
  /** The programme goes along: an address with a figure means the same page for whoever gets it. */
  onBreakdown: (programId: string, breakdown: Breakdown) => void;
}) {
  const query = useQuery({ ...measuredProgramsQuery, select: ({ programs }) => programs });
  return (
    <ChosenProgram
      title="Outcomes"
      query={query}
      choose={(all) => all.find(({ id }) => id === programId) ?? withMostToShow(all)}
      empty={{ title: 'No programme has begun', text: 'Figures are taken every Monday, and when a survey closes, once a programme is past its design.' }}
    >
      {({ id }, programs) => <ProgramOutcomes key={id} programId={id} programs={programs} wanted={wanted} onProgram={onProgram} onBreakdown={(breakdown) => onBreakdown(id, breakdown)} />}
    </ChosenProgram>
  );
}

/** The programme of whose figures most are shown; of equals the first. */
function withMostToShow<TProgram extends { shown: number }>(programs: readonly TProgram[]): TProgram | undefined {
  return programs.toSorted((a, b) => b.shown - a.shown)[0];
}

function ProgramOutcomes({ programId, programs, wanted, onProgram, onBreakdown }: {
  programId: string;
  programs: readonly { id: string; name: string }[];
  wanted: Partial<Breakdown>;
  onProgram: (programId: string) => void;
  onBreakdown: (breakdown: Breakdown) => void;
}) {
  const query = useQuery(outcomesQuery(programId));
  const [defining, setDefining] = useState(false);
  const exported = useAction(trpc.outcome.exportCsv.mutationOptions(), { onDone: ({ fileName, content }) => saveFile(fileName, content, 'text/csv;charset=utf-8') });
  const snapshot = query.data?.snapshot ?? null;
  return (
    <>
      <PageHeader
        title="Outcomes"
        sentence={snapshot === null ? undefined : `As of ${longDateText(snapshot.takenAt)}. The next figures are taken on Monday, or when a survey closes.`}
        actions={
          snapshot === null ? undefined : (
            <>
              <Button leftSection={<Icon name="info" />} onClick={() => setDefining(true)}>Definitions</Button>
              <Button leftSection={<Icon name="download" />} loading={exported.isPending} onClick={() => exported.run({ programId })}>Figures as CSV</Button>
            </>
          )
        }
      >
        <FilterRow privacy={`Groups under ${snapshot?.smallestGroup ?? 7} are hidden, everywhere and in exports.`}>
          <ProgramSelect programs={programs} value={programId} onChange={onProgram} />
        </FilterRow>
      </PageHeader>
      {exported.error === null ? null : <ErrorNote error={exported.error} onRetry={exported.retry} />}
      <PageState query={query}>
        {({ snapshot: taken }) => {
          if (taken === null) {
            return <Card label="Outcomes"><EmptyState title="No figures yet" text="They are taken every Monday, and when a survey of this programme closes." /></Card>;
          }
          const breakdown = chooseBreakdown(taken, wanted);
          return (
            <div className={styles['page']}>
              <section className={styles['headline']} aria-label="In one sentence"><p>{headline(taken)}</p></section>
              <FigureStrip label="Key figures" figures={keyFigures(taken).map((figure) => figureOf(taken, figure))} />
              <AimsCard snapshot={taken} />
              <div className={styles['two']}>
                <FunnelCard snapshot={taken} />
                {breakdown === undefined ? null : <BreakdownCard programId={programId} snapshot={taken} breakdown={breakdown} onChange={onBreakdown} />}
                <SatisfactionCard snapshot={taken} />
                <GrowthCard programId={programId} snapshot={taken} />
              </div>
              <FairnessCard snapshot={taken} />
              <TrustCard snapshot={taken} />
              <DefinitionsDrawer snapshot={taken} opened={defining} onClose={() => setDefining(false)} />
            </div>
          );
        }}
      </PageState>
    </>
  );
}

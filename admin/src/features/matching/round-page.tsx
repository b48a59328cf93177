import { useQuery } from '@tanstack/react-query';
import { Button, Select, Tabs } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { Card } from '../../ui/card.tsx';
import { NarrowFold } from '../../ui/narrow-fold.tsx';
import { number } from '../../ui/number-words.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageState } from '../../ui/page-state.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { TabRow } from '../../ui/tab-row.tsx';
import { CriteriaPanel } from './criteria-panel.tsx';
import { FitHistogram, SkillShortage } from './fit-charts.tsx';
import { GroupList } from './group-list.tsx';
import { LotteryNote } from './lottery-note.tsx';
import { isBusy, roundQuery } from './matching-queries.ts';
import type { Overview, Round, RoundInList, Summary } from './matching-types.ts';
import type { PairSearch } from './pair-bar.tsx';
import { PairTable } from './pair-table.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { RoundFigures } from './round-figures.tsx';
import { NoRound, RoundSentence, RoundTrouble } from './round-states.tsx';
import { roundTabs, type RoundTab } from './round-tabs.ts';
import { unmatchedCount, roundStates } from './round-words.ts';
import { madeName, madeWords, peopleWords, wordsIn } from './shape-words.ts';
import { DecisionTable, RoomTable } from './side-tables.tsx';
import { UnmatchedTable } from './unmatched-table.tsx';
import { WaitingTable } from './waiting-table.tsx';
import { ShortageCard } from './shortage-card.tsx';
import { useDraftSettings } from './use-draft-settings.ts';
import styles from './round-page.module.css';

export interface RoundPageSearch extends PairSearch {
  /** The number of the round; the latest without. */
  round?: number | undefined;
  tab: RoundTab;
}

/** One programme's matching: the dials at the left, the round they led to at the right. */
export function RoundPage({ overview, now, search, onSearch }: {
  overview: Overview;
  /** When the page was opened. */
  now: Date;
  search: RoundPageSearch;
  onSearch: (change: Partial<RoundPageSearch>) => void;
}) {
  const { program, rounds, people } = overview;
  const shown = rounds.find(({ number: at }) => at === search.round) ?? rounds[0] ?? null;
  const query = useQuery({ ...roundQuery(shown?.id ?? ''), enabled: shown !== null });
  const round = shown === null || query.data?.id !== shown.id ? null : query.data;
  const draft = useDraftSettings(`${program.id} ${shown?.id ?? ''}`, shown?.settings ?? overview.settings);
  const [publishing, setPublishing] = useState(false);
  const start = useAction(trpc.matching.startRound.mutationOptions(), {
    refreshes: [trpc.matching.overview.pathFilter()],
    onDone: ({ number: at }) => {
      draft.reset();
      onSearch({ round: at, tab: 'pairs', filter: 'all', words: '' });
    },
  });
  const panel = (
    <CriteriaPanel
      programId={program.id}
      shape={program.shape}
      asks={overview.asks}
      own={overview.settings}
      draft={draft}
      shown={shown === null ? null : { ...shown, state: round?.state ?? shown.state, summary: round?.summary ?? shown.summary }}
      nextNumber={(rounds[0]?.number ?? 0) + 1}
      canRun={!rounds.some(({ id, state }) => isBusy(id === round?.id ? round.state : state))}
      isStarting={start.isPending}
      onRun={() => start.run({ programId: program.id, ...draft.settings })}
      error={start.error}
    />
  );

  return (
    <>
      <PageHeader
        title={shown === null ? 'Matching' : `Round ${shown.number}`}
        crumbs={[<Link key="all" to="/matching">Matching</Link>, program.name]}
        badge={round === null ? undefined : <StatusBadge tone={roundStates[round.state].tone}>{roundStates[round.state].word}</StatusBadge>}
        sentence={round === null ? peopleWords(program.shape, people) : <RoundSentence round={round} shape={program.shape} now={now} />}
        actions={<Actions overview={overview} shown={shown} round={round} onChoose={(at) => onSearch({ round: at })} onPublish={() => setPublishing(true)} />}
      />
      {overview.lottery.isOpen || overview.lottery.waiting > 0 ? <div className={styles['figures']}><LotteryNote overview={overview} /></div> : null}
      {shown === null ? (
        <NoRound people={people} shape={program.shape}>{panel}</NoRound>
      ) : (
        <>
          {round?.summary ? <div className={styles['figures']}><RoundFigures summary={round.summary} shape={program.shape} before={beforeOf(round)} /></div> : null}
          <div className={styles['columns']}>
            <div className={styles['side']}><NarrowFold label="Criteria and rules">{panel}</NarrowFold></div>
            <div className={styles['main']}>
              <PageState query={{ ...query, data: round ?? undefined }}>
                {(loaded) => <RoundBody overview={overview} round={loaded} search={search} onSearch={onSearch} />}
              </PageState>
            </div>
          </div>
        </>
      )}
      {round?.summary ? (
        <PublishDialog
          opened={publishing}
          round={round}
          shape={program.shape}
          summary={round.summary}
          onClose={() => setPublishing(false)}
          onLook={() => {
            setPublishing(false);
            onSearch({ tab: 'pairs', filter: 'worth_a_look', words: '' });
          }}
        />
      ) : null}
    </>
  );
}

function Actions({ overview, shown, round, onChoose, onPublish }: {
  overview: Overview;
  shown: RoundInList | null;
  round: Round | null;
  onChoose: (number: number) => void;
  onPublish: () => void;
}) {
  const comparable = overview.rounds.filter(({ summary }) => summary !== null);
  if (shown === null) return null;
  return (
    <>
      {overview.rounds.length < 2 ? null : (
        <Select
          aria-label="Round shown"
          className={styles['chooser'] ?? ''}
          allowDeselect={false}
          data={overview.rounds.map(({ number: at, state }) => ({ value: String(at), label: `Round ${at}, ${roundStates[state].word.toLocaleLowerCase('en-GB')}` }))}
          value={String(shown.number)}
          onChange={(value) => value !== null && onChoose(Number(value))}
        />
      )}
      {comparable.length < 2 ? null : (
        <Button renderRoot={(props) => <Link {...props} to="/matching/$programId/compare" params={{ programId: overview.program.id }} />}>Compare rounds</Button>
      )}
      {round?.state === 'ready' && round.summary !== null && round.summary.placed > 0 ? (
        <Button variant="filled" onClick={onPublish}>{`Publish ${madeWords(overview.program.shape, round.summary)}…`}</Button>
      ) : null}
    </>
  );
}

/** The round that this one is compared with, where it came to something. */
function beforeOf({ before }: Round) {
  return before?.summary ? { number: before.number, summary: before.summary } : null;
}

function RoundBody({ overview, round, search, onSearch }: {
  overview: Overview;
  round: Round;
  search: RoundPageSearch;
  onSearch: (change: Partial<RoundPageSearch>) => void;
}) {
  const { summary } = round;
  const { shape } = overview.program;
  if (summary === null) {
    return (
      <>
        <RoundTrouble said={wordsIn(shape)} round={round} rules={round.settings.rules} />
        {overview.decisions.length === 0 ? null : (
          <Card title="Locked and banned pairs">
            <DecisionTable said={wordsIn(shape)} programId={overview.program.id} decisions={overview.decisions} />
          </Card>
        )}
      </>
    );
  }
  const counts: Record<RoundTab, number> = { pairs: shape.kind === 'pairs' ? summary.placed : summary.mentorsUsed, unmatched: unmatchedCount(summary) + overview.lottery.waiting, room: summary.mentorsWithRoom, decisions: overview.decisions.length };
  return (
    <>
      <div className={styles['charts']}>
        <FitHistogram round={{ number: round.number, summary }} before={beforeOf(round)} />
        <SkillShortage said={wordsIn(shape)} skills={summary.skills} />
      </div>
      {shape.kind === 'pairs' ? <ShortageCard round={round} asks={overview.asks} /> : null}
      <Card label="What the round says">
        <Tabs value={search.tab} onChange={(tab) => onSearch({ tab: roundTabs.find((known) => known === tab) ?? 'pairs' })} keepMounted={false}>
          <TabRow open={search.tab} px="lg">
            {roundTabs.filter((tab) => shape.kind !== 'peers' || tab !== 'room').map((tab) => (
              <Tabs.Tab key={tab} value={tab}>
                {tab === 'pairs' ? madeName(shape) : tabNames[tab]}
                <span className={styles['count']}>{number(counts[tab])}</span>
              </Tabs.Tab>
            ))}
          </TabRow>
          <Tabs.Panel value={search.tab}>
            <TabContent tab={search.tab} overview={overview} round={round} summary={summary} search={search} onSearch={onSearch} />
          </Tabs.Panel>
        </Tabs>
      </Card>
    </>
  );
}

const tabNames: Record<Exclude<RoundTab, 'pairs'>, string> = { unmatched: 'Left out', room: 'Mentors with room', decisions: 'Locked and banned' };

function TabContent({ tab, overview: { program, decisions, lottery }, round, summary, search, onSearch }: {
  tab: RoundTab;
  overview: Overview;
  round: Round;
  summary: Summary;
  search: RoundPageSearch;
  onSearch: (change: Partial<RoundPageSearch>) => void;
}) {
  const canChange = round.state === 'ready';
  switch (tab) {
    case 'pairs':
      if (program.shape.kind !== 'pairs') return <GroupList programId={program.id} roundId={round.id} canChange={canChange} decisions={decisions} />;
      return <PairTable programId={program.id} roundId={round.id} rules={round.settings.rules} canChange={canChange} search={search} onSearch={onSearch} />;
    case 'unmatched':
      return (
        <>
          <UnmatchedTable said={wordsIn(program.shape)} roundId={round.id} rules={round.settings.rules} summary={summary} canChange={canChange && program.shape.kind !== 'peers'} isEmptySaid={lottery.waiting === 0} />
          {lottery.waiting === 0 ? null : <WaitingTable programId={program.id} said={wordsIn(program.shape)} />}
        </>
      );
    case 'room':
      return <RoomTable roundId={round.id} />;
    case 'decisions':
      return <DecisionTable said={wordsIn(program.shape)} programId={program.id} decisions={decisions} />;
  }
}

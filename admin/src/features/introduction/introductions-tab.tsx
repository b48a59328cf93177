import { useState } from 'react';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { EmptyState, ErrorNote, PageState } from '../../ui/page-state.tsx';
import { Coverage } from './coverage.tsx';
import { sentenceOf } from './introduction-words.ts';
import { NextRoundCard } from './next-round-card.tsx';
import { RhythmCard } from './rhythm-card.tsx';
import { RoundsCard } from './rounds-card.tsx';

/** How often the page looks whether a round that was asked for has been held. */
const lookAgainMs = 1_000;

/** Introductions of a programme: when, who, how far it has come. */
export function IntroductionsTab({ programId, isPeer }: { programId: string; isPeer: boolean }) {
  const [isAsked, setAsked] = useState(false);
  const query = useQuery({ ...trpc.introduction.overview.queryOptions({ programId }), refetchInterval: ({ state }) => (isAsked && state.data?.heldToday === false ? lookAgainMs : false) });
  return (
    <PageState query={query}>
      {(page) =>
        page.rhythm === null || page.rhythm.state === 'off' ? (
          page.isOver ? (
            <EmptyState title={page.rounds.length === 0 ? 'Nobody was introduced here' : 'Introductions are over'} text="They are held while a programme runs, and this one is over." />
          ) : (
            <SwitchOn programId={programId} />
          )
        ) : (
          <div className="al-stack">
            <p>{sentenceOf(page)}</p>
            <Coverage page={page} />
            <NextRoundCard programId={programId} page={page} isHolding={isAsked && !page.heldToday} onAsked={() => setAsked(true)} />
            <RoundsCard rounds={page.rounds} />
            <RhythmCard programId={programId} rhythm={page.rhythm} isPeer={isPeer} />
          </div>
        )
      }
    </PageState>
  );
}

const toBeginWith = { state: 'running', every: 'two_weeks', weekday: 2, meets: 'everyone' } as const;

function SwitchOn({ programId }: { programId: string }) {
  const change = useAction(trpc.introduction.change.mutationOptions(), { refreshes: [trpc.introduction.pathFilter()] });
  return (
    <>
      {change.error === null ? null : <ErrorNote error={change.error} onRetry={change.retry} />}
      <EmptyState
        title="Nobody is introduced yet"
        text="Every week, two weeks or month, people who have not met are introduced in pairs, with what they share and a question to begin with. Nobody meets the same person twice until all have met. They need no mentorship for it."
        action={<Button loading={change.isPending} onClick={() => change.run({ programId, ...toBeginWith })}>Switch introductions on</Button>}
      />
    </>
  );
}

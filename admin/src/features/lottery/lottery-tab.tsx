import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { Card, CardSection } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { counted } from '../../ui/number-words.ts';
import { EmptyState, PageState } from '../../ui/page-state.tsx';
import { CalledOffPage } from './called-off-page.tsx';
import { LotteryPage } from './lottery-page.tsx';
import { type Lottery, peopleWords } from './lottery-words.ts';
import { PlacesForm } from './places-form.tsx';
import styles from './lottery.module.css';

/** Places drawn by lot: the number and the hash before sign-up closes, then the draw, who has a place and who waits; or what is left of one called off. */
export function LotteryTab({ programId }: { programId: string }) {
  const query = useQuery(trpc.lottery.get.queryOptions({ programId }));
  return (
    <PageState query={query}>
      {(lottery) => {
        const record = lottery.record;
        if (record?.calledOff) return <CalledOffPage lottery={lottery} record={record} calledOff={record.calledOff} />;
        if (record !== null) return <LotteryPage lottery={lottery} record={record} />;
        if (lottery.stage === 'design' || lottery.stage === 'sign_up') return <Commit lottery={lottery} />;
        return <EmptyState title="Everybody who signed up takes part" text="Places were not limited. A lottery is set up before sign-up closes, so that nobody can suit it to the list." />;
      }}
    </PageState>
  );
}

function Commit({ lottery }: { lottery: Lottery }) {
  const { programId, offered, drawnRole } = lottery;
  const [places, setPlaces] = useState<number | null>(null);
  const commit = useAction(trpc.lottery.commit.mutationOptions(), { refreshes: [trpc.lottery.pathFilter(), trpc.matching.pathFilter()], onDone: () => setPlaces(null) });
  const people = peopleWords[drawnRole].many;
  return (
    <Card title="Are places short?">
      <CardSection>
        <div className={styles['stack']}>
          <p className={styles['text']}>
            When more {people} sign up than there are places, a lottery decides who takes part, and the others wait in the order drawn. Nobody can steer it: a secret seed is fixed now and its
            hash published; the seed follows after the draw, so that anybody can repeat it.
          </p>
          <PlacesForm label={`Places for ${people}`} description={offered === null ? 'It can still change until the draw.' : `Mentors who signed up offer ${counted(offered, 'place')}. It can still change until the draw.`} button="Fix the seed…" initial={null} onSubmit={setPlaces} />
        </div>
      </CardSection>
      <ConfirmDialog
        opened={places !== null}
        onClose={() => setPlaces(null)}
        title={`Draw ${counted(places ?? 0, 'place')} by lot?`}
        text="Everybody who signs up gets a ticket number, and sees the hash. With enough places everybody gets one; until the draw it can be called off, with a reason for everybody to read."
        confirm="Fix the seed"
        cancel="Not yet"
        onConfirm={() => commit.run({ programId, places: places ?? 0 })}
        isPending={commit.isPending}
        error={commit.error}
      />
    </Card>
  );
}

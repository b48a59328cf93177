import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../api/client.ts';
import { Card, CardSection } from '../../ui/card.tsx';
import { BarRows } from '../../ui/charts/bar-rows.tsx';
import { Legend } from '../../ui/charts/legend.tsx';
import { StackedBar } from '../../ui/charts/stacked-bar.tsx';
import { TooFewYet } from '../../ui/charts/suppressed-cell.tsx';
import { FigureStrip } from '../../ui/figure-strip.tsx';
import { counted, number } from '../../ui/number-words.ts';
import { PageState } from '../../ui/page-state.tsx';
import { dayAndTimeText } from '../../ui/time-words.ts';
import { fatesIn, offered, slotBar, taken, usefulParts, weeksSinceFirst, weekWords, type FlashRhythm } from './slot-words.ts';

/** What becomes of the slots of a flash programme: how many there are and who offers them, never what anybody asked. */
export function SlotsTab({ programId }: { programId: string }) {
  const query = useQuery(trpc.flash.rhythm.queryOptions({ programId }));
  return (
    <PageState query={query} isEmpty={({ total }) => offered(total) === 0} empty={{ title: 'Nobody offers a slot yet', text: 'As soon as a mentor offers one in the widget, it is counted here.' }}>
      {(rhythm) => (
        <div className="al-stack">
          <Card label="Slots">
            <Figures rhythm={rhythm} />
          </Card>
          <Card title="Week by week" detail="slots by the seven days they lie in">
            <CardSection>
              <Legend items={fatesIn(rhythm.total)} />
              <BarRows label="Slots week by week" rows={weeksSinceFirst(rhythm.byWeek).map(({ week, counts }) => slotBar(weekWords(week), counts))} />
            </CardSection>
          </Card>
          <Card title="Who offers them" detail={counted(rhythm.mentors.length, 'mentor')}>
            <CardSection>
              <Legend items={fatesIn(rhythm.total)} />
              <BarRows label="Slots by mentor" rows={rhythm.mentors.map(({ name, counts }) => slotBar(name, counts))} />
            </CardSection>
          </Card>
          <Useful useful={rhythm.useful} />
        </div>
      )}
    </PageState>
  );
}

function Figures({ rhythm: { total, people, nextFreeAt } }: { rhythm: FlashRhythm }) {
  const over = total.kept + total.missed + total.unsaid;
  return (
    <FigureStrip
      label="Slots"
      figures={[
        { label: 'Offered', value: number(offered(total)), of: 'slots', ...(total.lapsed === 0 ? {} : { note: `nobody booked ${number(total.lapsed)}` }) },
        { label: 'Booked', value: number(taken(total)), note: `${number(total.booked)} to come` },
        { label: 'Kept', value: number(total.kept), of: `of ${number(over)} over`, ...(total.unsaid === 0 ? {} : { note: `of ${number(total.unsaid)} nobody has said` }) },
        { label: 'Used by', value: number(people), of: people === 1 ? 'person' : 'people' },
        { label: 'Free', value: number(total.free), note: nextFreeAt === null ? 'none to come' : `next ${dayAndTimeText(new Date(nextFreeAt))}` },
      ]}
    />
  );
}

/** Answers of both sides together, shown by sevens. */
function Useful({ useful }: { useful: FlashRhythm['useful'] }) {
  const parts = usefulParts(useful);
  return (
    <Card title="“Was it useful?”" detail={parts.length === 0 ? undefined : `${counted(parts.reduce((sum, { amount }) => sum + amount, 0), 'answer')} of both sides`}>
      <CardSection>
        {parts.length === 0 ? (
          <TooFewYet />
        ) : (
          <>
            <StackedBar label="Was it useful" size="wide" parts={parts} />
            <Legend items={parts.map(({ label, color, amount }) => ({ label, color, count: amount }))} />
          </>
        )}
      </CardSection>
    </Card>
  );
}

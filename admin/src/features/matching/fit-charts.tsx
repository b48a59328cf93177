import type { FormatWords } from '@alongside/shared/format-words';
import { Card, CardSection } from '../../ui/card.tsx';
import { BarRows } from '../../ui/charts/bar-rows.tsx';
import { Histogram } from '../../ui/charts/histogram.tsx';
import { Legend } from '../../ui/charts/legend.tsx';
import { counted } from '../../ui/number-words.ts';
import { fit } from './fit.ts';
import type { Summary } from './matching-types.ts';

const binWidth = 5;
const skillsShown = 6;

interface Compared {
  number: number;
  summary: Summary;
}

/** How the fit of the pairs is spread, with the round before as an outline. */
export function FitHistogram({ round, before }: { round: Compared; before: Compared | null }) {
  const { histogram, medianScore } = round.summary;
  const filled = histogram.map((count, index) => Math.max(count, before?.summary.histogram[index] ?? 0));
  const first = Math.max(0, filled.findIndex((count) => count > 0));
  const last = Math.max(first, filled.findLastIndex((count) => count > 0));
  const bins = histogram.slice(first, last + 1).map((count, index) => {
    const at = first + index;
    return { from: at * binWidth, to: (at + 1) * binWidth, count, ...(before ? { comparison: before.summary.histogram[at] ?? 0 } : {}) };
  });
  const name = (compared: Compared) => `Round ${compared.number}${compared.summary.medianScore === null ? '' : `, median ${fit(compared.summary.medianScore)}`}`;
  return (
    <Card title="How well the pairs fit">
      <CardSection>
        {round.summary.placed === 0 ? (
          <p>No pairs, so nothing to draw.</p>
        ) : (
          <>
            <Legend items={[{ label: name(round), color: 1 }, ...(before ? [{ label: name(before), color: 'context' as const, mark: 'dashed' as const }] : [])]} />
            <Histogram
              label={`Fit of ${counted(round.summary.placed, 'pair')} out of 100${medianScore === null ? '' : `, median ${fit(medianScore)}`}`}
              bins={bins}
              valueName="Fit"
              countName="Pairs"
              {...(before ? { comparisonName: `Round ${before.number}` } : {})}
            />
          </>
        )}
      </CardSection>
    </Card>
  );
}

/** Skills by how many places are missing, the shortest first, with some that have places to spare. */
export function SkillShortage({ said: { host }, skills }: { said: FormatWords; skills: Summary['skills'] }) {
  const short = skills.filter(({ wanted, places }) => wanted > places);
  const spare = skills.filter(({ wanted, places }) => wanted <= places);
  const shown = [...short.slice(0, skillsShown), ...spare.slice(0, Math.max(0, skillsShown - short.length))];
  return (
    <Card title={`Skills short of ${host.many}`} {...(short.length > skillsShown ? { detail: `${skillsShown} of ${short.length}` } : {})}>
      <CardSection>
        {shown.length === 0 ? (
          <p>Nobody has named a skill yet.</p>
        ) : (
          <>
            <Legend
              items={[
                { label: 'Places offered', color: 1 },
                { label: 'Wanted, no place', color: 2, mark: 'hatched' },
                { label: 'To spare', color: 'context' },
              ]}
            />
            <BarRows
              label={`Skills wanted against places of ${host.many} who offer them`}
              rows={shown.map(({ skill, wanted, places }) => ({
                label: skill,
                parts: [
                  { label: 'Places offered and wanted', amount: Math.min(wanted, places), color: 1 },
                  { label: 'Wanted without a place', amount: Math.max(0, wanted - places), color: 2, hatched: true },
                  { label: 'Places to spare', amount: Math.max(0, places - wanted), color: 'context' },
                ],
                text: wanted > places ? `${wanted - places} short` : `${places - wanted} to spare`,
                strong: wanted > places,
              }))}
            />
          </>
        )}
      </CardSection>
    </Card>
  );
}

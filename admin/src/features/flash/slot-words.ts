import type { Outputs } from '../../api/server-types.ts';
import type { BarRow } from '../../ui/charts/bar-rows.tsx';
import type { ChartColor } from '../../ui/charts/chart-color.ts';
import type { LegendItem } from '../../ui/charts/legend.tsx';
import { number } from '../../ui/number-words.ts';

export type FlashRhythm = Outputs['flash']['rhythm'];
export type SlotCounts = FlashRhythm['total'];

interface Fate {
  fate: keyof SlotCounts;
  label: string;
  color: ChartColor;
  /** What was there to be had and nobody took. */
  hatched?: true;
}

/**
 * What may become of a slot, in the order in which it is drawn. These are kinds and not steps of a scale: what was used
 * and will be has the first colours, what is to spare is grey.
 */
export const fates: readonly Fate[] = [
  { fate: 'kept', label: 'Kept', color: 1 },
  { fate: 'booked', label: 'Booked', color: 2 },
  { fate: 'unsaid', label: 'Over, nobody has said', color: 4 },
  { fate: 'missed', label: 'Not kept', color: 'bad' },
  { fate: 'free', label: 'Free', color: 'context' },
  { fate: 'lapsed', label: 'Nobody booked it', color: 'context', hatched: true },
];

const usefulNames: Record<string, { label: string; color: ChartColor }> = {
  yes: { label: 'Useful', color: 'high' },
  partly: { label: 'Partly', color: 'higher' },
  no: { label: 'Not useful', color: 'lower' },
  not_held: { label: 'They did not meet', color: 'context' },
};

/** How the meetings were found, in the order of the answers. */
export function usefulParts(useful: FlashRhythm['useful']): { label: string; amount: number; color: ChartColor }[] {
  return Object.entries(usefulNames).flatMap(([answer, words]) => {
    const amount = useful.find((each) => each.useful === answer)?.answers ?? 0;
    return amount === 0 ? [] : [{ ...words, amount }];
  });
}

/** What the colours of these slots mean: only what there is. */
export function fatesIn(total: SlotCounts): LegendItem[] {
  return fates.filter(({ fate }) => total[fate] > 0).map(({ label, color, hatched }) => ({ label, color, mark: hatched ? 'hatched' : 'solid' }));
}

/** Slots as a bar: a part for each thing that became of them, and how many they are. */
export function slotBar(label: string, counts: SlotCounts): BarRow {
  const parts = fates.filter(({ fate }) => counts[fate] > 0).map(({ fate, label: part, color, hatched }) => ({ label: part, color, hatched: hatched ?? false, amount: counts[fate] }));
  return { label, parts, text: number(offered(counts)) };
}

/** The weeks from the first in which there was a slot: what lies before is no week without any, but one before it all began. */
export function weeksSinceFirst<TWeek extends { counts: SlotCounts }>(weeks: readonly TWeek[]): readonly TWeek[] {
  return weeks.slice(Math.max(0, weeks.findIndex(({ counts }) => offered(counts) > 0)));
}

/** All slots of these counts. */
export function offered(counts: SlotCounts): number {
  return Object.values(counts).reduce((sum, amount) => sum + amount, 0);
}

/** Slots that somebody booked and did not give back, to come or over. */
export function taken({ booked, kept, unsaid, missed }: SlotCounts): number {
  return booked + kept + unsaid + missed;
}

/** "This week", "in 2 weeks", "3 weeks ago": seven days each, counted from now. */
export function weekWords(week: number): string {
  if (week === 0) return 'Next 7 days';
  if (week === -1) return 'Last 7 days';
  return week > 0 ? `In ${week + 1} weeks` : `${-week} weeks ago`;
}

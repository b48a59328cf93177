import type { Outputs } from '../../api/server-types.ts';
import type { ChartColor } from '../../ui/charts/chart-color.ts';

export type FlashRhythm = Outputs['flash']['rhythm'];
export type SlotCounts = FlashRhythm['total'];

/** What may become of a slot, in the order in which it is drawn. */
export const fates: readonly { fate: keyof SlotCounts; label: string; color: ChartColor }[] = [
  { fate: 'kept', label: 'Kept', color: 'high' },
  { fate: 'booked', label: 'Booked', color: 'higher' },
  { fate: 'free', label: 'Free', color: 'lower' },
  { fate: 'unsaid', label: 'Over, nobody has said', color: 'middle' },
  { fate: 'missed', label: 'Not kept', color: 'bad' },
  { fate: 'lapsed', label: 'Nobody booked it', color: 'context' },
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

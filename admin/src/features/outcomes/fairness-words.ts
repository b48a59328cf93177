import type { Snapshot } from './outcome-words.ts';

export type FairnessCell = Snapshot['fairness'][number];
export type FairnessTable = 'placed' | 'fit' | 'effect' | 'plain_effect' | 'wait' | 'ratio' | 'below';

/** The two groups of an attribute, as the report calls them. */
export const sides = [['with', 'Who said so'], ['without', 'Who did not']] as const;

/** Under this a difference is too small for anybody to notice, in standard deviations. */
const hardly = 0.2;

/** Attributes of the report in the administrator's order. */
export function attributesOf(cells: readonly FairnessCell[]): string[] {
  const ofAttributes = cells.filter(({ figure }) => figure === 'fairness_placed').sort((a, b) => a.position - b.position);
  return [...new Set(ofAttributes.map(({ cut }) => cut))];
}

export function fairnessCell(cells: readonly FairnessCell[], table: FairnessTable, attribute: string, side?: 'with' | 'without'): FairnessCell | undefined {
  return cells.find(({ figure, cut, category }) => figure === `fairness_${table}` && cut === attribute && (side === undefined || category === side));
}

/** How many told and let it be counted. */
export function toldWords(cells: readonly FairnessCell[]): string {
  const told = cells.find(({ figure }) => figure === 'fairness_told');
  if (told === undefined) return 'Too few told us to say anything.';
  if (told.band === 'under') return `Fewer than ${told.value} % told us and let it be counted: too few to say anything of the rest.`;
  if (told.band === 'over') return `More than ${told.value} % told us and let it be counted.`;
  return `${told.n} of ${told.of} (${told.value} %) told us and let it be counted; of the others nothing is known.`;
}

/** The ratio of the two shares against four fifths: how sure these data are, and what the rule is worth. */
export function ratioWords(cells: readonly FairnessCell[], attribute: string): string {
  const ratio = fairnessCell(cells, 'ratio', attribute);
  const below = fairnessCell(cells, 'below', attribute);
  if (ratio?.value == null || below?.value == null) return 'No ratio: it takes thirty people on either side, and enough of them with and without a mentor.';
  const verdict = below.value > 0.9 ? 'probably below four fifths' : below.value < 0.1 ? 'probably not below four fifths' : 'these data cannot tell whether it is below four fifths';
  const who = ratio.category === 'with' ? 'Those who said so were placed at' : 'Those who did not say so were placed at';
  return `${who} ${ratio.value.toFixed(2)} times the rate of the others (95 % interval ${ratio.low?.toFixed(2)} to ${ratio.high?.toFixed(2)}): ${verdict}. Four fifths is a rule of thumb of the United States (29 CFR 1607.4 D, 1978), a reason to look closer and not a finding.`;
}

/** The size of the difference in fit: how sure these data are that it is more than a little. */
export function effectWords(cells: readonly FairnessCell[], attribute: string): string {
  const effect = fairnessCell(cells, 'effect', attribute);
  if (effect?.low == null || effect.high == null) return 'No size of the difference in fit: it takes ten pairs on either side, and pairs that differ.';
  const verdict =
    effect.low > hardly ? 'The pairs of those who said so fit better, by more than a little' :
    effect.high < -hardly ? 'The pairs of those who said so fit less well, by more than a little: look closer' :
    effect.low >= -hardly && effect.high <= hardly ? 'There is hardly any difference in fit' :
    'These data cannot tell whether the fits differ by more than a little';
  return `${verdict}. Drawn is Hedges’ g (1981), the difference of the mean fits in standard deviations, corrected for small groups, with its 95 % interval; up to ${hardly} either way counts as little.`;
}

/** What is drawn of waiting, or of which group fewer than half have a mentor, so that there is nothing to draw; null for a snapshot without it. */
export function waitWords(cells: readonly FairnessCell[], attribute: string): string | null {
  if (!fairnessCell(cells, 'wait', attribute)) return null;
  const waiting = sides.filter(([side]) => fairnessCell(cells, 'wait', attribute, side)?.value === null);
  if (waiting.length === 0) return 'Days from signing up to a mentorship by which half of the group had one; who has none counts as waiting longer. Exact to a fortnight, then in whole weeks.';
  return waiting.length === sides.length ? 'In neither group half have a mentor yet.' : `${waiting[0]![1]}: fewer than half have a mentor yet.`;
}

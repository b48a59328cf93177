import type { Snapshot } from './outcome-words.ts';

export type FairnessCell = Snapshot['fairness'][number];

/** Attributes of the report in the administrator's order. */
export function attributesOf(cells: readonly FairnessCell[]): string[] {
  const ofAttributes = cells.filter(({ figure }) => figure === 'fairness_placed').sort((a, b) => a.position - b.position);
  return [...new Set(ofAttributes.map(({ cut }) => cut))];
}

export function fairnessCell(cells: readonly FairnessCell[], table: 'placed' | 'fit' | 'ratio' | 'below', attribute: string, side?: 'with' | 'without'): FairnessCell | undefined {
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

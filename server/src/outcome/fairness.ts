import { hedgesG } from '../statistics/effect-size.ts';
import { riskRatio } from '../statistics/risk-ratio.ts';
import { mean, meanInterval, timeUntilHalf, wilsonInterval } from '../statistics/summaries.ts';
import { hiddenRelease, isRenewable, standingOf, type Cell, type Release, type Shown } from './protect-figure.ts';
import { limits } from './suppression.ts';

/** A mentee of the last published round. */
export interface FairnessUnit {
  participantId: string;
  /** Whether they got a mentor in it, and how well the pair fits, 0…100. */
  score: number | null;
  /** The same pair without the criterion that looks at attributes; null where that counted for nothing, or nobody was placed. */
  plainScore: number | null;
  /** From signing up to their first mentorship after it; null while there is none. */
  daysToMatch: number | null;
  /** Names of what they said of themselves; null for who did not consent to be counted. */
  attributes: readonly string[] | null;
}

/** Tables of the fairness report, as they stand beside the figures. */
export const fairnessFigures = { told: 'fairness_told', placed: 'fairness_placed', fit: 'fairness_fit', effect: 'fairness_effect', plainEffect: 'fairness_plain_effect', wait: 'fairness_wait', ratio: 'fairness_ratio', below: 'fairness_below' } as const;

/** Whether a table is one of the fairness report's. */
export function isFairness(figure: string): boolean {
  return Object.values(fairnessFigures).some((each) => each === figure);
}

/** Sensitive groups are hidden below this, and so are their complements. */
const smallestSensitiveGroup = 10;
const leastTold = 0.7;
const leastForRatio = 30;
const leastExpected = 5;

type Place = Pick<Cell, 'figure' | 'cut' | 'category' | 'position'>;
type PlaceOf = (figure: string, category: string) => Place;

const sides = ['with', 'without'] as const;
type Side = (typeof sides)[number];
const nothing = { hidden: false, band: null, n: null, of: null, value: null, low: null, high: null } as const;

/**
 * How the mentees of a published round fared by attributes that they themselves told and let be counted: placed or not,
 * how soon, and how well the pairs fit, with the size of the difference. Nothing of it when fewer than seven in ten told,
 * nothing of an attribute that fewer than ten have or fewer than ten have not; no ratio from fewer than thirty on either
 * side. An attribute's rows stand or fall together, and the whole is renewed only when nobody or at least ten of those it
 * is made of came, went or changed, in how they were placed as in how long they waited.
 * @param attributes names in their order
 */
export function protectFairness(units: readonly FairnessUnit[], attributes: readonly string[], before: Shown, fingerprint: (text: string) => string, now: Date): Release[] {
  const isOurs = ({ cell }: { cell: Pick<Cell, 'figure'> }) => isFairness(cell.figure);
  const counted = units.filter((unit) => unit.attributes !== null);
  const prints = [...counted.map((unit) => fingerprint(`${unit.participantId}\n${unit.score}\n${unit.attributes!.join('\n')}`)), ...waitPrints(counted, fingerprint)].sort();
  const earlier = [...before.values()].filter(isOurs);
  if (earlier.some((shown) => !isWhollyRenewable(shown.prints, prints))) return standingOf(before, isOurs);
  if (units.length < smallestSensitiveGroup || counted.length < smallestSensitiveGroup || attributes.length === 0) return [];
  const told = { figure: fairnessFigures.told, cut: 'mentees', category: 'all', position: 0 };
  const share = counted.length / units.length;
  if (share < leastTold) return [{ cell: { ...told, ...nothing, asOf: now, band: 'under', of: units.length, value: 100 * leastTold }, prints }];
  const open = units.length - counted.length;
  const toldCell: Cell = { ...told, ...nothing, asOf: now, ...(open < smallestSensitiveGroup ? { band: 'over' as const, value: 100 * leastTold } : { n: counted.length, of: units.length, value: Math.round(100 * share) }) };
  return [{ cell: toldCell, prints }, ...attributes.flatMap((name, position) => attributeRows(counted, name, position, prints, now)).map(open === 0 || open >= smallestSensitiveGroup ? (release) => release : withoutCounts)];
}

const waiting = 'wait ';

function waitPrints(counted: readonly FairnessUnit[], fingerprint: (text: string) => string): string[] {
  return counted.filter(({ daysToMatch }) => daysToMatch !== null).map(({ participantId, daysToMatch }) => `${waiting}${fingerprint(`${participantId}\n${daysToMatch}`)}`);
}

/** Each kind of prints by itself, so that many changes of one cover no single one of the other. */
function isWhollyRenewable(before: readonly string[], now: readonly string[]): boolean {
  return [true, false].every((ofWaits) => {
    const isMeant = (print: string) => print.startsWith(waiting) === ofWaits;
    return isRenewable(before.filter(isMeant), now.filter(isMeant), smallestSensitiveGroup);
  });
}

/** Where hardly anybody is left out, counts beside the programme's own would tell how those few fared. */
function withoutCounts({ cell, prints }: Release): Release {
  return { cell: { ...cell, n: null, of: null }, prints };
}

function attributeRows(counted: readonly FairnessUnit[], name: string, position: number, prints: readonly string[], now: Date): Release[] {
  const groups: Record<Side, FairnessUnit[]> = { with: counted.filter(({ attributes }) => attributes!.includes(name)), without: counted.filter(({ attributes }) => !attributes!.includes(name)) };
  const place = (figure: string, category: string) => ({ figure, cut: name, category, position });
  if (sides.some((side) => groups[side].length < smallestSensitiveGroup)) return [hiddenRelease(place(fairnessFigures.placed, 'with'), now)];
  const placed = (side: Side) => groups[side].filter(({ score }) => score !== null);
  const isOneSided = (side: Side) => placed(side).length < limits.smallestSide || groups[side].length - placed(side).length < limits.smallestSide;
  const rows = sides.map((side): Cell => {
    const [yes, n] = [placed(side).length, groups[side].length];
    const cell = { ...place(fairnessFigures.placed, side), ...nothing, asOf: now };
    if (isOneSided(side)) return { ...cell, of: n, ...beyond(yes, n) };
    const { low, high } = wilsonInterval(yes, n);
    return { ...cell, n: yes, of: n, value: percent(yes / n), low: percent(low), high: percent(high) };
  });
  rows.push(...sides.map((side) => waitCell(place(fairnessFigures.wait, side), groups[side], now)));
  if (sides.every((side) => placed(side).length >= smallestSensitiveGroup)) {
    rows.push(...sides.map((side) => fitCell(place(fairnessFigures.fit, side), placed(side).map(({ score }) => score!), now)));
    rows.push(...effectCells(place, placed('with'), placed('without'), now));
  }
  if (!sides.some(isOneSided)) rows.push(...ratioCells(place, groups, placed, now));
  return rows.map((cell) => ({ cell, prints }));
}

/** A share that is nearly nobody's or nearly everybody's is only said to lie beyond a round number. */
function beyond(yes: number, n: number): Pick<Cell, 'band' | 'value'> {
  const bound = Math.min(50, Math.ceil((100 * limits.smallestSide) / n / 5) * 5);
  return yes * 2 < n ? { band: 'under', value: bound } : { band: 'over', value: 100 - bound };
}

function fitCell(place: Place, scores: readonly number[], now: Date): Cell {
  const interval = meanInterval(scores)!;
  return { ...place, ...nothing, asOf: now, value: tenth(mean(scores)), low: tenth(interval.low), high: tenth(interval.high) };
}

/**
 * Days until half of a group had a mentor, those without one counted as waiting longer than anybody: the median of the
 * cumulative incidence, as far as nobody who still waits signed up more recently than that. Exact to a fortnight, then in weeks.
 */
function waitCell(place: Place, group: readonly FairnessUnit[], now: Date): Cell {
  const days = timeUntilHalf(group.map(({ daysToMatch }) => daysToMatch));
  return { ...place, ...nothing, asOf: now, value: days === null ? null : days < 14.5 ? Math.round(days) : 7 * Math.round(days / 7) };
}

/**
 * Hedges' g of the fits of those with the attribute against those without, above nothing where theirs are better; and of
 * the same pairs without the criterion that looks at attributes, where it counted. Pairs of one mentor count as independent.
 */
function effectCells(place: PlaceOf, having: readonly FairnessUnit[], others: readonly FairnessUnit[], now: Date): Cell[] {
  return ([[fairnessFigures.effect, 'score'], [fairnessFigures.plainEffect, 'plainScore']] as const).flatMap(([figure, key]) => {
    const [first, second] = [having, others].map((group) => group.flatMap((unit) => unit[key] ?? []));
    const isWhole = first!.length === having.length && second!.length === others.length;
    const effect = isWhole ? hedgesG(first!, second!) : undefined;
    return effect ? [{ ...place(figure, 'with'), ...nothing, asOf: now, value: hundredth(effect.g), low: hundredth(effect.low), high: hundredth(effect.high) }] : [];
  });
}

/** The share of those with the attribute over that of those without, or the other way round: the larger group is what is compared with. */
function ratioCells(place: PlaceOf, groups: Record<Side, FairnessUnit[]>, placed: (side: Side) => FairnessUnit[], now: Date): Cell[] {
  const [group, reference]: readonly [Side, Side] = groups.with.length <= groups.without.length ? ['with', 'without'] : ['without', 'with'];
  const overall = (placed('with').length + placed('without').length) / (groups.with.length + groups.without.length);
  const fewest = Math.min(groups.with.length, groups.without.length);
  if (fewest < leastForRatio || fewest * Math.min(overall, 1 - overall) < leastExpected) return [];
  const { ratio, low, high, belowFourFifths } = riskRatio({ yes: placed(group).length, n: groups[group].length }, { yes: placed(reference).length, n: groups[reference].length });
  return [
    { ...place(fairnessFigures.ratio, group), ...nothing, asOf: now, value: hundredth(ratio), low: hundredth(low), high: hundredth(high) },
    { ...place(fairnessFigures.below, group), ...nothing, asOf: now, value: hundredth(belowFourFifths) },
  ];
}

const percent = (share: number): number => Math.round(100 * share);
const tenth = (value: number): number => Math.round(value * 10) / 10;
const hundredth = (value: number): number => Math.round(value * 100) / 100;

/** How small a group may be that is still shown, and how few may stand on one side of a share. */
export interface Limits {
  /** k: groups of fewer people are hidden. */
  smallestGroup: number;
  /** A share with fewer than this on either side would say what nearly everybody did. */
  smallestSide: number;
}

export const limits: Limits = { smallestGroup: 7, smallestSide: 3 };

/** One row of a one-way table under a shown total. */
export interface Child {
  category: string;
  count: number;
  /** For a share: how many of `count` are on the yes side. */
  yes?: number;
  /** Must not be shown for its own sake. */
  primary: boolean;
}

/**
 * Which rows of a one-way table are hidden so that none can be worked out from the total and the rows shown: while the
 * hidden rows are one alone, add up to fewer than k, or together leave too few on one side of a share, the smallest row
 * still shown is hidden too. The total is shown; with everything hidden it says no more than itself.
 */
export function hideRows(children: readonly Child[], { smallestGroup, smallestSide }: Limits): ReadonlySet<string> {
  const hidden = children.filter(({ primary }) => primary);
  const shown = children.filter(({ primary }) => !primary).sort((a, b) => a.count - b.count || (a.category < b.category ? -1 : 1));
  while (hidden.length > 0 && shown.length > 0 && !isProtected(hidden, smallestGroup, smallestSide)) hidden.push(shown.shift()!);
  return new Set(hidden.map(({ category }) => category));
}

function isProtected(hidden: readonly Child[], smallestGroup: number, smallestSide: number): boolean {
  const sum = hidden.reduce((total, child) => total + child.count, 0);
  if (hidden.length < 2 || sum < smallestGroup) return false;
  if (hidden.every(({ yes }) => yes === undefined)) return true;
  const yes = hidden.reduce((total, child) => total + (child.yes ?? 0), 0);
  return yes >= smallestSide && sum - yes >= smallestSide;
}

/**
 * Exact audit of a one-way table: the width of the narrowest interval in which a reader can place a hidden row, knowing
 * the total, the rows shown and that counts are not negative. Alone it is known (0); among others it can be anything
 * from 0 to what the hidden rows add up to. Infinity when nothing is hidden.
 */
export function narrowestHiddenInterval(total: number, children: readonly Child[], hidden: ReadonlySet<string>): number {
  if (hidden.size === 0) return Infinity;
  if (hidden.size === 1) return 0;
  return total - children.filter(({ category }) => !hidden.has(category)).reduce((sum, { count }) => sum + count, 0);
}

/** Where the categories that are too small on their own go. */
export const otherCategory = '~other';

/**
 * Joins categories of fewer than k people into one, itself of at least k, taking in the next smallest where needed.
 * @returns for each category the one it is counted under.
 */
export function mergeSmall(counts: ReadonlyMap<string, number>, smallestGroup: number): ReadonlyMap<string, string> {
  const ascending = [...counts].sort(([nameA, a], [nameB, b]) => a - b || (nameA < nameB ? -1 : 1));
  const merged = new Set<string>();
  let sum = 0;
  for (const [name, count] of ascending) {
    if (count >= smallestGroup && (merged.size === 0 || sum >= smallestGroup)) break;
    merged.add(name);
    sum += count;
  }
  return new Map([...counts.keys()].map((name) => [name, merged.has(name) ? otherCategory : name]));
}

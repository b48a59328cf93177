import { answersFigure, funnelFigure, funnelSteps, type FunnelStep } from './figures.ts';
import { cellKey, hiddenRelease, isRenewable, standingOf, type Cell, type Release, type Shown, type ShownCell } from './protect-figure.ts';
import { limits } from './suppression.ts';

const nothing = { hidden: false, band: null, n: null, of: null, value: null, low: null, high: null } as const;

/**
 * How many are left at each step. A step is shown with its count when at least k are there and at least three dropped out
 * since the last step that was shown; a step that nearly everybody reached only says so. All steps are renewed together.
 */
export function protectFunnel(members: Readonly<Record<FunnelStep, readonly string[]>>, before: Shown, now: Date): Release[] {
  const earlier = [...before.values()].filter(({ cell }) => cell.figure === funnelFigure);
  if (earlier.some(({ cell, prints }) => !isRenewable(prints, members[cell.category as FunnelStep]))) return standingOf(before, ({ cell }) => cell.figure === funnelFigure);
  let last: number | undefined;
  return funnelSteps.map((step, position) => {
    const place = { figure: funnelFigure, cut: 'step', category: step, position };
    const n = members[step].length;
    if (n < limits.smallestGroup) return hiddenRelease(place, now);
    const prints = [...members[step]].sort();
    if (last !== undefined && last - n < limits.smallestSide) {
      const bound = Math.min(50, Math.ceil((100 * limits.smallestSide) / last / 5) * 5);
      return { cell: { ...place, ...nothing, asOf: now, band: 'over', of: last, value: 100 - bound }, prints };
    }
    const cell: Cell = { ...place, ...nothing, asOf: now, n, of: last ?? null, value: last === undefined ? null : Math.round((100 * n) / last) };
    last = n;
    return { cell, prints };
  });
}

/** Answers from 1 to 5 by role; an answer of too few joins its neighbours, in every role alike. */
const groupings = [
  ['1', '2', '3', '4', '5'],
  ['1-2', '3', '4', '5'],
  ['1-2', '3', '4-5'],
  ['1-3', '4-5'],
] as const;

/**
 * What a bar is made of: the finest grouping in which no part of any role is smaller than k, or at least three for the
 * coarsest. There is no bar for all roles together, from which the other role's could be worked out.
 * @param shownRoles roles whose share of satisfied is shown: a bar never says more than that
 */
export function protectAnswers(answers: ReadonlyMap<string, readonly { id: string; value: number }[]>, shownRoles: readonly string[], before: Shown, now: Date): Release[] {
  const roles = shownRoles.filter((role) => (answers.get(role)?.length ?? 0) >= limits.smallestGroup);
  const parts = (role: string, group: string) => {
    const [least = 0, most = least] = group.split('-').map(Number);
    return (answers.get(role) ?? []).filter(({ value }) => value >= least && value <= most);
  };
  const grouping = groupings.find((groups) => {
    const smallest = groups.length === 2 ? limits.smallestSide : limits.smallestGroup;
    return roles.every((role) => groups.every((group) => parts(role, group).length >= smallest));
  });
  if (!grouping) return [];
  return roles.flatMap((role): Release[] => {
    const earlier = [...before.values()].filter(({ cell }) => cell.figure === answersFigure && cell.cut === role);
    const prints = (answers.get(role) ?? []).map(({ id, value }) => `${id}:${value}`).sort();
    if (earlier.some((shown) => !isRenewable(shown.prints, prints))) return standingOf(before, ({ cell }) => cell.figure === answersFigure && cell.cut === role);
    return grouping.map((group, position) => ({
      cell: { figure: answersFigure, cut: role, category: group, position, ...nothing, asOf: now, n: parts(role, group).length, of: answers.get(role)!.length },
      prints,
    }));
  });
}

/**
 * What was ever shown, by its place and as it was shown last, for the next release to be held against.
 * @param cells of the last snapshot, and of those before it the cells that were shown last there.
 */
export function shownOf(cells: readonly (Cell & { standing?: boolean })[], printsOf: (key: string) => readonly string[] | undefined): Shown {
  const shown = new Map<string, ShownCell>();
  for (const { standing = true, ...cell } of cells) {
    const key = cellKey(cell.figure, cell.cut, cell.category);
    const prints = printsOf(key);
    if (!cell.hidden && prints) shown.set(key, { cell, prints, standing });
  }
  return shown;
}

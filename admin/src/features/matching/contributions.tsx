import { ShareBar } from '../../ui/charts/share-bar.tsx';
import type { Slot } from '../../ui/charts/slot-bar.tsx';
import { Swatch } from '../../ui/charts/swatch.tsx';
import { criteria, criterionGroups, criterionOf, type CriterionGroup } from './criteria.ts';
import { explanationWords } from './explanation-words.ts';
import { fit } from './fit.ts';
import type { Contribution } from './matching-types.ts';
import styles from './contributions.module.css';

interface Part extends Slot {
  group: CriterionGroup;
  members: readonly { contribution: Contribution; most: number }[];
}

/** What a fit is made of, group by group, in points of 100; a group that counts for nothing is left out. */
export function fitParts(contributions: readonly Contribution[]): Part[] {
  const weights = contributions.reduce((total, { weight }) => total + weight, 0) || 1;
  const mostOf = (weight: number) => (weight / weights) * 100;
  const order = new Map(criteria.map(({ key }, place) => [key, place]));
  return criterionGroups
    .map((group) => {
      const members = contributions
        .filter(({ criterion }) => criterionOf(criterion).group === group)
        .toSorted((a, b) => order.get(a.criterion)! - order.get(b.criterion)!)
        .map((contribution) => ({ contribution, most: mostOf(contribution.weight) }));
      const amount = members.reduce((sum, { contribution }) => sum + contribution.points, 0) / 100;
      return { ...group, group, members, amount, most: members.reduce((sum, { most }) => sum + most, 0) };
    })
    .filter(({ most }) => most > 0);
}

/** Points of each criterion out of what it could give, and why, under the group that it belongs to. */
export function Contributions({ contributions }: { contributions: readonly Contribution[] }) {
  return (
    <ul className={styles['groups']} aria-label="Fit by criterion">
      {fitParts(contributions).map(({ group, amount, most, members }) => (
        <li key={group.label}>
          <p className={styles['group']}>
            <Swatch {...group} />
            <b>{group.label}</b>
            <span>{`${Math.round(amount)} of ${Math.round(most)}`}</span>
          </p>
          <ul>
            {members.map(({ contribution: { criterion, points, explanation, neutral }, most: full }) => (
              <li key={criterion} className={styles['criterion']}>
                <span className={styles['name']}>{criterionOf(criterion).short}</span>
                <ShareBar share={points / 100 / full} color={group.color} pattern={group.pattern} isFaint={neutral} />
                <span className={styles['points']}>{`${fit(points)} of ${Math.round(full)}`}</span>
                <span className={styles['why']}>{explanationWords(explanation)}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

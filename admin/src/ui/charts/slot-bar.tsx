import { fillOf, type ChartFill } from './chart-fill.ts';
import styles from './slot-bar.module.css';

export interface Slot extends ChartFill {
  label: string;
  amount: number;
  /** What fills the slot; its share of the width. */
  most: number;
}

/**
 * What a whole is made of and where it falls short: a slot for each part, as wide as the part can be and filled as far
 * as it is. A part stands at the same place in every row, so that a column of bars is read downwards.
 */
export function SlotBar({ label, slots }: { label: string; slots: readonly Slot[] }) {
  const present = slots.filter(({ most }) => most > 0);
  const spoken = present.map((slot) => `${slot.label} ${Math.round(slot.amount)} of ${Math.round(slot.most)}`).join(', ');
  return (
    <span className={styles['bar']} role="img" aria-label={`${label}: ${spoken}`}>
      {present.map((slot) => (
        <span key={slot.label} className={styles['slot']} style={{ flexGrow: slot.most }}>
          <i {...fillOf(slot, { width: `${Math.min(1, slot.amount / slot.most) * 100}%` })} />
        </span>
      ))}
    </span>
  );
}

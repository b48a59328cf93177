import type { Form } from '../../criteria/form.ts';
import type { Sides } from '../part.ts';
import type { Arena } from './arena.ts';
import type { RowMachine } from './row-machine.ts';

/** Eight bytes: the address of a plane, and what is asked of it. */
export const TERM_BYTES = 8;

/** One criterion compiled for rows. */
export interface RowPart {
  /** True where the mentee has nothing to judge by, and all of the row is neutral. */
  isNeutral(mentee: number): boolean;
  /** Adds the weighted scores of the first `count` of a mentee's row to the sums; not called for neutral ones. */
  add(mentee: number, count: number): void;
}

/** What a criterion is compiled from, and the sums it will add to. */
export interface RowContext {
  readonly sides: Sides;
  readonly weight: number;
  /** Places are reserved here first; a part is made when there is a memory behind them. */
  readonly arena: Arena;
  /** The address of 32-bit sums, and how many at most: one for each mentor, and some for the round number. */
  readonly sums: number;
  readonly count: number;
}

/** Reserves what a criterion needs; what it returns writes it and is ready for rows. */
export type CompileForm<F extends Form> = (form: F, context: RowContext) => (machine: RowMachine) => RowPart;

/** Marks of 16 bits, −1 for each mentor who has nothing to judge by. */
export function markAbsent({ buffer }: RowMachine, address: number, theirs: readonly unknown[]): void {
  const marks = new Int16Array(buffer, address, theirs.length);
  for (let mentor = 0; mentor < marks.length; mentor++) marks[mentor] = theirs[mentor] === null ? -1 : 0;
}

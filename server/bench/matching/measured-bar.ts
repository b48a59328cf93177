/** One line of the table of bars, measured. */
export interface MeasuredBar {
  readonly id: string;
  readonly what: string;
  readonly value: number;
  readonly unit: '× LEMON' | 'ms';
  /** Null where there is nothing to hold the value against. */
  readonly limit: number | null;
  readonly stretch: number | null;
  /** The answer is proved, equal to the reference's if there is one, and within the limit if there is one. */
  readonly holds: boolean;
}

export interface BarOptions {
  /** The folder with the outside solvers, built or as sources. */
  readonly reference?: string;
}

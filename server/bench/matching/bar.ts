import type { Reference } from './reference.ts';

/** What a bar is given: the outside programs, if there are any, and a folder for instances. */
export interface BenchContext {
  readonly reference: Reference | null;
  readonly folder: string;
}

/** One instance of a bar, measured. Times are CPU seconds, medians. */
export interface Measurement {
  readonly instance: string;
  readonly seconds: number;
  /** Null where there is nothing to hold it against. */
  readonly against: { readonly name: string; readonly seconds: number } | null;
  /** True where something else stands in for the reference: compared, but no bar is met or missed by it. */
  readonly isStandIn?: boolean;
  /** Whether placed and value equal the reference's; null without one. */
  readonly equal: boolean | null;
  /** Whether the result's own certificate was verified. */
  readonly proved: boolean;
  readonly megabytes: number;
}

/** One line of the table of bars: the work, and the ratio to the reference (or the milliseconds) asked for. */
export interface Bar {
  readonly number: number;
  readonly title: string;
  readonly unit: 'ratio' | 'ms';
  readonly atMost: number;
  readonly stretch: number;
  /** Measures the instances one after the other. */
  readonly measure: (context: BenchContext) => AsyncIterable<Measurement> | Iterable<Measurement>;
  /** What is left out without the reference; empty where a stand-in serves. */
  readonly withoutReference: string;
}

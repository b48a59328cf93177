import { MOST_BEST, type BestOfRow } from '../../assignment/score-rows.ts';
import type { Form } from '../../criteria/form.ts';
import { NEUTRAL_SCORE } from '../../score-scale.ts';
import { BLOCK_CODES, blockOf, FLOOR_BLOCK } from '../blocks.ts';
import type { ScoringModel } from '../pair-judge.ts';
import type { Sides } from '../part.ts';
import { NEVER, type ShouldStop } from '../../stop.ts';
import { Arena } from './arena.ts';
import { compileDot } from './dot-part.ts';
import { compileNamed } from './named-part.ts';
import { compileOverlap } from './overlap-part.ts';
import { POOL_BYTES, rowMachine, type RowMachine } from './row-machine.ts';
import type { RowOps } from './row-ops.ts';
import type { RowContext, RowPart } from './row-part.ts';
import { compileRule, type RowRule } from './row-rule.ts';
import { compileTable } from './table-part.ts';

/** What the mentors that are there for the round number are blocked by. */
const NOBODY = 255;
/** The kernel works through so many mentors at once. */
const TILE = 32;

export interface RowScorerOptions {
  /** Pairs under this score are removed; 0 for none. */
  readonly floor: number;
  /** Mentors who are left out of every row, as if nobody could have them. */
  readonly closed?: readonly number[];
  /** False for the TypeScript twin; what the machine can do unless given. */
  readonly simd?: boolean;
  /** Asked before people are read for each criterion and rule; see `isReady`. */
  readonly shouldStop?: ShouldStop;
}

/**
 * Scores a mentee with all mentors at once: the same integers as `PairJudge`, by the kernel of row-kernel.as. Reads everybody
 * when made; holds a few bytes for each mentor and plane (dot-part.ts, overlap-part.ts) or category of mentees.
 */
export class RowScorer {
  readonly menteeCount: number;
  readonly mentorCount: number;
  /** 0…10,000 of the row last scored, or −1 for an ineligible pair. */
  readonly scores: Int16Array;
  /** 0 for an eligible pair of that row, else 1 + the index in `BLOCK_CODES` of what removed it. */
  readonly blockedBy: Uint8Array;
  /** Pairs of that row that each block removed; index as in `blockedBy`. */
  readonly removed = new Int32Array(BLOCK_CODES.length + 1);
  /** What the kernel holds. */
  readonly bytes: number;
  /** False when the caller stopped it before everybody was read: then nobody is eligible in any row. */
  readonly isReady: boolean;

  readonly #ops: RowOps;
  readonly #places: RowPlaces;
  readonly #sums: Int32Array;
  readonly #parts: readonly WeightedPart[];
  readonly #rules: readonly { readonly block: number; readonly apply: RowRule }[];
  readonly #divisor: number;
  readonly #floor: number;
  readonly #closed: readonly number[];
  readonly #best: { readonly mentors: Int32Array; readonly scores: Int32Array };
  #scored = -1;
  #upTo = 0;

  constructor(model: ScoringModel, sides: Sides, { floor, closed = [], simd, shouldStop = NEVER }: RowScorerOptions) {
    this.menteeCount = sides.mentees.length;
    this.mentorCount = sides.mentors.length;
    this.#floor = floor;
    this.#closed = closed;
    const arena = new Arena();
    const places = reservePlaces(arena, this.mentorCount);
    const parts = untilStop(model.criteria, shouldStop, ({ form, weight }) => {
      // Twice each weight: then the half that rounding adds is a whole number.
      const context = { sides, arena, weight: 2 * weight, sums: places.sums, count: places.count };
      return { weight: context.weight, make: compileForm(form, context) };
    });
    const rules = untilStop(model.rules, shouldStop, ({ key, form }) => ({ block: blockOf(key), make: compileRule(form, { sides, arena, ...places }) }));
    this.isReady = parts.length === model.criteria.length && rules.length === model.rules.length;

    const machine = rowMachine(arena.bytes, simd);
    const { buffer } = machine;
    this.bytes = buffer.byteLength;
    this.#ops = machine.ops;
    this.#places = places;
    this.#sums = new Int32Array(buffer, places.sums, places.count);
    this.scores = new Int16Array(buffer, places.scores, this.mentorCount);
    this.blockedBy = new Uint8Array(buffer, places.blocks, this.mentorCount);
    new Uint8Array(buffer, places.blocks, places.count).fill(NOBODY, this.mentorCount);
    this.#best = { mentors: new Int32Array(buffer, places.mentors, MOST_BEST), scores: new Int32Array(buffer, places.best, MOST_BEST) };
    this.#parts = parts.map(({ weight, make }) => ({ weight, part: make(machine) }));
    this.#rules = rules.map(({ block, make }) => ({ block, apply: make(machine) }));
    this.#divisor = parts.reduce((sum, { weight }) => sum + weight, 0);
  }

  /**
   * Scores a mentee's row into `scores`, `blockedBy` and `removed`, unless it is the one that was scored last. Of the
   * first `upTo` only, where so many are enough: then the rest of all three means nothing.
   */
  score(mentee: number, upTo = this.mentorCount): void {
    if (this.#scored === mentee && this.#upTo >= upTo) return;
    this.#scored = mentee;
    this.#upTo = upTo;
    if (!this.isReady) return void this.scores.fill(-1);
    const { sums, scores, blocks } = this.#places;
    const count = tiled(upTo);
    this.blockedBy.fill(0);
    for (const { block, apply } of this.#rules) this.removed[block] = apply(mentee, block, count);
    let start = this.#divisor / 2;
    for (const { weight, part } of this.#parts) if (part.isNeutral(mentee)) start += weight * NEUTRAL_SCORE;
    this.#sums.fill(start, 0, count);
    for (const { part } of this.#parts) if (!part.isNeutral(mentee)) part.add(mentee, count);
    this.removed[FLOOR_BLOCK] = this.#ops.finish(sums, scores, blocks, count, this.#divisor, this.#floor, FLOOR_BLOCK);
    for (const mentor of this.#closed) this.scores[mentor] = -1;
  }

  /** Scores a mentee's row and picks its best `most` ≤ `MOST_BEST`, of equals those who follow `turn` soonest. */
  best(mentee: number, most: number, turn: number): BestOfRow {
    this.score(mentee);
    const { scores, count, pool, mentors, best } = this.#places;
    return { count: most === 0 ? 0 : this.#ops.selectBest(scores, count, turn, most, pool, mentors, best), ...this.#best };
  }
}

/** What is made of each item, as far as the caller lets it come. */
function untilStop<Item, Made>(items: readonly Item[], shouldStop: ShouldStop, make: (item: Item) => Made): Made[] {
  const made: Made[] = [];
  for (const item of items) {
    if (shouldStop()) break;
    made.push(make(item));
  }
  return made;
}

/** Rounded up to what the kernel works through at once. */
function tiled(mentors: number): number {
  return Math.ceil(mentors / TILE) * TILE;
}

interface WeightedPart {
  readonly weight: number;
  readonly part: RowPart;
}

interface RowPlaces {
  readonly count: number;
  readonly sums: number;
  readonly scores: number;
  readonly blocks: number;
  readonly pool: number;
  readonly mentors: number;
  readonly best: number;
}

function reservePlaces(arena: Arena, mentorCount: number): RowPlaces {
  const count = tiled(mentorCount);
  return {
    count,
    sums: arena.reserve(count * Int32Array.BYTES_PER_ELEMENT),
    scores: arena.reserve(count * Int16Array.BYTES_PER_ELEMENT),
    blocks: arena.reserve(count),
    pool: arena.reserve(count * Int16Array.BYTES_PER_ELEMENT + POOL_BYTES),
    mentors: arena.reserve(MOST_BEST * Int32Array.BYTES_PER_ELEMENT),
    best: arena.reserve(MOST_BEST * Int32Array.BYTES_PER_ELEMENT),
  };
}

function compileForm(form: Form, context: RowContext): (machine: RowMachine) => RowPart {
  switch (form.kind) {
    case 'dot':
      return compileDot(form, context);
    case 'overlap':
      return compileOverlap(form, context);
    case 'table':
      return compileTable(form, context);
    case 'named':
      return compileNamed(form, context);
  }
}

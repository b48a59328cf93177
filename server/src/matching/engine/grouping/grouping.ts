import { UNPLACED } from '../assignment/assignment.types.ts';

/** Two who must not be in one group: worse than anything else can make up for. */
export const FORBIDDEN = -1_000_000_000;

/** A gain below this is rounding, not an improvement: it would let a search go in circles. */
const LEAST_GAIN = 1e-6;

/**
 * People to be put into groups. A person in group g is worth `fitWeight` · fit + `likenessWeight` · the mean of
 * their likeness to the others in it; somebody alone in a group has no likeness to anyone (0).
 */
export interface GroupingProblem {
  readonly personCount: number;
  readonly groupCount: number;
  /** Largest size of each group. */
  readonly most: Int32Array;
  /** Size below which a move may not bring a group. */
  readonly least: Int32Array;
  /** Row by person, column by group: 0…10,000, or -1 where the person may not be. */
  readonly fit: Int32Array;
  readonly fitWeight: number;
  /** Symmetric, row by person: 0…10,000 or `FORBIDDEN`; 0 on the diagonal. */
  readonly likeness: Int32Array;
  readonly likenessWeight: number;
}

/** The part of a group's worth that likeness makes: Σ over members of their mean likeness to the others. */
export function cohesionOf(pairSum: number, size: number): number {
  return size > 1 ? (2 * pairSum) / (size - 1) : 0;
}

/**
 * People in groups, with the sums that make any move's gain O(1): of each person's likeness to each
 * group, and of all pairs inside each group. A move updates one column of sums: O(people).
 */
export class Grouping {
  readonly problem: GroupingProblem;
  readonly groupOf: Int32Array;
  readonly size: Int32Array;
  readonly #sumTo: Float64Array;
  readonly #pairSum: Float64Array;
  readonly #members: number[][];

  constructor(problem: GroupingProblem) {
    const { personCount, groupCount } = problem;
    this.problem = problem;
    this.groupOf = new Int32Array(personCount).fill(UNPLACED);
    this.size = new Int32Array(groupCount);
    this.#sumTo = new Float64Array(personCount * groupCount);
    this.#pairSum = new Float64Array(groupCount);
    this.#members = Array.from({ length: groupCount }, () => []);
  }

  get placed(): number {
    return this.size.reduce((sum, size) => sum + size, 0);
  }

  /** What all groups together are worth. */
  get worth(): number {
    const { fitWeight, likenessWeight } = this.problem;
    let fit = 0;
    this.groupOf.forEach((group, person) => {
      if (group !== UNPLACED) fit += this.#fit(person, group);
    });
    let cohesion = 0;
    this.#pairSum.forEach((sum, group) => {
      cohesion += cohesionOf(sum, this.size[group]!);
    });
    return fitWeight * fit + likenessWeight * cohesion;
  }

  membersOf(group: number): readonly number[] {
    return this.#members[group]!;
  }

  add(person: number, group: number): void {
    this.#pairSum[group]! += this.#to(person, group);
    this.groupOf[person] = group;
    this.size[group]!++;
    this.#members[group]!.push(person);
    this.#shift(person, group, 1);
  }

  remove(person: number): void {
    const group = this.groupOf[person]!;
    const members = this.#members[group]!;
    this.#shift(person, group, -1);
    this.#pairSum[group]! -= this.#to(person, group);
    this.groupOf[person] = UNPLACED;
    this.size[group]!--;
    members.splice(members.indexOf(person), 1);
  }

  /** What adding somebody who is in no group is worth; -Infinity where there is no place for them. */
  gainOfAdding(person: number, group: number): number {
    if (this.size[group]! >= this.problem.most[group]!) return -Infinity;
    // One forbidden companion outweighs all the others, so the sum is negative just when there is one.
    if (this.#to(person, group) < 0) return -Infinity;
    return this.#gainOfJoining(person, group);
  }

  /**
   * Moves one person, swaps two, or lets somebody without a group take another's place, for as long as
   * that gains anything; only groups in `changed` and those they exchange with are looked at.
   */
  improve(changed: readonly number[], shouldStop?: () => boolean): void {
    const pending = [...changed];
    const isPending = new Uint8Array(this.size.length);
    for (const group of pending) isPending[group] = 1;
    const again = (group: number): void => {
      if (group === UNPLACED || isPending[group] === 1) return;
      isPending[group] = 1;
      pending.push(group);
    };
    for (let group = pending.pop(); group !== undefined; group = pending.pop()) {
      if (shouldStop?.()) return;
      isPending[group] = 0;
      for (const person of [...this.membersOf(group)]) {
        const other = this.#improveWith(person);
        if (other === null) continue;
        again(group);
        again(other);
      }
    }
  }

  /** The first move or swap of one person that gains; returns the group exchanged with, or null. */
  #improveWith(person: number): number | null {
    const group = this.groupOf[person]!;
    for (let to = 0; to < this.size.length; to++) {
      if (to === group || this.size[to] === 0 || this.size[group]! <= this.problem.least[group]!) continue;
      if (this.gainOfAdding(person, to) + this.#gainOfLeaving(person) <= LEAST_GAIN) continue;
      this.remove(person);
      this.add(person, to);
      return to;
    }
    for (let other = 0; other < this.groupOf.length; other++) {
      const from = this.groupOf[other]!;
      if (from === group || this.#gainOfSwap(person, other) <= LEAST_GAIN) continue;
      this.remove(person);
      if (from !== UNPLACED) {
        this.remove(other);
        this.add(person, from);
      }
      this.add(other, group);
      return from;
    }
    return null;
  }

  #gainOfSwap(person: number, other: number): number {
    const group = this.groupOf[person]!;
    const from = this.groupOf[other]!;
    const own = this.#gainOfReplacing(other, person, group);
    return from === UNPLACED ? own : own + this.#gainOfReplacing(person, other, from);
  }

  /** What it is worth that `coming` takes the place of `leaving` in their group. */
  #gainOfReplacing(coming: number, leaving: number, group: number): number {
    const { personCount, likeness, fitWeight, likenessWeight } = this.problem;
    const fit = this.#fit(coming, group);
    if (fit < 0) return -Infinity;
    const gained = this.#to(coming, group) - likeness[coming * personCount + leaving]! - this.#to(leaving, group);
    const size = this.size[group]!;
    return fitWeight * (fit - this.#fit(leaving, group)) + likenessWeight * cohesionOf(gained, size);
  }

  #gainOfJoining(person: number, group: number): number {
    const { fitWeight, likenessWeight } = this.problem;
    const fit = this.#fit(person, group);
    if (fit < 0) return -Infinity;
    const size = this.size[group]!;
    const before = this.#pairSum[group]!;
    const after = before + this.#to(person, group);
    return fitWeight * fit + likenessWeight * (cohesionOf(after, size + 1) - cohesionOf(before, size));
  }

  #gainOfLeaving(person: number): number {
    const { fitWeight, likenessWeight } = this.problem;
    const group = this.groupOf[person]!;
    const size = this.size[group]!;
    const before = this.#pairSum[group]!;
    const after = before - this.#to(person, group);
    return likenessWeight * (cohesionOf(after, size - 1) - cohesionOf(before, size)) - fitWeight * this.#fit(person, group);
  }

  #fit(person: number, group: number): number {
    return this.problem.fit[person * this.problem.groupCount + group]!;
  }

  /** Sum of a person's likeness to the members of a group, themself not counted. */
  #to(person: number, group: number): number {
    return this.#sumTo[group * this.groupOf.length + person]!;
  }

  #shift(person: number, group: number, sign: 1 | -1): void {
    const { personCount, likeness } = this.problem;
    const column = group * personCount;
    const row = person * personCount;
    for (let other = 0; other < personCount; other++) this.#sumTo[column + other]! += sign * likeness[row + other]!;
  }
}

import type { MissingSide } from '../criteria/explanation.ts';
import type { DotWish, Form, NamedForm, OverlapForm, Vector } from '../criteria/form.ts';
import type { MatchMentee, MatchMentor } from '../input.types.ts';
import { FULL_SCORE, NEUTRAL_SCORE } from '../score-scale.ts';
import { sharedCount } from './keys.ts';
import { lazily } from './lazily.ts';

/** Two sides that are judged against each other, by index. */
export interface Sides {
  readonly mentees: readonly MatchMentee[];
  readonly mentors: readonly MatchMentor[];
}

/** One criterion over two sides, a pair at a time: what the kernel's rows are held against. */
export interface Part {
  missing(mentee: number, mentor: number): MissingSide | null;
  /** 0…10,000; `NEUTRAL_SCORE` exactly when something is missing. */
  score(mentee: number, mentor: number): number;
}

/** Judges pairs by a form, reading each person once. */
export function partOf(form: Form, sides: Sides): Part {
  switch (form.kind) {
    case 'dot':
      return bothNeeded(form, sides, dotScore);
    case 'overlap':
      return bothNeeded(form, sides, (own, theirs) => overlapScore(form, sharedCount(own, theirs)));
    case 'table':
      return bothNeeded(form, sides, form.score);
    case 'named':
      return namedPart(form, sides);
  }
}

/** 10,000 ÷ `full` as `factor` ÷ 2^`bits`. */
export interface ProductScale {
  readonly full: number;
  /** Under 2¹⁹. */
  readonly factor: number;
  /** 5…35 */
  readonly bits: number;
}

/** The scale by which a product of `full` gives 10,000 exactly, and none is more than one from its share. */
export function productScale(full: number): ProductScale {
  const bits = 36 - Math.clz32(full);
  return { full, factor: Math.round((FULL_SCORE * 2 ** bits) / full), bits };
}

/** The score for a product as such. */
export function scoreOfProduct(product: number, { full, factor, bits }: ProductScale): number {
  const held = Math.min(Math.max(product, 0), full);
  return Math.floor((held * factor + 2 ** (bits - 1)) / 2 ** bits);
}

function dotScore(wish: DotWish, offer: Vector): number {
  return scoreOfProduct((wish.offset ?? 0) + dotProduct(wish.vector, offer), productScale(wish.full));
}

function dotProduct(a: Vector, b: Vector): number {
  let product = 0;
  for (let i = 0, j = 0; i < a.dimensions.length && j < b.dimensions.length; ) {
    const x = a.dimensions[i]!;
    const y = b.dimensions[j]!;
    if (x === y) product += a.values[i]! * b.values[j]!;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return product;
}

/** The score for so many shared. */
export function overlapScore({ curve }: OverlapForm, shared: number): number {
  return curve[Math.min(shared, curve.length - 1)] ?? 0;
}

interface Reading<A, B> {
  mentee(mentee: MatchMentee): A | null;
  mentor(mentor: MatchMentor): B | null;
}

function bothNeeded<A, B>(form: Reading<A, B>, { mentees, mentors }: Sides, judge: (own: A, theirs: B) => number): Part {
  const own = lazily(mentees, (mentee) => form.mentee(mentee));
  const theirs = lazily(mentors, (mentor) => form.mentor(mentor));
  return {
    missing: (mentee, mentor) => missingSide(own(mentee) === null, theirs(mentor) === null),
    score(mentee, mentor) {
      const a = own(mentee);
      const b = theirs(mentor);
      return a === null || b === null ? NEUTRAL_SCORE : judge(a, b);
    },
  };
}

function namedPart(form: NamedForm, { mentees, mentors }: Sides): Part {
  const own = lazily(mentees, (mentee) => form.mentee(mentee));
  const theirs = lazily(mentors, (mentor) => form.mentor(mentor));
  return {
    missing: (mentee, mentor) => (own(mentee) === null && theirs(mentor) === null ? 'both' : null),
    score(mentee, mentor) {
      const a = own(mentee);
      const b = theirs(mentor);
      if (a === null && b === null) return NEUTRAL_SCORE;
      return form.score(a && (a.get(mentors[mentor]!.id) ?? 0), b && (b.get(mentees[mentee]!.id) ?? 0));
    },
  };
}

function missingSide(menteeLacks: boolean, mentorLacks: boolean): MissingSide | null {
  if (menteeLacks) return mentorLacks ? 'both' : 'mentee';
  return mentorLacks ? 'mentor' : null;
}

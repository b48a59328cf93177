// AssemblyScript. Compiled into kernel-bytes.ts; row-ops.ts says what each function does, plain-row-ops.ts says it in
// TypeScript. Addresses are bytes, `count` is a multiple of 32, and every array starts at a multiple of 16.

export function addColumn(sums: usize, column: usize, count: i32, weight: i32): void {
  const weights = i16x8.splat(<i16>weight);
  for (const end = sums + (<usize>count << 2); sums < end; sums += 32, column += 16) addWeighted(sums, v128.load(column), weights);
}

/** Eight scores of 16 bits, times their weight, onto eight sums. */
// @ts-ignore: decorator
@inline
function addWeighted(sums: usize, scores: v128, weights: v128): void {
  v128.store(sums, i32x4.add(v128.load(sums), i32x4.extmul_low_i16x8_s(scores, weights)));
  v128.store(sums, i32x4.add(v128.load(sums, 16), i32x4.extmul_high_i16x8_s(scores, weights)), 16);
}

export function addProduct(
  sums: usize, terms: usize, termCount: i32, count: i32, offset: i32, full: i32, factor: i32, bits: i32, weight: i32, absent: usize,
): void {
  const end = terms + (<usize>termCount << 3);
  for (let first: usize = 0, bytes = <usize>count << 2; first < bytes; first += 128) {
    let a = i32x4.splat(offset), b = a, c = a, d = a, e = a, f = a, g = a, h = a;
    for (let term = terms; term < end; term += 8) {
      const plane = <usize>load<u32>(term) + first;
      const wish = v128.load32_splat(term, 4);
      a = i32x4.add(a, i32x4.dot_i16x8_s(v128.load(plane), wish));
      b = i32x4.add(b, i32x4.dot_i16x8_s(v128.load(plane, 16), wish));
      c = i32x4.add(c, i32x4.dot_i16x8_s(v128.load(plane, 32), wish));
      d = i32x4.add(d, i32x4.dot_i16x8_s(v128.load(plane, 48), wish));
      e = i32x4.add(e, i32x4.dot_i16x8_s(v128.load(plane, 64), wish));
      f = i32x4.add(f, i32x4.dot_i16x8_s(v128.load(plane, 80), wish));
      g = i32x4.add(g, i32x4.dot_i16x8_s(v128.load(plane, 96), wish));
      h = i32x4.add(h, i32x4.dot_i16x8_s(v128.load(plane, 112), wish));
    }
    const own = sums + first;
    const lacking = absent + (first >> 1);
    addProducts(own, a, b, full, factor, bits, weight, v128.load(lacking));
    addProducts(own + 32, c, d, full, factor, bits, weight, v128.load(lacking, 16));
    addProducts(own + 64, e, f, full, factor, bits, weight, v128.load(lacking, 32));
    addProducts(own + 96, g, h, full, factor, bits, weight, v128.load(lacking, 48));
  }
}

/** Eight products as scores, 5,000 where `lacking` is set, times their weight, onto eight sums. */
// @ts-ignore: decorator
@inline
function addProducts(sums: usize, low: v128, high: v128, full: i32, factor: i32, bits: i32, weight: i32, lacking: v128): void {
  const scores = i16x8.narrow_i32x4_s(scoresOf(low, full, factor, bits), scoresOf(high, full, factor, bits));
  addWeighted(sums, v128.bitselect(i16x8.splat(5000), scores, lacking), i16x8.splat(<i16>weight));
}

// @ts-ignore: decorator
@inline
function scoresOf(products: v128, full: i32, factor: i32, bits: i32): v128 {
  const held = i32x4.min_s(i32x4.max_s(products, i32x4.splat(0)), i32x4.splat(full));
  const half = i64x2.splat(<i64>1 << (bits - 1));
  const factors = i32x4.splat(factor);
  const low = i64x2.shr_u(i64x2.add(i64x2.extmul_low_i32x4_u(held, factors), half), bits);
  const high = i64x2.shr_u(i64x2.add(i64x2.extmul_high_i32x4_u(held, factors), half), bits);
  return v128.shuffle<i32>(low, high, 0, 2, 4, 6);
}

export function addOverlap(
  sums: usize, terms: usize, termCount: i32, count: i32, curve: usize, last: i32, weight: i32, absent: usize,
): void {
  const end = terms + (<usize>termCount << 3);
  const weights = i16x8.splat(<i16>weight);
  const lowBytes = v128.load(curve);
  const highBytes = v128.load(curve, 16);
  const neutral = i16x8.splat(5000);
  for (let first: usize = 0, bytes = <usize>count; first < bytes; first += 16) {
    let shared = i8x16.splat(0);
    for (let term = terms; term < end; term += 8) {
      const both = v128.and(v128.load(<usize>load<u32>(term) + first), v128.load8_splat(term, 4));
      shared = i8x16.add(shared, i8x16.popcnt(both));
    }
    const step = i8x16.min_u(shared, i8x16.splat(<i8>last));
    const low = i8x16.swizzle(lowBytes, step);
    const high = i8x16.swizzle(highBytes, step);
    const scores = v128.shuffle<i8>(low, high, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
    const others = v128.shuffle<i8>(low, high, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
    const own = sums + (first << 2);
    const lacking = absent + (first << 1);
    addWeighted(own, v128.bitselect(neutral, scores, v128.load(lacking)), weights);
    addWeighted(own + 32, v128.bitselect(neutral, others, v128.load(lacking, 16)), weights);
  }
}

export function markBlocked(blocks: usize, column: usize, count: i32, code: i32): i32 {
  const codes = i8x16.splat(<i8>code);
  const none = i8x16.splat(0);
  let removed = 0;
  for (const end = blocks + <usize>count; blocks < end; blocks += 16, column += 16) {
    const before = v128.load(blocks);
    const now = v128.and(i8x16.eq(before, none), i8x16.ne(v128.load(column), none));
    v128.store(blocks, v128.bitselect(codes, before, now));
    removed += popcnt(i8x16.bitmask(now));
  }
  return removed;
}

export function finish(sums: usize, scores: usize, blocks: usize, count: i32, divisor: i32, floor: i32, floorCode: i32): i32 {
  // n ÷ divisor = n · ⌈2ˢ ÷ divisor⌉ ÷ 2ˢ rounded down, exact for n < 2¹⁴ · divisor (Granlund and Montgomery 1994).
  const shift = 16 + 2 * (31 - clz(divisor));
  const reciprocal = i32x4.splat(<i32>(((<u64>1 << shift) + divisor - 1) / divisor));
  const lowest = i16x8.splat(<i16>floor);
  const codes = i16x8.splat(<i16>floorCode);
  const zero = i16x8.splat(0);
  const ineligible = i16x8.splat(-1);
  let removed = 0;
  for (const end = scores + (<usize>count << 1); scores < end; scores += 16, sums += 32, blocks += 8) {
    const means = i16x8.narrow_i32x4_s(quotients(v128.load(sums), reciprocal, shift), quotients(v128.load(sums, 16), reciprocal, shift));
    const before = v128.load8x8_u(blocks);
    const open = i16x8.eq(before, zero);
    const low = v128.and(open, i16x8.lt_s(means, lowest));
    removed += popcnt(i16x8.bitmask(low));
    const after = v128.bitselect(codes, before, low);
    v128.store64_lane(blocks, i8x16.narrow_i16x8_u(after, after), 0);
    v128.store(scores, v128.bitselect(means, ineligible, i16x8.eq(after, zero)));
  }
  return removed;
}

// @ts-ignore: decorator
@inline
function quotients(sums: v128, reciprocal: v128, shift: i32): v128 {
  const low = i64x2.shr_u(i64x2.extmul_low_i32x4_u(sums, reciprocal), shift);
  const high = i64x2.shr_u(i64x2.extmul_high_i32x4_u(sums, reciprocal), shift);
  return v128.shuffle<i32>(low, high, 0, 2, 4, 6);
}

/** Scores in a group for whose best alone is asked at first. */
const LARGEST_GROUP: i32 = 16;
/** The pool behind the groups' maxima has room for so many scores, then for so many mentors. */
const POOL: i32 = 64 * LARGEST_GROUP + 16;

export function selectBest(scores: usize, count: i32, turn: i32, most: i32, maxima: usize, mentors: usize, best: usize): i32 {
  const groups = groupMaxima(scores, count, most, maxima);
  // As many groups as are wanted have somebody at this bound: the boundary is no lower, and few are above it.
  const bound = higher(maxima, groups, -1) < most ? -1 : nth(maxima, groups, most);
  const pool = maxima + (<usize>count << 1);
  const pooled = poolAbove(scores, count, bound, pool);
  const last = pooled < most ? bound : nth(pool, pooled, most);
  let ties = most - higher(pool, pooled, last);

  let taken = 0;
  for (let from = turn, to = count; ; from = 0, to = turn) {
    for (let at: usize = 0, end = <usize>pooled << 1; at < end; at += 2) {
      const mentor = load<i32>(pool + (at << 1), POOL << 1);
      if (mentor < from || mentor >= to) continue;
      const score = <i32>load<i16>(pool + at);
      if (score < last) continue;
      if (score == last && --ties < 0) continue;
      insert(mentors, best, taken++, mentor, score);
    }
    if (from == 0) break;
  }
  if (last > bound || last < 0) return taken;
  taken = takeTied(scores, turn, count, last, most, mentors, best, taken);
  return takeTied(scores, 0, turn, last, most, mentors, best, taken);
}

/** The best score of each of many groups, of which every row has a few times as many as are wanted. How many there are. */
function groupMaxima(scores: usize, count: i32, most: i32, maxima: usize): i32 {
  const size = <usize>max(1, min(LARGEST_GROUP, count / (6 * most))) << 4;
  const end = scores + (<usize>count << 1);
  let groups = 0;
  for (let first = scores; first < end; first += size, groups += 8) {
    let highest = v128.load(first);
    for (let at = first + 16, stop = min(first + size, end); at < stop; at += 16) highest = i16x8.max_s(highest, v128.load(at));
    v128.store(maxima + (<usize>groups << 1), highest);
  }
  return groups;
}

/** Pools the scores above a bound, and who has them, in order of mentors. How many there are. */
function poolAbove(scores: usize, count: i32, bound: i32, pool: usize): i32 {
  const bounds = i16x8.splat(<i16>bound);
  let pooled: usize = 0;
  for (let first = 0; first < count; first += 8) {
    let above = i16x8.bitmask(i16x8.gt_s(v128.load(scores + (<usize>first << 1)), bounds));
    for (; above != 0; above &= above - 1, pooled += 2) {
      const mentor = first + ctz(above);
      store<i16>(pool + pooled, load<i16>(scores + (<usize>mentor << 1)));
      store<i32>(pool + (pooled << 1), mentor, POOL << 1);
    }
  }
  return <i32>(pooled >> 1);
}

/** The `most`th best of a pool with at least as many, by bisection on scores. */
function nth(pool: usize, pooled: i32, most: i32): i32 {
  let low = 0, high = 16383;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (higher(pool, pooled, middle - 1) >= most) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How many of a pool are higher than a score. */
function higher(pool: usize, pooled: i32, score: i32): i32 {
  const end = pool + (<usize>pooled << 1);
  for (let pad = end; pad & 15; pad += 2) store<i16>(pad, -1);
  const scores = i16x8.splat(<i16>score);
  let found = 0;
  for (let at = pool; at < end; at += 16) found += popcnt(i16x8.bitmask(i16x8.gt_s(v128.load(at), scores)));
  return found;
}

/** Puts one where its score belongs among `count`, behind its equals. */
function insert(mentors: usize, best: usize, count: i32, mentor: i32, score: i32): void {
  let at = <usize>count << 2;
  for (; at > 0 && load<i32>(best + at - 4) < score; at -= 4) {
    store<i32>(best + at, load<i32>(best + at - 4));
    store<i32>(mentors + at, load<i32>(mentors + at - 4));
  }
  store<i32>(best + at, score);
  store<i32>(mentors + at, mentor);
}

/** Appends those from `start` to `stop` with exactly this score, as long as some are wanted. */
function takeTied(scores: usize, start: i32, stop: i32, score: i32, most: i32, mentors: usize, best: usize, taken: i32): i32 {
  const wanted = i16x8.splat(<i16>score);
  for (let first = start & ~7; first < stop && taken < most; first += 8) {
    let tied = i16x8.bitmask(i16x8.eq(v128.load(scores + (<usize>first << 1)), wanted));
    if (first < start) tied &= 0xff << (start - first);
    if (first + 8 > stop) tied &= 0xff >> (first + 8 - stop);
    for (; tied != 0 && taken < most; tied &= tied - 1, taken++) {
      store<i32>(best + (<usize>taken << 2), score);
      store<i32>(mentors + (<usize>taken << 2), first + ctz(tied));
    }
  }
  return taken;
}

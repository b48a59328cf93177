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
  sums: usize, terms: usize, termCount: i32, count: i32, offset: i32, full: i32, factor: i32, weight: i32, absent: usize,
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
    addProducts(own, a, b, full, factor, weight, v128.load(lacking));
    addProducts(own + 32, c, d, full, factor, weight, v128.load(lacking, 16));
    addProducts(own + 64, e, f, full, factor, weight, v128.load(lacking, 32));
    addProducts(own + 96, g, h, full, factor, weight, v128.load(lacking, 48));
  }
}

/** Eight products as scores, 5,000 where `lacking` is set, times their weight, onto eight sums. */
// @ts-ignore: decorator
@inline
function addProducts(sums: usize, low: v128, high: v128, full: i32, factor: i32, weight: i32, lacking: v128): void {
  const scores = i16x8.narrow_i32x4_s(scoresOf(low, full, factor), scoresOf(high, full, factor));
  addWeighted(sums, v128.bitselect(i16x8.splat(5000), scores, lacking), i16x8.splat(<i16>weight));
}

// @ts-ignore: decorator
@inline
function scoresOf(products: v128, full: i32, factor: i32): v128 {
  const held = i32x4.min_s(i32x4.max_s(products, i32x4.splat(0)), i32x4.splat(full));
  const half = i64x2.splat(1 << 19);
  const factors = i32x4.splat(factor);
  const low = i64x2.shr_u(i64x2.add(i64x2.extmul_low_i32x4_u(held, factors), half), 20);
  const high = i64x2.shr_u(i64x2.add(i64x2.extmul_high_i32x4_u(held, factors), half), 20);
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

/** How many of those at the boundary belong to the best. */
let ties: i32 = 0;

export function selectBest(scores: usize, count: i32, turn: i32, most: i32, pool: usize, mentors: usize, best: usize): i32 {
  const last = boundary(scores, count, most, pool);
  const taken = take(scores, turn, count, last, mentors, best, 0);
  return take(scores, 0, turn, last, mentors, best, taken);
}

/**
 * The score of the `most`th best, or 0 where fewer are eligible. Scores above what is known to be too low are pooled;
 * a full pool is cut to its best `most`, whose lowest is the new bound.
 */
function boundary(scores: usize, count: i32, most: i32, pool: usize): i32 {
  const room = 4 * most;
  let pooled = 0;
  let bounds = i16x8.splat(-1);
  for (const end = scores + (<usize>count << 1); scores < end; scores += 16) {
    let above = i16x8.bitmask(i16x8.gt_s(v128.load(scores), bounds));
    while (above != 0) {
      store<i16>(pool + (<usize>(pooled++) << 1), load<i16>(scores + (<usize>ctz(above) << 1)));
      above &= above - 1;
    }
    if (pooled <= room) continue;
    const bound = nth(pool, pooled, most);
    bounds = i16x8.splat(<i16>bound);
    cut(pool, pooled, most, bound);
    pooled = most;
  }
  const last = pooled < most ? 0 : nth(pool, pooled, most);
  ties = most - higher(pool, pooled, last);
  return last;
}

/** The `most`th best of a pool, by bisection on scores. */
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

/** Moves the best `most` of a pool to its front: of those at the bound as many as fit. */
function cut(pool: usize, pooled: i32, most: i32, bound: i32): void {
  let kept = pool;
  for (let at = pool, end = pool + (<usize>pooled << 1); at < end; at += 2) {
    const score = load<i16>(at);
    if (score <= bound) continue;
    store<i16>(kept, score);
    kept += 2;
  }
  for (const full = pool + (<usize>most << 1); kept < full; kept += 2) store<i16>(kept, <i16>bound);
}

/** Takes those from `start` to `stop` who are above `last`, or at it while `ties` lasts; best first. */
function take(scores: usize, start: i32, stop: i32, last: i32, mentors: usize, best: usize, taken: i32): i32 {
  const lasts = i16x8.splat(<i16>(last - 1));
  for (let first = start & ~7; first < stop; first += 8) {
    let wanted = i16x8.bitmask(i16x8.gt_s(v128.load(scores + (<usize>first << 1)), lasts));
    if (first < start) wanted &= 0xff << (start - first);
    if (first + 8 > stop) wanted &= 0xff >> (first + 8 - stop);
    for (; wanted != 0; wanted &= wanted - 1) {
      const mentor = first + ctz(wanted);
      const score = <i32>load<i16>(scores + (<usize>mentor << 1));
      if (score == last) {
        if (ties == 0) continue;
        ties--;
      }
      insert(mentors, best, taken++, mentor, score);
    }
  }
  return taken;
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

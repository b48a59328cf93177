import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawLottery, type LotteryEntry, type LotteryInput } from '../index.ts';

const digestArbitrary = fc
  .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 64, maxLength: 64 })
  .map((digits) => digits.join(''));

const lotteryArbitrary: fc.Arbitrary<LotteryInput> = fc
  .record({
    drawn: fc.array(fc.record({ digest: digestArbitrary, group: fc.constantFrom(null, 'north', 'south') }), { maxLength: 20 }),
    places: fc.nat({ max: 12 }),
    north: fc.nat({ max: 12 }),
  })
  .map(({ drawn, places, north }) => ({
    entries: drawn.map((entry, at) => ({ ...entry, id: `p${at}` })),
    places,
    guaranteed: [
      { group: 'north', places: Math.min(north, places) },
      { group: 'south', places: places - Math.min(north, places) },
    ],
  }));

const idsOf = (winners: readonly { id: string }[]): string[] => winners.map(({ id }) => id);
const entry = (id: string, firstDigit: string, group: string | null = null): LotteryEntry => ({
  id,
  digest: firstDigit.repeat(64),
  group,
});

describe('drawLottery', () => {
  test('the lowest digests win and the others wait in order', () => {
    const entries = [entry('c', '7'), entry('a', 'f'), entry('b', '0'), entry('d', '9')];
    expect(drawLottery({ entries, places: 2, guaranteed: [] })).toEqual({
      order: ['b', 'c', 'd', 'a'],
      winners: [{ id: 'b', guaranteed: false }, { id: 'c', guaranteed: false }],
      waiting: ['d', 'a'],
    });
  });

  test('a guarantee is a minimum: who would be drawn anyway counts towards it', () => {
    const entries = [entry('a', '0', 'north'), entry('b', '1'), entry('c', '2'), entry('d', '3', 'north')];
    const drawn = (promised: number) => idsOf(drawLottery({ entries, places: 2, guaranteed: [{ group: 'north', places: promised }] }).winners);
    expect(drawn(1)).toEqual(['a', 'b']);
    expect(drawn(2)).toEqual(['a', 'd']);
  });

  test('all places are used while anyone waits, and guarantees are kept', () => {
    fc.assert(
      fc.property(lotteryArbitrary, (input) => {
        const { order, winners, waiting } = drawLottery(input);
        expect([...idsOf(winners), ...waiting].sort()).toEqual(input.entries.map(({ id }) => id).sort());
        expect(winners).toHaveLength(Math.min(input.places, input.entries.length));
        expect(waiting).toEqual(order.filter((id) => waiting.includes(id)));
        for (const { group, places } of input.guaranteed) {
          const members = input.entries.filter((other) => other.group === group).map(({ id }) => id);
          const won = idsOf(winners).filter((id) => members.includes(id)).length;
          expect(won).toBeGreaterThanOrEqual(Math.min(places, members.length));
        }
      }),
    );
  });

  test('the order of the list has no influence', () => {
    fc.assert(
      fc.property(lotteryArbitrary, (input) => {
        expect(drawLottery({ ...input, entries: [...input.entries].reverse() })).toEqual(drawLottery(input));
      }),
    );
  });

  test('drawn again without one who leaves, all others keep their place', () => {
    fc.assert(
      fc.property(lotteryArbitrary, fc.nat(), (input, pick) => {
        const before = drawLottery(input);
        const leaving = before.winners[pick % Math.max(1, before.winners.length)]?.id;
        const after = drawLottery({ ...input, entries: input.entries.filter(({ id }) => id !== leaving) });
        expect(idsOf(after.winners)).toEqual(expect.arrayContaining(idsOf(before.winners).filter((id) => id !== leaving)));
        expect(after.winners).toHaveLength(Math.min(input.places, after.order.length));
      }),
    );
  });

  test('names what it cannot work with', () => {
    const fine: LotteryInput = { entries: [entry('a', '0')], places: 1, guaranteed: [] };
    const draw = (given: Partial<LotteryInput>) => () => drawLottery({ ...fine, ...given });
    expect(draw({ places: NaN })).toThrow('places');
    expect(draw({ entries: [entry('a', '0'), entry('a', '1')] })).toThrow('entries[1]: expected an id used once, got "a"');
    expect(draw({ entries: [entry('a', 'A')] })).toThrow('entries[0].digest: expected 64 lower-case hexadecimal digits');
    expect(draw({ guaranteed: [{ group: 'north', places: 1 }, { group: 'south', places: 1 }] })).toThrow('guaranteed: expected at most 1 places together, got 2');
    expect(draw({ guaranteed: [{ group: 'north', places: 2 }] })).toThrow('guaranteed[0].places');
  });
});

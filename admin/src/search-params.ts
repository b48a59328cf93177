/*
 * What may stand in the address of a page, behind the question mark. Anything else counts as not there, so that no
 * link, however old or mistyped, leads to an error. Plain functions, since routes are in the first download and a
 * schema library would come with them.
 */

type Reader<Value> = (value: unknown) => Value | undefined;

type Read<Readers extends Record<string, Reader<unknown>>> = { [Key in keyof Readers]?: ReturnType<Readers[Key]> };

/** Reads each parameter by its own reader, for a route's `validateSearch`. */
export function searchOf<const Readers extends Record<string, Reader<unknown>>>(readers: Readers) {
  return (search: Record<string, unknown>): Read<Readers> => {
    const read = Object.entries(readers).map(([key, reader]) => [key, reader(search[key])] as const);
    return Object.fromEntries(read.filter(([, value]) => value !== undefined)) as Read<Readers>;
  };
}

export function oneOf<const Value extends string>(values: readonly Value[]): Reader<Value> {
  return (value) => values.find((known) => known === value);
}

/** A text of at most so many letters. */
export function text(maximum: number): Reader<string> {
  return (value) => (typeof value === 'string' && value.length <= maximum ? value : undefined);
}

export const uuid: Reader<string> = (value) => (typeof value === 'string' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value) ? value : undefined);

/** 1, 2, 3 … */
export const ordinal: Reader<number> = (value) => (Number.isSafeInteger(value) && Number(value) >= 1 ? Number(value) : undefined);

import { EngineInputError } from './engine-input-error.ts';

/** Throws unless `value` is a number within bounds. */
export function checkFinite(field: string, value: number, lowest: number, highest: number): void {
  if (!(Number.isFinite(value) && value >= lowest && value <= highest)) {
    throw new EngineInputError(field, `a number from ${lowest} to ${highest}`, value);
  }
}

/** Throws unless `value` is a whole number within bounds. */
export function checkInteger(field: string, value: number, lowest: number, highest: number): void {
  if (!(Number.isInteger(value) && value >= lowest && value <= highest)) {
    throw new EngineInputError(field, `a whole number from ${lowest} to ${highest}`, value);
  }
}

/** Throws at the first entry that is not within bounds, naming its index. */
export function checkEntries(field: string, values: Int32Array, lowest: number, highest: number): void {
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (value < lowest || value > highest) checkInteger(`${field}[${at}]`, value, lowest, highest);
  }
}

/** Throws unless an array has exactly so many entries. */
export function checkLength(field: string, values: ArrayLike<number>, length: number): void {
  if (values.length !== length) throw new EngineInputError(field, `${length} entries`, values.length);
}

/** Throws unless `rowStart` cuts `entryCount` entries into `rowCount` rows, as in compressed sparse rows. */
export function checkRows(field: string, rowStart: Int32Array, rowCount: number, entryCount: number): void {
  checkLength(field, rowStart, rowCount + 1);
  checkInteger(`${field}[0]`, rowStart[0]!, 0, 0);
  for (let row = 0; row < rowCount; row++) {
    const end = rowStart[row + 1]!;
    if (end < rowStart[row]! || end > entryCount) checkInteger(`${field}[${row + 1}]`, end, rowStart[row]!, entryCount);
  }
  checkInteger(`${field}[${rowCount}]`, rowStart[rowCount]!, entryCount, entryCount);
}

/** Throws at an id that is empty or stands twice. */
export function checkDistinctIds(field: string, ids: readonly string[]): void {
  const seen = new Set<string>();
  ids.forEach((id, at) => {
    if (typeof id !== 'string' || id === '') throw new EngineInputError(`${field}[${at}]`, 'a text that is not empty', id);
    if (seen.has(id)) throw new EngineInputError(`${field}[${at}]`, 'an id used once', id);
    seen.add(id);
  });
}

const MINUTES_PER_HOUR = 60;
const HOURS_PER_WEEK = 168;

/**
 * Minutes that the clock of an IANA zone is ahead of UTC at `now`; daylight saving included.
 * Null for a name this runtime does not know.
 */
export function utcOffsetMinutes(timeZone: string, now: Date): number | null {
  const format = offsetFormat(timeZone);
  if (format === undefined) return null;
  const part = format.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /^GMT(?:([+-])(\d{1,2})(?::(\d{2}))?)?/.exec(part) ?? [];
  const offset = Number(hours) * MINUTES_PER_HOUR + Number(minutes);
  return sign === '-' ? -offset : offset;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function offsetFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  const known = formats.get(timeZone);
  if (known) return known;
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
    formats.set(timeZone, format);
    return format;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * Hours of the week in UTC on which somebody is free, from their hours of the local week (0 is Monday
 * 00:00). Where the zone is not whole hours from UTC, an hour counts only when all of it is free.
 */
export function weeklyHoursInUtc(local: readonly number[], offsetMinutes: number): number[] {
  const free = new Set(local);
  const early = Math.floor(offsetMinutes / MINUTES_PER_HOUR);
  const late = Math.ceil(offsetMinutes / MINUTES_PER_HOUR);
  const hours: number[] = [];
  for (let hour = 0; hour < HOURS_PER_WEEK; hour++) {
    if (free.has(inWeek(hour + early)) && free.has(inWeek(hour + late))) hours.push(hour);
  }
  return hours;
}

function inWeek(hour: number): number {
  return (hour + HOURS_PER_WEEK) % HOURS_PER_WEEK;
}

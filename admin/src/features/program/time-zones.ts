/** The time zones this browser knows, with the present one in any case. */
export function timeZoneNames(present: string): string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return known.includes(present) ? known : [present, ...known];
}

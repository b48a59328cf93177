/** A day (`YYYY-MM-DD`) as mails say it: "Thursday 26 November". */
export function dayText(day: string): string {
  return new Date(day).toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
}

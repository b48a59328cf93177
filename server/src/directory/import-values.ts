import { email as emailSchema, timeZone as timeZoneSchema } from '@alongside/shared/input';

/** Which of day and month stands first where a date is written with numbers only. */
export type DateOrder = 'day_first' | 'month_first';

/** What is wrong with a value; `import-problem-words.ts` says it in words. */
export type ValueProblem =
  | { problem: 'empty' }
  | { problem: 'too_long'; maximum: number }
  | { problem: 'email' }
  | { problem: 'level' }
  | { problem: 'date' }
  | { problem: 'date_does_not_exist' }
  | { problem: 'date_ambiguous' }
  | { problem: 'date_implausible' }
  | { problem: 'time_zone' }
  | { problem: 'language'; word: string };

export type Read<Value> = { value: Value } | ValueProblem;

/** A text of at most `maximum` characters; empty is null. */
export function readText(cell: string, maximum: number): Read<string | null> {
  if (cell.length > maximum) return { problem: 'too_long', maximum };
  return { value: cell === '' ? null : cell };
}

/** A text that must be there. */
export function readRequired(cell: string, maximum: number): Read<string> {
  if (cell === '') return { problem: 'empty' };
  return cell.length > maximum ? { problem: 'too_long', maximum } : { value: cell };
}

/** An address in lower case, with or without `mailto:`; every row needs one. */
export function readEmail(cell: string): Read<string> {
  if (cell === '') return { problem: 'empty' };
  const parsed = emailSchema.safeParse(cell.replace(/^mailto:/i, ''));
  return parsed.success ? { value: parsed.data } : { problem: 'email' };
}

/** A whole number from 1 to 10. */
export function readLevel(cell: string): Read<number | null> {
  if (cell === '') return { value: null };
  return /^(?:[1-9]|10)$/.test(cell) ? { value: Number(cell) } : { problem: 'level' };
}

/** A time zone of the IANA database; null for an empty cell. */
export function readTimeZone(cell: string): Read<string | null> {
  if (cell === '') return { value: null };
  return timeZoneSchema.safeParse(cell).success ? { value: cell } : { problem: 'time_zone' };
}

/** The order that a column's dates prove: undefined when none does, or when they contradict each other. */
export function provenDateOrder(cells: readonly string[]): DateOrder | undefined {
  let dayFirst = false;
  let monthFirst = false;
  for (const cell of cells) {
    const [, first, second] = slashed.exec(cell) ?? [];
    if (first === undefined) continue;
    if (Number(first) > 12) dayFirst = true;
    if (Number(second) > 12) monthFirst = true;
  }
  if (dayFirst === monthFirst) return undefined;
  return dayFirst ? 'day_first' : 'month_first';
}

/** Whether a date could be read in two ways. */
export function isAmbiguousDate(cell: string): boolean {
  const [, first, second] = slashed.exec(cell) ?? [];
  return first !== undefined && first !== second && Number(first) <= 12 && Number(second) <= 12;
}

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/;
const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/;
const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?: .*)?$/;

/**
 * A day: `2019-02-03`, `20190203`, `03.02.2019` (day first, as German writes it), or `03/02/2019` in the order given.
 * Two-digit years are refused, since nobody can tell their century.
 */
export function readDay(cell: string, order: DateOrder | undefined): Read<string | null> {
  if (cell === '') return { value: null };
  const yearFirst = iso.exec(cell) ?? compact.exec(cell);
  if (yearFirst) return dayOf(yearFirst[1], yearFirst[2], yearFirst[3]);
  const german = dotted.exec(cell);
  if (german) return dayOf(german[3], german[2], german[1]);
  const [, first, second, year] = slashed.exec(cell) ?? [];
  if (year === undefined) return { problem: 'date' };
  const settled = order ?? (Number(first) > 12 || first === second ? 'day_first' : Number(second) > 12 ? 'month_first' : undefined);
  if (!settled) return { problem: 'date_ambiguous' };
  return settled === 'day_first' ? dayOf(year, second, first) : dayOf(year, first, second);
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): Read<string> {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return { problem: 'date_does_not_exist' };
  if (Number(year) < 1900 || Number(year) > 2100) return { problem: 'date_implausible' };
  return { value: date.toISOString().slice(0, 10) };
}

const languageCodes = ['ar', 'bg', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'fa', 'fi', 'fr', 'he', 'hi', 'hr', 'hu', 'id', 'it', 'ja', 'ko', 'lt', 'lv', 'nl', 'no', 'pl', 'pt', 'ro', 'ru', 'sk', 'sl', 'sr', 'sv', 'th', 'tr', 'uk', 'vi', 'zh'];

/** Names of languages in English, in German and in themselves. */
const codeOfLanguage = new Map(
  languageCodes.flatMap((code) => ['en', 'de', code].map((reader) => [new Intl.DisplayNames(reader, { type: 'language' }).of(code)!.toLowerCase(), code] as const)),
);

/** Languages apart by comma, semicolon, slash, bar or blank, each a code (`en`, `en-GB`) or a name (`English`, `Deutsch`). */
export function readLanguages(cell: string): Read<string[]> {
  const found = new Set<string>();
  for (const word of cell.split(/[,;/|\s]+/).filter(Boolean)) {
    const code = codeOfLanguage.get(word.toLowerCase()) ?? (/^([a-z]{2})(?:[-_][a-z]{2,4})?$/i.exec(word)?.[1]?.toLowerCase() || undefined);
    if (!code || !(languageCodes.includes(code) || isLanguage(code))) return { problem: 'language', word };
    found.add(code);
  }
  return { value: [...found].sort() };
}

function isLanguage(code: string): boolean {
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(code) !== undefined;
}

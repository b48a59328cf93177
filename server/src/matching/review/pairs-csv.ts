import type { FormatWords } from '@alongside/shared/format-words';
import { stringify } from 'csv-stringify/sync';
import type { ShownPair } from './review.repository.ts';

/** Pure: pairs as a CSV file with a heading. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
export function pairsCsv(pairs: readonly ShownPair[], { seeker, host }: Pick<FormatWords, 'seeker' | 'host'>): string {
  const rows = pairs.map(({ mentee, mentor, score, madeBy, decision, concerns }) => [
    mentee.name, mentee.jobTitle ?? '', mentee.site ?? '', mentor.name, mentor.jobTitle ?? '', mentor.site ?? '',
    (score / 100).toFixed(0), madeBy === 'engine' ? 'matching' : 'by hand', decision ?? '', concerns.map((concern) => concern.replaceAll('_', ' ')).join('; '),
  ]);
  const sides = [seeker.one, seeker === host ? `other ${host.one}` : host.one].flatMap((name) => [name, `${name} job title`, `${name} site`].map((words) => words.charAt(0).toUpperCase() + words.slice(1)));
  const columns = [...sides, 'Fit of 100', 'Made by', 'Decision', 'Worth a look'];
  return stringify(rows, { header: true, columns, escape_formulas: true, bom: true, record_delimiter: 'windows' });
}

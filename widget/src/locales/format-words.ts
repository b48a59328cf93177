import type { Program } from '../api/program.ts';
import type { FormatEnglish } from './en.formats.ts';
import { learn } from './learned.ts';
import type { Message } from './message.ts';

/** What a programme's format says otherwise in a view, and the name by which the languages know it. */
export type Said<Messages> = { readonly name: string; readonly english: { readonly [Key in keyof Messages]?: Message } };

/** What the format of a programme says otherwise in a view; nothing where one mentor meets one mentee. */
export async function saidIn<View extends keyof FormatEnglish>(view: View, format: Program['format'], language: string): Promise<Said<NonNullable<FormatEnglish[View]>> | undefined> {
  if (format === 'one_to_one') return undefined;
  const [{ formatEnglish }] = await Promise.all([import('./en.formats.ts'), learn(language, 'formats')]);
  const formats: Readonly<Record<typeof format, FormatEnglish>> = formatEnglish;
  const english = formats[format][view];
  return english && { name: `${format}.${view}`, english };
}

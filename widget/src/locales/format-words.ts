import type { Program } from '../api/program.ts';
import type { FormatEnglish } from './en.formats.ts';
import type { Message } from './message.ts';

/** What a programme's format says otherwise, by message. */
export type Said<Messages> = Partial<Record<keyof Messages, Message>>;

/** What the format of a programme says otherwise in a view; nothing where one mentor meets one mentee. */
export async function saidIn<View extends keyof FormatEnglish>(view: View, format: Program['format']): Promise<FormatEnglish[View] | undefined> {
  return format === 'one_to_one' ? undefined : (await import('./en.formats.ts')).formatEnglish[format][view];
}

/** A view's messages with what the format says otherwise put over them. */
export function inFormat<Messages extends Readonly<Record<string, Message>>>(messages: Messages, said: Said<Messages> | undefined): Messages {
  return { ...messages, ...said };
}

import { languageFile, languages } from 'virtual:alongside-languages';
import type { Message } from './message.ts';
import type { Part } from './parts.ts';

/** What has been loaded: messages in the order of the English ones, by language and catalogue. */
const learned: Record<string, Record<string, readonly Message[]>> = {};

const wanted = new Set<Part>(['first']);

/** `de` of the canonical tag `de-AT`. */
const primary = (tag: string): string => tag.split('-')[0] ?? '';

/**
 * Loads a language, as much of it as anything here has needed so far and `parts` besides. What cannot be loaded stays
 * English until it is asked for again.
 * @returns whether nothing is missing: a language that is not ours has nothing that could be
 */
export async function learn(tag: string, ...parts: readonly Part[]): Promise<boolean> {
  const language = primary(tag);
  for (const part of parts) wanted.add(part);
  if (!languages.includes(language)) return true;
  const known = (learned[language] ??= {});
  const load = async (part: Part): Promise<void> => void Object.assign(known, (await languageFile(`${language}.${part}`)).default);
  const loaded = await Promise.allSettled([...wanted].map(load));
  return loaded.every(({ status }) => status === 'fulfilled');
}

/** Whether enough of a language has been loaded to speak it. */
export const speaks = (tag: string): boolean => 'common' in (learned[primary(tag)] ?? {});

/** A message of a catalogue in a language, if it has been loaded: the one in the place of `key` among the English keys. */
export function translation(tag: string, catalogue: string, english: object, key: string): Message | undefined {
  return learned[primary(tag)]?.[catalogue]?.[Object.keys(english).indexOf(key)];
}

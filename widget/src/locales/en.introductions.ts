import type { Message } from './message.ts';

/** What introductions say, in British English. Other languages have the same keys. */
export const introductionsEnglish = {
  title: 'Your introduction',
  knows: 'Knows {names}, which you want to learn',
  wants: 'Wants to learn {names}, which you know',
  shared: 'You both named {names}',
  met: 'We met',
  not_met: 'Not this time',
  none: 'Nobody yet. You come first in the next round.',
  sitOut: 'Sit out the next round, {day}',
} as const satisfies Record<string, Message>;

import type { Message } from './message.ts';

/** What introductions say, in British English. Other languages have the same keys. */
export const introductionsEnglish = {
  title: 'Your introduction',
  knows: 'Knows {names}, which you want to learn',
  wants: 'Wants to learn {names}, which you know',
  shared: 'You both named {names}',
  met: 'We met',
  not_met: 'Not this time',
  none: 'Nobody new this time. You come first in the next round.',
  first: 'You are introduced in the next round.',
  next: 'Next round: {day}.',
  sitOut: 'Sit it out',
  out: 'You sit it out.',
  back: 'Take part again',
} as const satisfies Record<string, Message>;

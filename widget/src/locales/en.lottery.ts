import type { Message } from './message.ts';

/** What Home says to whoever has a ticket of a lottery, in British English. Other languages have the same keys. */
export const lotteryEnglish = {
  open: 'Your ticket is number {ticket}',
  openText: 'If more sign up than there are places, {places}, chance decides when sign-up closes. Its seed is fixed by this hash:',
  place: 'You have a place',
  placeText: 'Places were drawn by lot. Your ticket is number {ticket}.',
  waiting: 'You are number {waiting} on the waiting list',
  waitingText: 'Places were drawn by lot. Your ticket is number {ticket}. A place that comes free goes to the next, and you get an e-mail.',
  record: 'Check the draw',
} as const satisfies Record<string, Message>;

import type { Message } from './message.ts';

/** What Home says to whoever has a ticket of a lottery, in British English. Other languages have the same keys. */
export const lotteryEnglish = {
  open: 'Your ticket is number {ticket}',
  openText: 'Places: {places}. If more sign up, they are drawn by lot. The hash of the draw:',
  place: 'You have a place',
  placeText: 'Places were drawn by lot. Your ticket is number {ticket}.',
  waiting: 'You are number {waiting} on the waiting list',
  waitingText: 'Places were drawn by lot. Your ticket is number {ticket}. A free place goes to the next, and you get an e-mail.',
  record: 'Check the draw',
} as const satisfies Record<string, Message>;

import type { Hand } from './hand.ts';

/** What somebody does in a walk through the widget. */
export type Step = {
  readonly name: string;
  /** Of the heading that is read then. */
  readonly heading: string;
  go(hand: Hand): Promise<void>;
};

const view = (name: string, heading: string): Step => ({ name, heading, go: (hand) => hand.open(name) });

/** Lena signs in and opens every view, one after the other. */
export const walk: readonly Step[] = [
  { name: 'signing in', heading: 'Hello, Lena', go: (hand) => hand.press('Lena Fischer') },
  view('discover', 'Find a mentor'),
  view('my-mentoring', 'You and Ruth'),
  view('requests', 'No requests'),
  view('sign-up', 'You take part'),
  view('home', 'Hello, Lena'),
];

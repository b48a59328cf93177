import type { Session } from './api/session.ts';
import type { Translate } from './locales/translate.ts';
import type { View } from './view-names.ts';

/** What the root element hands to every view. A new object whenever something in it changed. */
export type AppContext = {
  readonly session: Session;
  /** Slug of the programme this element stands for, if the page names one. */
  readonly program: string | undefined;
  readonly t: Translate;
  open(view: View): void;
  /** Tells how many things wait for the person in a view; the navigation shows it. */
  waiting(view: View, count: number): void;
};

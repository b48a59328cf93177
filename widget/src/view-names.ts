import type { View } from '../types/alongside.d.ts';

export type { View };

/** Every view, in the order of the navigation: those that are not always in it come last, so that no other moves for them. */
export const viewNames = ['home', 'discover', 'my-mentoring', 'requests', 'sign-up', 'survey'] as const satisfies readonly View[];

export function isView(name: string): name is View {
  return viewNames.some((view) => view === name);
}

import type { View } from '../types/alongside.d.ts';

export type { View };

/** Every view, in the order of the navigation. */
export const viewNames = ['home', 'discover', 'sign-up', 'my-mentoring', 'requests', 'survey'] as const satisfies readonly View[];

export function isView(name: string): name is View {
  return viewNames.some((view) => view === name);
}

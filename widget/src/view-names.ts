/** Every view, in the order of the navigation. */
export const viewNames = ['home', 'discover', 'sign-up', 'my-mentoring', 'requests', 'survey'] as const;

export type View = (typeof viewNames)[number];

export function isView(name: string): name is View {
  return viewNames.some((view) => view === name);
}

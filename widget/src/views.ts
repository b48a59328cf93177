import type { ViewElementClass } from './components/view-element.ts';

/** Every view, in the order of the navigation, each loaded when it is first opened. */
export const views = {
  home: () => import('./components/home/home.ts').then((module) => module.Home),
  discover: () => import('./components/discover/discover.ts').then((module) => module.Discover),
  'sign-up': () => import('./components/sign-up/sign-up.ts').then((module) => module.SignUp),
  'my-mentoring': () => import('./components/my-mentoring/my-mentoring.ts').then((module) => module.MyMentoring),
  requests: () => import('./components/requests/requests.ts').then((module) => module.Requests),
  survey: () => import('./components/survey/survey.ts').then((module) => module.Survey),
} as const satisfies Record<string, () => Promise<ViewElementClass>>;

export type View = keyof typeof views;

export const viewNames = Object.keys(views) as View[];

export function isView(name: string): name is View {
  return Object.hasOwn(views, name);
}

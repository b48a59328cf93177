import type { ViewElementClass } from './components/view-element.ts';
import type { View } from './view-names.ts';

const later = () => import('./later-views.ts');

/** The class of every view, loaded when it is first opened. */
export const views: Readonly<Record<View, () => Promise<ViewElementClass>>> = {
  home: () => import('./components/home/home.ts').then((module) => module.Home),
  discover: () => later().then((module) => module.Discover),
  'sign-up': () => later().then((module) => module.SignUp),
  'my-mentoring': () => later().then((module) => module.MyMentoring),
  requests: () => later().then((module) => module.Requests),
  survey: () => later().then((module) => module.Survey),
};

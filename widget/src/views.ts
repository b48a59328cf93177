import type { ViewElementClass } from './components/view-element.ts';
import type { View } from './view-names.ts';

const asking = () => import('./components/asking.ts');
const takingPart = () => import('./components/taking-part.ts');

/** The class of every view, loaded when it is first opened. */
export const views: Readonly<Record<View, () => Promise<ViewElementClass>>> = {
  home: () => import('./components/home/home.ts').then((module) => module.Home),
  discover: () => asking().then((module) => module.Discover),
  'sign-up': () => import('./components/sign-up/sign-up.ts').then((module) => module.SignUp),
  'my-mentoring': () => takingPart().then((module) => module.MyMentoring),
  requests: () => asking().then((module) => module.Requests),
  survey: () => takingPart().then((module) => module.Survey),
};

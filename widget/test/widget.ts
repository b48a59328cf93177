import { html } from 'lit-html';
import { afterEach, inject } from 'vitest';
import { page } from 'vitest/browser';
import { sessionFor } from '../src/api/session.ts';
import { define } from '../src/define.ts';
import { mount } from './mount.ts';

/*
 * The widget in the page, on the real server, for tests of what it shows. Importing this registers the tag, and
 * signs out after each test.
 */

const server = inject('server');

define();
afterEach(signOut);

export interface Shown {
  view?: string;
  program?: string;
  theme?: string;
}

/** Puts the tag in the page until the test is over, in light colours unless told. */
export function show({ view, program, theme = 'light' }: Shown = {}): HTMLElement {
  return mount(html`<alongside-mentoring .server=${server} .theme=${theme} .program=${program} .view=${view}></alongside-mentoring>`);
}

/** The same for somebody who has signed in, in the one programme there is unless told. */
export async function showAs(name: string, shown: Shown = {}): Promise<HTMLElement> {
  const element = show({ program: 'leadership', ...shown });
  await signIn(name);
  return element;
}

/** Signs in by one click on a name, in the widget that is shown. */
export async function signIn(name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(name) }).click();
}

export async function signOut(): Promise<void> {
  await sessionFor(server).signOut();
}

/** The same widget, now somebody else’s. */
export async function changeTo(name: string): Promise<void> {
  await signOut();
  await signIn(name);
}

/** Has the server do what only a test may ask of it; the list is in alongside-server.ts. */
export async function control(what: string): Promise<string> {
  return (await fetch(`${server}control/${what}`)).text();
}

import { html, nothing, type TemplateResult } from 'lit-html';
import { digits } from '../../locales/message.ts';
import type { Translate } from '../../locales/translate.ts';
import { type View, viewNames } from '../../view-names.ts';
import { avatar } from '../avatar/avatar.ts';

export type TabsNavOptions = {
  readonly current: View;
  /** Which of the widgets in the page this is, from nought: the second and those after it are told apart by their number. */
  readonly nth: number;
  /** How many things wait for the person in a view. */
  readonly waiting?: Partial<Record<View, number>>;
  readonly person?: { readonly name: string } | undefined;
  readonly open: (view: View) => void;
  readonly signOut: () => void;
};

/** Views that somebody is led to; they stand in the navigation only while they are in front. */
const ledTo: readonly View[] = ['sign-up', 'survey'];

/** The navigation between views, with the account at its end. Needs the sheet `tabsNavStyles`. */
export function tabsNav(t: Translate, options: TabsNavOptions): TemplateResult {
  const { current, nth, person, open } = options;
  return html`<div class="tabs" part="nav">
    <nav aria-label="${t('nav.label')} ${nth > 0 ? digits(t.language, nth + 1) : ''}">
      ${viewNames.filter((view) => view === current || !ledTo.includes(view)).map(
        (view) =>
          html`<button type="button" aria-current=${view === current ? 'page' : nothing} @click=${() => open(view)}>
            ${t(`nav.${view}`)}${count(t, options.waiting?.[view])}
          </button>`,
      )}
    </nav>
    ${person ? account(t, person, options.signOut) : nothing}
  </div>`;
}

function count(t: Translate, waiting: number | undefined): unknown {
  if (!waiting) return nothing;
  return html`<span class="count" aria-hidden="true">${digits(t.language, waiting)}</span
    ><span class="visually-hidden"> ${t('nav.waiting', { count: waiting })}</span>`;
}

function account(t: Translate, person: { readonly name: string }, signOut: () => void): TemplateResult {
  return html`<details class="account" @keydown=${closeOnEscape} @focusout=${closeOnLeaving}>
    <summary>
      ${avatar(person.name, undefined, 'compact')}
      <span class="visually-hidden">${t('account.menu', { name: person.name })}</span>
    </summary>
    <div class="menu" tabindex="-1">
      <p class="small medium">${person.name}</p>
      <button class="button compact" type="button" @click=${signOut}>${t('account.signOut')}</button>
    </div>
  </details>`;
}

function closeOnEscape(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLDetailsElement;
  if (event.key !== 'Escape' || !menu.open) return;
  event.stopPropagation();
  menu.open = false;
  menu.querySelector('summary')?.focus();
}

function closeOnLeaving(event: FocusEvent): void {
  const menu = event.currentTarget as HTMLDetailsElement;
  if (!(event.relatedTarget instanceof Node && menu.contains(event.relatedTarget))) menu.open = false;
}

import { type CSSResultGroup, LitElement, type PropertyDeclarations } from 'lit';
import type { AppContext } from '../app-context.ts';
import { base } from '../styles/base.styles.ts';
import { buttons } from '../styles/buttons.styles.ts';

/** What all views and larger parts are made of: they get the {@link AppContext} as `app`. */
export abstract class ViewElement extends LitElement {
  static override properties: PropertyDeclarations = { app: { attribute: false } };
  static override styles: CSSResultGroup = [base, buttons];

  declare app: AppContext;

  /** Moves the focus to the view's heading, for a keyboard or screen reader that has just navigated here. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }
}

export type ViewElementClass = new () => ViewElement;

import { html, type TemplateResult } from 'lit';
import { QueryController } from '../../controllers/query.controller.ts';
import { pageStateStyles } from '../page-state/page-state.styles.ts';
import { queryState } from '../page-state/page-state.ts';
import { ViewElement } from '../view-element.ts';

/** Where somebody lands: who they are here, and what to do next. */
export class Home extends ViewElement {
  static override styles = [ViewElement.styles, pageStateStyles];

  readonly #person = new QueryController(this, {
    args: () => [this.app.session],
    load: ([session]) => session.person(),
  });

  override render(): unknown {
    const { t } = this.app;
    return queryState(t, this.#person, (person): TemplateResult => {
      return html`<h2 tabindex="-1">${t('home.hello', { name: person.givenName })}</h2>`;
    });
  }
}

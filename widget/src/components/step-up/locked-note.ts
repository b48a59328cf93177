import { html, type TemplateResult } from 'lit-html';
import { stepUp } from '../../controllers/step-up.ts';
import type { ViewElement } from '../view-element.ts';

/** Says in a view that more of it opens to who shows who they are, with the button for it. */
export function lockedNote(view: ViewElement): TemplateResult {
  const { t } = view.app;
  return html`<p class="small">${t.error({ code: 'STEP_UP_NEEDED' })}</p>
    <div class="gap"><button class="button compact" type="button" @click=${() => stepUp(view)}>${t('state.stepUp')}</button></div>`;
}

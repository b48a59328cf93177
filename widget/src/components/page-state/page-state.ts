import { html, nothing, type TemplateResult } from 'lit-html';
import type { ApiError } from '../../api/api-error.ts';
import type { QueryController } from '../../controllers/query.controller.ts';
import { isLocked } from '../../controllers/step-up.ts';
import type { Translate } from '../../locales/translate.ts';
import { drawing, type DrawingName } from '../drawing/drawing.ts';

export type EmptyOptions = {
  readonly drawing?: DrawingName;
  readonly title: unknown;
  readonly text?: unknown;
  /** The best next step, and a way to be told: buttons and links. */
  readonly actions?: unknown;
};

/** What a view shows when it has nothing to show. Needs the sheet `pageStateStyles`. */
export function emptyState(options: EmptyOptions): TemplateResult {
  return html`<div class="page-state">
    ${drawing(options.drawing ?? 'searching')}
    <h2 class="section" tabindex="-1">${options.title}</h2>
    ${options.text ? html`<p class="small soft">${options.text}</p>` : nothing}
    ${options.actions ? html`<div class="line wrap actions">${options.actions}</div>` : nothing}
    <slot name="empty"></slot>
  </div>`;
}

/** What a view shows on a page that does not say for which programme it stands. */
export function noProgramState(t: Translate): TemplateResult {
  return emptyState({ drawing: 'apart', title: t('state.noProgramTitle'), text: t('state.noProgram') });
}

/** What the reader cannot mend, only who looks after the page. */
const wrongPage: readonly string[] = ['INSECURE_PAGE', 'NOT_FOUND', 'ORIGIN_NOT_ALLOWED'];

const isUnreachable = ({ code }: ApiError): boolean => code === 'OFFLINE' || code === 'SERVER_UNAVAILABLE';

/** What a view shows when its data cannot be had: what is kept, one button, a short code for IT. */
export function errorState(t: Translate, error: ApiError, retry: () => void, retrying = false): TemplateResult {
  const locked = isLocked(error);
  const unreachable = isUnreachable(error);
  const title = unreachable ? 'state.offlineTitle' : wrongPage.includes(error.code) ? 'state.pageTitle' : locked ? 'state.stepUp' : 'state.errorTitle';
  return html`<div class="page-state" role="alert">
    ${drawing('apart')}
    <h2 class="section" tabindex="-1">${t(title)}</h2>
    <p class="small soft">${unreachable ? t('state.offline') : t.error(error)}</p>
    <div class="line wrap actions">
      <button class="button compact primary" type="button" @click=${retry}>${t(locked ? 'state.stepUp' : retrying ? 'state.loading' : 'state.retry')}</button>
    </div>
  </div>`;
}

/** The shape of what comes, shown after 200 ms of waiting: a heading over rows, each with a face where they are of people. */
export function skeleton(t: Translate, people = false): TemplateResult {
  const row = html`<div class="skeleton-row">
    ${people ? html`<div class="skeleton round"></div>` : nothing}
    <div>
      <div class="skeleton title"></div>
      <div class="skeleton text"></div>
    </div>
  </div>`;
  return html`<div class="skeletons">
    <span class="visually-hidden" role="status">${t('state.loading')}</span>
    <div class="skeleton large"></div>
    ${row} ${row}
  </div>`;
}

/** Renders what a query stands at: the skeleton, the error with its retry, or the data; those that are old say so. */
export function queryState<T>(
  t: Translate,
  query: Pick<QueryController<T>, 'state' | 'retry'>,
  ready: (data: T) => unknown,
  people?: boolean,
): unknown {
  const { state } = query;
  if (state.status === 'loading') return skeleton(t, people);
  const { error } = state;
  if (state.status === 'failed') return errorState(t, state.error, query.retry, state.retrying);
  return html`<p class="small old" role="status">${error && (isUnreachable(error) ? t('state.offlineTitle') : t.error(error))}</p>${ready(state.data)}`;
}

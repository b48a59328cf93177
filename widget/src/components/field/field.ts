import { html, nothing, type TemplateResult } from 'lit-html';
import { icon } from '../icon/icon.ts';

export type FieldOptions = {
  /** Unique in the view; the control must carry it as `id`. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Names what was wrong and what would be right. */
  readonly problem?: string | undefined;
  /** The native control; give it `aria-describedby=${describedBy(…)}` and `aria-invalid`. */
  readonly control: unknown;
};

/** What is wrong, if anything. With an id it describes a control, which gets the focus; without one it says itself. Needs the sheet `fields`. */
export function problemLine(problem: string | undefined, id?: string): TemplateResult | typeof nothing {
  return problem ? html`<p class="problem" id=${id ?? nothing} role=${id ? nothing : 'alert'}>${icon('alert')}<span>${problem}</span></p>` : nothing;
}

/** A label, a hint, a native control and its problem. Needs the sheet `fields`. */
export function field(options: FieldOptions): TemplateResult {
  const { id, label, hint, problem, control } = options;
  return html`<div class="field ${problem ? 'invalid' : ''}">
    <label for=${id} dir="auto">${label}</label>
    ${hint ? html`<p class="hint" dir="auto" id="${id}-hint">${hint}</p>` : nothing} ${control}
    ${problemLine(problem, `${id}-problem`)}
  </div>`;
}

/** The ids that describe a field's control, for its `aria-describedby`. */
export function describedBy({ id, hint, problem }: Pick<FieldOptions, 'id' | 'hint' | 'problem'>): unknown {
  const ids = [problem ? `${id}-problem` : '', hint ? `${id}-hint` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
}

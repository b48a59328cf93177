import { html, nothing, type TemplateResult } from 'lit-html';
import { describedBy, field, type FieldOptions } from './field.ts';

export type TextFieldOptions = Omit<FieldOptions, 'control'> & {
  readonly value?: string;
  /** A text of several lines. */
  readonly rows?: number;
  readonly type?: 'date' | 'datetime-local' | 'number';
  /** Most characters. */
  readonly maximum?: number;
  /** Bounds of a number or a date. */
  readonly min?: number | string | undefined;
  readonly max?: number | string | undefined;
  readonly change?: (event: Event) => void;
};

/** A field whose control is typed into; the control's name is the field's id. Needs the sheet `fields`. */
export function textField(options: TextFieldOptions): TemplateResult {
  const { id, problem, value = '', rows, type, maximum, min, max, change } = options;
  const described = describedBy(options);
  const invalid = problem ? 'true' : nothing;
  const control = rows
    ? html`<textarea class="input" id=${id} name=${id} rows=${rows} maxlength=${maximum ?? nothing} .value=${value} aria-describedby=${described} aria-invalid=${invalid} @input=${change}></textarea>`
    : html`<input
        class="input ${type ?? ''}"
        id=${id}
        name=${id}
        type=${type ?? 'text'}
        maxlength=${maximum ?? nothing}
        min=${min ?? nothing}
        max=${max ?? nothing}
        .value=${value}
        aria-describedby=${described}
        aria-invalid=${invalid}
        @input=${change}
      />`;
  return field({ ...options, control });
}

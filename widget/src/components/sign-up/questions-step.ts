import { html, nothing, type TemplateResult } from 'lit';
import { describedBy, field } from '../field/field.ts';
import { icon } from '../icon/icon.ts';
import { questionsFor, type AnswerValue, type Question, type StepContext } from './sign-up.types.ts';

/** The programme's own questions. */
export function questionsStep(context: StepContext): TemplateResult {
  const asked = questionsFor(context.page, context.role);
  if (asked.length === 0) return html`<p class="soft">${context.words('noQuestions')}</p>`;
  return html`${asked.map((question) => ask(context, question))}`;
}

function ask(context: StepContext, question: Question): TemplateResult {
  const { words, form, problems } = context;
  const { id, kind } = question;
  const label = question.required ? question.label : `${question.label} (${words('optional')})`;
  const value = form.answers[id];
  const set = (next: AnswerValue) => context.change({ answers: { ...form.answers, [id]: next } });
  const problem = problems[id];
  if (kind === 'choice' || kind === 'choices') return choices(context, question, label, value, set);
  const hint = question.hint || undefined;
  const description = describedBy({ id, hint, problem });
  const invalid = problem ? 'true' : nothing;
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  const typed = (event: Event) => (event.target as HTMLInputElement).value;
  const controls = {
    short_text: () => html`<input class="input" id=${id} maxlength=${question.maximum ?? 200} .value=${text} aria-describedby=${description} aria-invalid=${invalid} @input=${(event: Event) => set(typed(event))} />`,
    long_text: () => html`<textarea class="input" id=${id} maxlength=${question.maximum ?? 2_000} .value=${text} aria-describedby=${description} aria-invalid=${invalid} @input=${(event: Event) => set(typed(event))}></textarea>`,
    number: () =>
      html`<input class="input number" id=${id} type="number" inputmode="decimal" min="0" max=${question.maximum ?? nothing} .value=${text} aria-describedby=${description} aria-invalid=${invalid} @input=${(event: Event) => set(typed(event) === '' ? '' : Number(typed(event)))} />`,
  };
  return field({ id, label, hint, problem, control: controls[kind]() });
}

function choices({ words, problems }: StepContext, question: Question, label: string, value: AnswerValue | undefined, set: (next: AnswerValue) => void): TemplateResult {
  const { id, kind, options, maximum } = question;
  const problem = problems[id];
  const chosen = Array.isArray(value) ? value : [];
  const limit = maximum ?? options.length;
  const hint = [question.hint, kind === 'choices' && limit < options.length ? words('upTo', { count: limit }) : ''].filter(Boolean).join(' ');
  const toggle = (option: string, on: boolean) => set(on ? [...chosen, option] : chosen.filter((each) => each !== option));
  return html`<fieldset id=${id} tabindex="-1" aria-describedby=${describedBy({ id, hint: hint || undefined, problem })}>
    <legend>${label}</legend>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${options.map((option) =>
      kind === 'choice'
        ? html`<label class="pick"><input type="radio" name=${id} .checked=${value === option} @change=${() => set(option)} /><span>${option}</span></label>`
        : html`<label class="pick"
            ><input type="checkbox" .checked=${chosen.includes(option)} ?disabled=${!chosen.includes(option) && chosen.length >= limit} @change=${(event: Event) => toggle(option, (event.target as HTMLInputElement).checked)} /><span>${option}</span></label
          >`,
    )}
    ${problem ? html`<p class="problem" id="${id}-problem">${icon('alert')}<span>${problem}</span></p>` : nothing}
  </fieldset>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { describedBy } from '../field/field.ts';
import { textField } from '../field/text-field.ts';
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
  if (kind === 'choice' || kind === 'choices') return choices(context, question, label, value, set);
  const typed = (event: Event): string => (event.target as HTMLInputElement).value;
  const told = { id, label, hint: question.hint || undefined, problem: problems[id], value: value === undefined ? '' : String(value) };
  if (kind === 'number') return textField({ ...told, type: 'number', min: 0, max: question.maximum ?? undefined, change: (event) => set(typed(event) === '' ? '' : Number(typed(event))) });
  const change = (event: Event): void => set(typed(event));
  return kind === 'long_text' ? textField({ ...told, rows: 4, maximum: question.maximum ?? 2_000, change }) : textField({ ...told, maximum: question.maximum ?? 200, change });
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

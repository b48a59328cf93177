import { html, nothing, type TemplateResult } from 'lit-html';
import { digits } from '../../locales/message.ts';
import { facts } from '../facts.ts';
import { describedBy, problemLine } from '../field/field.ts';
import { textField } from '../field/text-field.ts';
import { questionsFor, type AnswerValue, type Question, type StepContext } from './sign-up.types.ts';

/** The programme's own questions and those that come with the product; the statements of a form are folded. */
export function questionsStep(context: StepContext): TemplateResult {
  const asked = questionsFor(context.page, context.role);
  if (asked.length === 0) return html`<p class="soft">${context.words('noQuestions')}</p>`;
  const form = asked.filter(isScale);
  const all = (questions: readonly Question[]) => questions.map((question) => ask(context, question));
  return html`${all(asked.filter((question) => !isScale(question)))}
  ${form[0] ? html`<details ?open=${form.some(({ id }) => context.form.answers[id])}><summary class="medium">${form[0].heading}</summary><p class="hint">${form[0].hint}</p>${all(form)}</details>` : nothing}`;
}

function ask(context: StepContext, question: Question): TemplateResult {
  const { words, form, problems } = context;
  const { id, kind } = question;
  const label = question.required || isScale(question) ? question.label : words('optional', { label: question.label });
  const value = form.answers[id];
  const set = (next: AnswerValue) => context.change({ answers: { ...form.answers, [id]: next } });
  if (kind === 'choice' || kind === 'choices') return choices(context, question, label, value, set);
  const typed = (event: Event): string => (event.target as HTMLInputElement).value;
  const told = { id, label, hint: question.hint || undefined, problem: problems[id], value: value === undefined ? '' : String(value) };
  if (kind === 'number') return textField({ ...told, type: 'number', min: 0, max: question.maximum ?? undefined, change: (event) => set(typed(event) === '' ? '' : Number(typed(event))) });
  const change = (event: Event): void => set(typed(event));
  return kind === 'long_text' ? textField({ ...told, rows: 4, maximum: question.maximum ?? 2_000, change }) : textField({ ...told, maximum: question.maximum ?? 200, change });
}

/** A statement of a form, answered by a number. */
const isScale = ({ options }: Question): boolean => options[0] === '1';

function choices({ words, problems }: StepContext, question: Question, label: string, value: AnswerValue | undefined, set: (next: AnswerValue) => void): TemplateResult {
  const { id, kind, options, maximum, names, ranked, ownWords } = question;
  const problem = problems[id];
  const chosen = Array.isArray(value) ? value : [];
  const listed = chosen.filter((each) => options.includes(each));
  const limit = maximum ?? options.length;
  const hint = [isScale(question) ? '' : question.hint, kind === 'choices' && limit < options.length ? words('upTo', { count: limit }) : ''].filter(Boolean).join(' ');
  const toggle = (option: string, on: boolean) => set(on ? [...chosen, option] : chosen.filter((each) => each !== option));
  const split = (event: Event) => {
    const own = (event.target as HTMLInputElement).value.split(/[,،、]/).map((word) => word.trim());
    set([...new Set([...listed, ...own.filter(Boolean)])].slice(0, limit));
  };
  const name = (option: string) => facts(ranked && chosen.includes(option) && digits(words.language, chosen.indexOf(option) + 1), names?.[option] ?? option);
  return html`<fieldset id=${id} tabindex="-1" class=${isScale(question) || options.length > 9 ? 'scale' : nothing} aria-describedby=${describedBy({ id, hint: hint || undefined, problem })}>
    <legend dir="auto">${label}</legend>
    ${hint ? html`<p class="hint" dir="auto" id="${id}-hint">${hint}</p>` : nothing}
    ${options.map((option) =>
      kind === 'choice'
        ? html`<label class="pick"><input type="radio" name=${id} .checked=${value === option} @click=${() => value === option && set('')} @change=${() => set(option)} /><span dir="auto">${name(option)}</span></label>`
        : html`<label class="pick"
            ><input type="checkbox" .checked=${chosen.includes(option)} ?disabled=${!chosen.includes(option) && chosen.length >= limit} @change=${(event: Event) => toggle(option, (event.target as HTMLInputElement).checked)} /><span dir="auto">${name(option)}</span></label
          >`,
    )}
    ${ownWords ? textField({ id: `${id}-own`, label: words('ownWords'), value: chosen.filter((each) => !listed.includes(each)).join(', '), change: split }) : nothing}
    ${problemLine(problem, `${id}-problem`)}
  </fieldset>`;
}

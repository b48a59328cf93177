import { html, nothing, type TemplateResult } from 'lit-html';
import { programFor, type Program } from '../../api/program.ts';
import type { WidgetProcedures } from '../../api/server-types.ts';
import { FormDraftController } from '../../controllers/form-draft.controller.ts';
import { MutationController } from '../../controllers/mutation.controller.ts';
import { QueryController } from '../../controllers/query.controller.ts';
import { surveyEnglish } from '../../locales/en.survey.ts';
import { digits } from '../../locales/message.ts';
import { sayWith, type ViewTranslate } from '../../locales/view-messages.ts';
import { boxes } from '../../styles/boxes.styles.ts';
import { fields } from '../../styles/fields.styles.ts';
import { scale } from '../../styles/scale.styles.ts';
import { problemLine } from '../field/field.ts';
import { icon } from '../icon/icon.ts';
import { longDay } from '../my-mentoring/moments.ts';
import { pageStateStyles } from '../page-state/page-state.styles.ts';
import { emptyState, queryState } from '../page-state/page-state.ts';
import { ViewElement } from '../view-element.ts';
import { surveyStyles } from './survey.styles.ts';

type OpenSurvey = WidgetProcedures['survey.open']['output']['surveys'][number];
type Question = OpenSurvey['questions'][number];
type Value = number | string;
type Words = ViewTranslate<typeof surveyEnglish>;

const parts = { mentor: 'asMentor', mentee: 'asMentee', peer: 'asPeer' } as const;
const numbers = [1, 2, 3, 4, 5] as const;
const agreeing = [['yes', 'yes'], ['no', 'no'], ['dont_know', 'dontKnow']] as const;

/** The questions of an open survey, each a block of its own; nothing is required but one answer, and it is sent once. */
export class Survey extends ViewElement {
  static override readonly properties = [...ViewElement.properties, 'values', 'thanked', 'problem'];
  static override styles = [ViewElement.styles, boxes, fields, pageStateStyles, scale, surveyStyles];

  /** What is chosen so far, by question. */
  private declare values: Readonly<Record<string, Value>> | undefined;
  private declare thanked: boolean | undefined;
  private declare problem: string | undefined;

  readonly #open = new QueryController(this, {
    args: () => (this.app.program ? [this.app.session, this.app.program, this.app.t.language] : undefined),
    load: async ([session, slug, reads], signal): Promise<{ program: Program; surveys: readonly OpenSurvey[] }> => {
      const program = await programFor(session, slug);
      const { surveys } = await session.client.query('survey.open', { programId: program.id, reads }, { signal });
      return { program, surveys };
    },
  });

  readonly #kept = new FormDraftController(this, () => ({ session: this.app.session, kind: 'survey', aboutId: this.#open.data?.surveys[0]?.waveId ?? '' }));

  readonly #answer = new MutationController(this, (survey: OpenSurvey, idempotencyKey: string) => {
    const answers = Object.entries(this.values ?? {}).map(([questionId, value]) => ({ questionId, value }));
    return this.app.session.client.mutate('survey.answer', { waveId: survey.waveId, participantId: survey.participantId, answers }, { idempotencyKey });
  });

  override render(): unknown {
    const { t } = this.app;
    const words = sayWith('survey', surveyEnglish, t.language);
    return queryState(t, this.#open, ({ program, surveys }): TemplateResult => {
      const [survey] = surveys;
      if (this.thanked) return this.#thanks(words, survey !== undefined);
      return survey ? this.#form(words, program, survey) : emptyState({ drawing: 'together', title: words('nothingTitle'), text: words('nothing'), actions: this.#home(words) });
    });
  }

  #home(words: Words): TemplateResult {
    return html`<button class="button compact" type="button" @click=${() => this.app.open('home')}>${words('home')}</button>`;
  }

  #thanks(words: Words, another: boolean): TemplateResult {
    return html`<div class="survey" role="status" tabindex="-1">
      ${emptyState({
        drawing: 'together',
        title: words('thanksTitle'),
        text: html`${words('thanks')}${another ? html` ${words('nextOne')}` : nothing}`,
        actions: another ? html`<button class="button compact primary" type="button" @click=${this.#goOn}>${words('goOn')}</button>` : this.#home(words),
      })}
    </div>`;
  }

  #form(words: Words, program: Program, survey: OpenSurvey): TemplateResult {
    const when = longDay(this.app.t.language, survey.closesAt);
    const { error, pending } = this.#answer;
    return html`<form class="survey" novalidate data-draft @submit=${(event: SubmitEvent) => this.#send(event, words, survey)}>
      <div class="lead">
        <h2 tabindex="-1">${words('title', { program: program.name })}</h2>
        <p class="small soft">${words(parts[survey.role])} ${words('optional')}</p>
        <p class="small soft promise">${icon('shield')}<span>${words('promise', { when })}</span></p>
      </div>
      ${this.#kept.notice(this.app.t)}
      <div class="list questions">${survey.questions.map((question) => this.#question(words, question))}</div>
      ${problemLine(this.problem ?? (error && this.app.t.error(error)))}
      <div class="foot">
        <span class="small soft">${words('finality')}</span>
        <button class="button primary end" type="submit" aria-disabled=${pending}>${words('send')}</button>
      </div>
    </form>`;
  }

  #question(words: Words, question: Question): TemplateResult {
    if (question.kind === 'comment') return this.#words(words, question);
    const { id, lowLabel: low, highLabel: high } = question;
    const isScale = question.kind === 'scale';
    const options = isScale ? numbers.map((value) => ({ value, label: digits(words.language, value) })) : agreeing.map(([value, key]) => ({ value, label: words(key) }));
    return html`<div>
      <fieldset aria-describedby=${isScale ? `${id}-scale` : nothing}>
        <legend dir="auto">${question.label}</legend>
        <div class="scale ${isScale ? '' : 'three'}">
          ${options.map(({ value, label }) => html`<label><input type="radio" name=${id} value=${value} .checked=${this.values?.[id] === value} @change=${(event: Event) => this.#choose(id, (event.target as HTMLInputElement).checked ? value : undefined)} />${label}</label>`)}
        </div>
        ${isScale
          ? html`<div class="ends tiny faint" aria-hidden="true"><span>${low}</span><span>${high}</span></div>
              <span class="visually-hidden" id="${id}-scale">${words('scale', { low, high })}</span>`
          : nothing}
      </fieldset>
      ${this.values?.[id] === undefined
        ? nothing
        : html`<button class="link tiny again" type="button" aria-label="${words('takeBack')}: ${question.label}" @click=${() => this.#takeBack(id)}>${words('takeBack')}</button>`}
    </div>`;
  }

  #words(words: Words, { id, label }: Question): TemplateResult {
    const value = this.values?.[id];
    return html`<div class="field words">
      <label for=${id} dir="auto">${label}</label>
      <p class="hint" id="${id}-hint">${words('commentHint')}</p>
      <textarea class="input" id=${id} name=${id} maxlength="1000" aria-describedby="${id}-hint" .value=${typeof value === 'string' ? value : ''} @input=${(event: InputEvent) => this.#choose(id, (event.target as HTMLTextAreaElement).value.trim() === '' ? undefined : (event.target as HTMLTextAreaElement).value)}></textarea>
    </div>`;
  }

  #choose(questionId: string, value: Value | undefined): void {
    const { [questionId]: _, ...others } = this.values ?? {};
    this.values = value === undefined ? others : { ...others, [questionId]: value };
    this.problem = undefined;
    this.#answer.clear();
  }

  #takeBack(questionId: string): void {
    this.#choose(questionId, undefined);
    void this.#kept.changed();
  }

  readonly #goOn = (): void => {
    this.thanked = false;
    this.focusHeading();
  };

  async #send(event: SubmitEvent, words: Words, survey: OpenSurvey): Promise<void> {
    event.preventDefault();
    if (Object.keys(this.values ?? {}).length === 0) {
      this.problem = words('empty');
      return this.focusOn('input, textarea');
    }
    if ((await this.#answer.run(survey)) === undefined) return;
    this.#kept.sent();
    this.values = {};
    this.thanked = true;
    this.#open.reload();
    await this.focusOn('[role=status]');
  }
}

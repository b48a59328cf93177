import { html, nothing, type TemplateResult } from 'lit-html';
import type { MutationInput, MutationPath } from '../../api/procedures.ts';
import type { WidgetProcedures } from '../../api/server-types.ts';
import { MutationController } from '../../controllers/mutation.controller.ts';
import { QueryController } from '../../controllers/query.controller.ts';
import { flashEnglish } from '../../locales/en.flash.ts';
import { listed } from '../../locales/message.ts';
import { sayWith, type ViewTranslate } from '../../locales/view-messages.ts';
import { boxes } from '../../styles/boxes.styles.ts';
import { fields } from '../../styles/fields.styles.ts';
import { facts } from '../facts.ts';
import { textField } from '../field/text-field.ts';
import { problemLine } from '../field/field.ts';
import { clock, ownZone, time, weekDay } from '../my-mentoring/moments.ts';
import { pageStateStyles } from '../page-state/page-state.styles.ts';
import { emptyState, queryState } from '../page-state/page-state.ts';
import { ViewElement } from '../view-element.ts';
import { flashStyles } from './flash.styles.ts';

type Words = ViewTranslate<typeof flashEnglish>;
type Board = WidgetProcedures['flash.board']['output'];
type Offered = Board['offered'][number];
type Own = Board['own'][number];
type Change = { readonly path: string; readonly input: object };

/** Flash mentoring: one's own slots, offering some, and booking one with a question. */
export class FlashBoard extends ViewElement {
  static override readonly properties = [...ViewElement.properties, 'programId', 'booking', 'problem', 'said'];
  static override styles = [ViewElement.styles, boxes, fields, pageStateStyles, flashStyles];

  declare programId: string;
  /** The slot whose form is open. */
  private declare booking: string | undefined;
  private declare problem: { readonly id: string; readonly text: string } | undefined;
  /** What was just done. */
  private declare said: string | undefined;

  readonly #board = new QueryController(this, {
    args: () => [this.app.session, this.programId],
    load: ([session, programId], signal): Promise<Board> => session.client.query('flash.board', { programId }, { signal }),
  });
  readonly #change = new MutationController(this, ({ path, input }: Change, idempotencyKey: string) =>
    this.app.session.client.mutate(path as MutationPath<WidgetProcedures>, input as never, { idempotencyKey }),
  );

  override render(): unknown {
    const words = sayWith('flash', flashEnglish, this.app.t.language);
    const { error } = this.#change;
    return queryState(this.app.t, this.#board, (board): TemplateResult => {
      const said = error ? (error.code === 'CONFLICT' ? words('bookTaken') : this.app.t.error(error)) : undefined;
      return html`<p role="status" class=${this.said ? '' : 'visually-hidden'}>${this.said ?? ''}</p>
        ${problemLine(said)}
        ${board.own.length > 0
          ? html`<section aria-labelledby="own"><h3 id="own">${words('ownSlots')}</h3><ul class="list">${board.own.map((slot) => this.#own(words, slot))}</ul></section>`
          : nothing}
        ${board.mentorId ? this.#offerForm(words, board.mentorId) : nothing} ${this.#free(words, board)}`;
    });
  }

  #own(words: Words, slot: Own): TemplateResult {
    const { language } = words;
    const { id: slotId, mentorshipId, otherName, place, startsAt } = slot;
    const link = /^https?:\/\//.test(place);
    const past = Date.parse(startsAt) <= Date.now();
    const action = (label: string, path: 'flash.withdraw' | 'flash.cancel', input: object): TemplateResult =>
      html`<button class="button compact" type="button" aria-label="${label}: ${when(language, slot)}" @click=${() => this.#send(path, input as never)}>${label}</button>`;
    return html`<li class="row">
      <div>
        <p class="medium">${when(words.language, slot, words)}</p>
        <p class="small soft">${facts(otherName ? words('slotWith', { name: otherName }) : words('slotFree'), otherName && theirs(words, slot, slot.otherTimeZone, otherName), link ? '' : place)}</p>
      </div>
      ${past && mentorshipId
        ? this.#useful(words, mentorshipId)
        : html`${link && mentorshipId ? html`<a class="button compact tint" href=${place} target="_blank" rel="noopener noreferrer">${words('slotJoin')}</a>` : nothing}
          ${mentorshipId ? action(words('slotCallOff'), 'flash.cancel', { mentorshipId }) : action(words('slotTakeBack'), 'flash.withdraw', { slotId })}`}
    </li>`;
  }

  #useful(words: Words, mentorshipId: string): TemplateResult {
    const answers = [['yes', 'usefulYes'], ['partly', 'usefulPartly'], ['no', 'usefulNo'], ['not_held', 'notHeld']] as const;
    return html`<div role="group" aria-label=${words('useful')}>
      <p class="medium">${words('useful')}</p>
      <p class="small soft">${words('usefulHint')}</p>
      <p class="line wrap answers">${answers.map(([useful, label]) => html`<button class="button compact" type="button" @click=${() => this.#send('flash.answer', { mentorshipId, useful })}>${words(label)}</button>`)}</p>
    </div>`;
  }

  #offerForm(words: Words, participantId: string): TemplateResult {
    const problem = (id: string): string | undefined => (this.problem?.id === id ? this.problem.text : undefined);
    return html`<section class="box" aria-labelledby="offer">
      <header><h3 id="offer">${words('offerTitle')}</h3></header>
      <form novalidate @submit=${(event: SubmitEvent) => this.#offer(event, words, participantId)}>
        ${textField({ id: 'starts', type: 'datetime-local', label: words('offerWhen'), hint: words('offerWhenHint', { zone: ownZone().replaceAll('_', ' ') }), problem: problem('starts') })}
        ${textField({ id: 'minutes', type: 'number', label: words('offerMinutes'), value: '30', min: 15, max: 60, problem: problem('minutes') })}
        ${textField({ id: 'weeks', type: 'number', label: words('offerWeeks'), value: '1', min: 1, max: 12, problem: problem('weeks') })}
        ${textField({ id: 'place', label: words('offerPlace'), hint: words('offerPlaceHint'), maximum: 300 })}
        <div class="foot"><button class="button primary" type="submit" aria-disabled=${this.#change.pending}>${words('offerSend')}</button></div>
      </form>
    </section>`;
  }

  #free(words: Words, { offered, mayBook, mentorId, bookings }: Board): TemplateResult | typeof nothing {
    if (mentorId && !mayBook) return nothing;
    if (offered.length === 0) return emptyState({ drawing: 'searching', title: words('noSlots'), text: words('noSlotsText') });
    return html`<section aria-labelledby="free">
      <h3 id="free">${words('freeSlots')}</h3>
      <p class="small soft">${mayBook ? words('bookLimit', { count: bookings.limit }) : words('signUpFirst')}</p>
      <ul class="list">${offered.map((slot) => this.#offered(words, slot, mayBook && bookings.open < bookings.limit))}</ul>
    </section>`;
  }

  #offered(words: Words, slot: Offered, mayBook: boolean): TemplateResult {
    const { id, mentorName: name, mentorTimeZone, skills } = slot;
    const open = (): void => {
      this.booking = id;
      this.problem = undefined;
      void this.focusOn('#question');
    };
    return html`<li class="row">
      <div>
        <p class="medium">${facts(name, when(words.language, slot, words))}</p>
        <p class="small soft">${facts(theirs(words, slot, mentorTimeZone, name), skills.length > 0 && words('knows', { skills: listed(words.language, skills.slice(0, 4)) }))}</p>
      </div>
      ${this.booking === id
        ? html`<form novalidate @submit=${(event: SubmitEvent) => this.#book(event, words, id)}>
            ${textField({ id: 'question', rows: 3, maximum: 1000, label: words('bookQuestion'), hint: words('bookHint', { name }), problem: this.problem?.id === 'question' ? this.problem.text : undefined })}
            <div class="foot">
              <button class="button" type="button" @click=${() => (this.booking = undefined)}>${words('bookCancel')}</button>
              <button class="button primary" type="submit" aria-disabled=${this.#change.pending}>${words('bookSend')}</button>
            </div>
          </form>`
        : mayBook ? html`<button class="button compact tint" type="button" aria-label="${words('book')} ${name} ${when(words.language, slot)}" @click=${open}>${words('book')}</button>` : nothing}
    </li>`;
  }

  readonly #offer = async (event: SubmitEvent, words: Words, participantId: string): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const { starts, minutes, weeks, place } = Object.fromEntries(new FormData(form)) as Record<string, string>;
    const first = new Date(starts ?? '');
    if (!(first.getTime() > Date.now())) return this.#complain('starts', words('offerWhenMissing'));
    if (!between(minutes, 15, 60)) return this.#complain('minutes', words('offerNumber', { low: 15, high: 60 }));
    if (!between(weeks, 1, 12)) return this.#complain('weeks', words('offerNumber', { low: 1, high: 12 }));
    // The clock on the wall stays the same when summer time begins or ends in between.
    const startsAt = [...Array(Number(weeks)).keys()].map((week) => new Date(first.getFullYear(), first.getMonth(), first.getDate() + 7 * week, first.getHours(), first.getMinutes()).toISOString());
    if (await this.#send('flash.offer', { participantId, startsAt, minutes: Number(minutes), place: place ?? '' }, words('offerDone', { count: startsAt.length }))) form.reset();
  };

  readonly #book = async (event: SubmitEvent, words: Words, slotId: string): Promise<void> => {
    event.preventDefault();
    const question = new FormData(event.currentTarget as HTMLFormElement).get('question');
    if (typeof question !== 'string' || question.trim() === '') return this.#complain('question', words('bookMissing'));
    if (await this.#send('flash.book', { slotId, question }, words('bookDone')) && this.booking === slotId) this.booking = undefined;
  };

  async #send<Path extends MutationPath<WidgetProcedures>>(path: Path, input: MutationInput<WidgetProcedures[Path]['input']>, said?: string): Promise<boolean> {
    this.problem = undefined;
    this.said = undefined;
    const answer = await this.#change.run({ path, input: input as object });
    if (answer === undefined && this.#change.error?.code !== 'CONFLICT') return false;
    if (answer !== undefined) this.said = said;
    this.#board.reload();
    return answer !== undefined;
  }

  #complain(id: string, text: string): void {
    this.problem = { id, text };
    void this.focusOn(`#${id}`);
  }
}

function between(text: string | undefined, low: number, high: number): boolean {
  const value = Number(text);
  return Number.isInteger(value) && value >= low && value <= high;
}

/** “Thu 26 Nov, 14:00 to 14:30”, as the reader's clock has it. */
function when(language: string, { startsAt, endsAt }: { startsAt: string; endsAt: string }, words: Words = sayWith('flash', flashEnglish, language)): string {
  return words('slotAt', { day: weekDay(language, startsAt), from: time(language, startsAt), to: time(language, endsAt) });
}

/** What the other's clock shows, where it is not ours. */
function theirs(words: Words, { startsAt }: { startsAt: string }, zone: string | null, name: string): string {
  const { language } = words;
  if (!zone || time(language, startsAt, zone) === time(language, startsAt, ownZone())) return '';
  return words('slotTheirs', { when: weekDay(language, startsAt, { ...clock, timeZone: zone }), name });
}

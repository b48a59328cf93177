import { html, nothing, type TemplateResult } from 'lit-html';
import { field } from '../field/field.ts';
import { textField } from '../field/text-field.ts';
import { icon } from '../icon/icon.ts';
import { MentorshipPart } from './mentorship-part.ts';
import type { Mentorship } from './mentorship.types.ts';
import { shortDay, today } from './moments.ts';

type ActionItem = Mentorship['actionItems'][number];

/** What was promised, by whom and until when. */
export class ToDo extends MentorshipPart {
  static override readonly properties = [...MentorshipPart.properties, 'adding'];

  private declare adding: boolean | undefined;
  readonly #kept = this.keep('action_item');

  protected override get empty(): boolean {
    return !this.running && this.data.mentorship.actionItems.length === 0;
  }

  override render(): TemplateResult {
    const { words, data } = this;
    const { actionItems } = data.mentorship;
    return html`<section class="box" aria-label=${words('todoTitle')}>
      ${this.head(words('todoTitle'))}
      ${actionItems.length > 0
        ? html`<ul class="rows">
            ${actionItems.map((item) => this.#item(item))}
          </ul>`
        : html`<p class="small soft">${words('todoNone')}</p>`}
      ${this.running ? (this.adding ? this.#form() : this.#more()) : nothing} ${this.failure()} ${this.announcement()}
    </section>`;
  }

  #item(item: ActionItem): TemplateResult {
    const { words, data } = this;
    const id = `item-${item.id}`;
    const owner = data.others.find((member) => member.personId === item.ownerId);
    const done = item.doneAt !== null;
    const detail = done && item.dueOn ? '' : this.#due(item.dueOn);
    const toggle = (event: Event): void => {
      const box = event.target as HTMLInputElement;
      void this.send('actionItem.setDone', { actionItemId: item.id, done: box.checked }).then((worked) => {
        if (!worked) box.checked = done;
      });
    };
    return html`<li>
      <input type="checkbox" id=${id} .checked=${done} ?disabled=${!this.running} @change=${toggle} />
      <label for=${id} class=${done ? 'struck' : ''} dir="auto">${item.title}</label>
      <span class="line tiny faint">
        ${owner ? html`<span>${owner.givenName}</span>` : nothing} ${detail}
        ${this.running && done
          ? html`<button class="button plain icon-only" type="button" aria-label=${words('todoRemove', { title: item.title })} @click=${() => this.send('actionItem.remove', { actionItemId: item.id })}>
              ${icon('x')}
            </button>`
          : nothing}
      </span>
    </li>`;
  }

  #due(dueOn: string | null): TemplateResult | typeof nothing {
    if (!dueOn) return nothing;
    const { words } = this;
    const now = today();
    if (dueOn === now) return html`<span class="due">${words('today')}</span>`;
    const day = shortDay(words.language, dueOn);
    return dueOn < now ? html`<span class="due">${words('late', { day })}</span>` : html`<span>${day}</span>`;
  }

  #more(): TemplateResult {
    const add = (): void => {
      this.calm();
      this.adding = true;
      void this.focusOn('#item');
    };
    return html`<div class="gap"><button class="button compact" type="button" @click=${add}>${icon('plus')}${this.words('todoMore')}</button></div>`;
  }

  #form(): TemplateResult {
    const { words, data } = this;
    return html`<form class="gap" novalidate data-draft @submit=${this.#add}>
      ${this.#kept.notice(this.app.t)}
      ${textField({ id: 'item', label: words('todoNew'), problem: this.problemOf('item'), maximum: 200 })}
      <div class="two">
        ${field({
          id: 'owner',
          label: words('todoFor'),
          control: html`<select class="input" id="owner" name="owner">
            <option value=${data.you.personId}>${words('todoYou')}</option>
            ${data.others.map((member) => html`<option value=${member.personId}>${member.givenName}</option>`)}
          </select>`,
        })}
        ${textField({ id: 'due', label: words('todoBy'), type: 'date' })}
      </div>
      <div class="line">
        <button class="button tint compact" type="submit" aria-disabled=${this.pending}>${words('todoAdd')}</button>
        <button class="button plain compact" type="button" @click=${() => (this.adding = false)}>${words('cancel')}</button>
      </div>
    </form>`;
  }

  readonly #add = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const title = this.typed(form, 'item');
    this.problem = undefined;
    if (!title) {
      this.complain('item', this.words('todoMissing'));
      return;
    }
    const item = { mentorshipId: this.data.mentorship.id, title, ownerId: this.typed(form, 'owner'), dueOn: this.typed(form, 'due') || null };
    if (!(await this.send('actionItem.add', item, title))) return;
    this.#kept.sent();
    this.adding = false;
  };
}

import { html, nothing, type TemplateResult } from 'lit-html';
import { QueryController } from '../../controllers/query.controller.ts';
import { digits } from '../../locales/message.ts';
import { fields } from '../../styles/fields.styles.ts';
import { problemLine } from '../field/field.ts';
import { icon } from '../icon/icon.ts';
import { ViewElement } from '../view-element.ts';
import { skillListStyles } from './skill-list.styles.ts';
import type { Skill, SignUpWords } from './sign-up.types.ts';

/** Skills in their order: typed in own words, mapped onto the taxonomy, moved and removed by buttons. */
export class SkillList extends ViewElement {
  static override readonly properties = [...ViewElement.properties, 'words', 'name', 'skills', 'maximum', 'levels', 'problem', 'asked', 'said'];
  static override styles = [
    ViewElement.styles,
    fields,
    skillListStyles,
  ];

  declare words: SignUpWords;
  /** The id of the field, for its problem and for the focus. */
  declare name: string;
  declare skills: readonly Skill[];
  declare maximum: number;
  declare levels: boolean;
  declare problem: string | undefined;
  declare change: (skills: readonly Skill[]) => void;
  /** What is looked up in the taxonomy. */
  private declare asked: string;
  private declare said: string;

  readonly #suggestions = new QueryController(this, {
    args: () => (this.asked ? [this.app.session, this.asked] : undefined),
    load: async ([session, text], signal) => ({ text, ...(await session.client.query('participant.suggestSkills', { text }, { signal })) }),
  });

  constructor() {
    super();
    this.asked = '';
    this.said = '';
  }

  /** Moves the focus to where a skill is written. */
  override focus(): void {
    void this.focusOn('input');
  }

  override render(): TemplateResult {
    const { words } = this;
    const full = this.skills.length >= this.maximum;
    return html`<ol>
        ${this.skills.map((skill, index) => this.#row(skill, index))}
      </ol>
      ${full
        ? html`<p class="small soft">${words('skillsFull')}</p>`
        : html`<div class="field ${this.problem ? 'invalid' : ''}">
            <div class="input">
              ${icon('plus', 'faint')}
              <input
                aria-label=${words('addSkill')}
                placeholder=${words('addSkill')}
                maxlength="80"
                autocomplete="off"
                aria-describedby=${this.problem ? 'problem' : nothing}
                aria-invalid=${this.problem ? 'true' : nothing}
                @keydown=${this.#key}
                @input=${this.#typing}
              />
              <button class="button compact" type="button" @click=${this.#take}>${words('add')}</button>
            </div>
            ${problemLine(this.problem, 'problem')}
            ${this.#offers()}
          </div>`}
      <p class="visually-hidden" role="status">${this.said}</p>`;
  }

  #row(skill: Skill, index: number): TemplateResult {
    const { words } = this;
    const last = index === this.skills.length - 1;
    const move = (to: number) => () => this.#move(index, to);
    return html`<li class="skill">
      <span class="number" aria-hidden="true">${digits(words.language, index + 1)}</span>
      <span>${skill.name}${skill.typed && skill.typed !== skill.name ? html` <span class="tiny faint">${words('typed', { text: skill.typed })}</span>` : nothing}</span>
      <span class="moves">
        <button class="button icon-only compact up" type="button" aria-label=${words('up', { name: skill.name })} aria-disabled=${index === 0 ? 'true' : nothing} @click=${move(index - 1)}>${icon('down')}</button>
        <button class="button icon-only compact" type="button" aria-label=${words('down', { name: skill.name })} aria-disabled=${last ? 'true' : nothing} @click=${move(index + 1)}>${icon('down')}</button>
        <button class="button icon-only compact" type="button" aria-label=${words('remove', { name: skill.name })} @click=${() => this.#remove(index)}>${icon('x')}</button>
      </span>
      ${this.levels
        ? html`<select aria-label=${words('level', { name: skill.name })} @change=${(event: Event) => this.#setLevel(index, Number((event.target as HTMLSelectElement).value))}>
            ${([1, 2, 3] as const).map((level) => html`<option value=${level} .selected=${(skill.level ?? 2) === level}>${words(`level${level}`)}</option>`)}
          </select>`
        : nothing}
    </li>`;
  }

  #offers(): unknown {
    const found = this.#suggestions.data;
    if (!found || found.text !== this.asked) return nothing;
    const { words } = this;
    const left = found.skills.filter(({ id }) => !this.skills.some((skill) => skill.id === id));
    return html`<p class="small soft">${left.length > 0 ? words('suggested') : nothing}</p>
      <div class="suggestions">
        ${left.map(({ id, name }) => html`<button class="button compact tint" type="button" @click=${() => this.#add({ id, name, typed: found.text })}>${name}</button>`)}
        <button class="button compact" type="button" @click=${() => this.#add({ name: found.text })}>${words('keep', { text: found.text })}</button>
      </div>`;
  }

  /** What was typed and has not become a skill. */
  get pending(): string {
    return this.#text;
  }

  get #text(): string {
    return this.renderRoot.querySelector('input')?.value.trim() ?? '';
  }

  readonly #typing = (): void => {
    if (this.asked && this.#text !== this.asked) this.asked = '';
  };

  readonly #key = (event: KeyboardEvent): void => {
    // By its code, which is another one when Enter takes a word from an input method: in Safari nothing else tells (https://webkit.org/b/165004).
    if (event.keyCode !== 13) return;
    event.preventDefault();
    void this.#take();
  };

  /** Takes the skill that the words surely mean; offers some where it is not sure. Without a connection the words stay as written. */
  readonly #take = async (): Promise<void> => {
    const text = this.#text;
    if (!text) return this.focus();
    try {
      const { skills, sure } = await this.app.session.client.query('participant.suggestSkills', { text });
      const [first] = skills;
      if (sure && first) this.#add({ id: first.id, name: first.name, typed: text });
      else if (skills.length > 0) this.asked = text;
      else this.#add({ name: text });
    } catch {
      this.#add({ name: text });
    }
  };

  #add(skill: Skill): void {
    const input = this.renderRoot.querySelector('input');
    // The answer of the taxonomy may come when they write elsewhere already.
    const stays = this.matches(':focus-within');
    if (input && this.#text === (skill.typed ?? skill.name)) input.value = '';
    this.asked = '';
    this.said = this.words('added', { name: skill.name });
    if (!this.skills.some(({ name }) => name.toLowerCase() === skill.name.toLowerCase())) this.change([...this.skills, this.levels ? { level: 2, ...skill } : skill]);
    if (stays) input?.focus();
  }

  #move(from: number, to: number): void {
    const skill = this.skills[from];
    if (!skill || to < 0 || to >= this.skills.length) return;
    const others = this.skills.toSpliced(from, 1);
    this.change(others.toSpliced(to, 0, skill));
  }

  #remove(index: number): void {
    this.change(this.skills.toSpliced(index, 1));
    this.focus();
  }

  #setLevel(index: number, level: number): void {
    const skill = this.skills[index];
    if (skill) this.change(this.skills.with(index, { ...skill, level }));
  }
}

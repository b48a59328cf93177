import { html, type TemplateResult } from 'lit-html';
import { base } from '../../styles/base.styles.ts';
import { buttons } from '../../styles/buttons.styles.ts';
import { RenderedElement } from '../rendered-element.ts';
import { clock, say } from '../my-mentoring/moments.ts';
import { hoursGridStyles } from './hours-grid.styles.ts';
import type { SignUpWords } from './sign-up.types.ts';

/** Parts of a day with their hours, the last one not counted. */
const parts = [
  ['partEarly', 6, 9],
  ['partMorning', 9, 12],
  ['partMidday', 12, 14],
  ['partAfternoon', 14, 17],
  ['partEvening', 17, 20],
] as const;
const FIRST_HOUR = 6;
const LAST_HOUR = 22;

/** A Monday, for the names of the days. */
const monday = Date.UTC(2024, 0, 1);

/** The week in parts of days or in single hours, each a checkbox: the local hours on which somebody can meet. */
export class HoursGrid extends RenderedElement {
  static override readonly properties = ['words', 'hours', 'single'];
  static override styles = [
    base,
    buttons,
    hoursGridStyles,
  ];

  declare words: SignUpWords;
  /** Hours of the week, 0 is Monday 00:00. */
  declare hours: readonly number[];
  declare change: (hours: readonly number[]) => void;
  private declare single: boolean;

  constructor() {
    super();
    this.single = false;
  }

  override render(): TemplateResult {
    const { words } = this;
    const rows: readonly (readonly [string, number, number])[] = this.single
      ? [...Array(LAST_HOUR - FIRST_HOUR).keys()].map((index) => ['', FIRST_HOUR + index, FIRST_HOUR + index + 1] as const)
      : parts.map(([name, from, to]) => [words(name), from, to] as const);
    return html`<table class=${this.single ? 'single' : ''}>
        <caption class="visually-hidden">
          ${words('hours')}
        </caption>
        <colgroup>
          <col class="part" />
          <col span="7" />
        </colgroup>
        <thead>
          <tr>
            <td></td>
            ${days.map((day) => html`<th scope="col"><span aria-hidden="true">${this.#shortName(day)}</span><span class="visually-hidden">${this.#dayName(day, 'long')}</span></th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(([name, from, to]) => this.#row(name, from, to))}
        </tbody>
      </table>
      <div class="line wrap">
        <button class="button compact" type="button" @click=${() => (this.single = !this.single)}>${words(this.single ? 'byPart' : 'byHour')}</button>
        <button class="button compact" type="button" @click=${() => this.change(officeHours)}>${words('office')}</button>
        <button class="button compact plain" type="button" @click=${() => this.change([])}>${words('noHours')}</button>
        <span class="tiny faint end" role="status">${words('hoursChosen', { count: this.hours.length })}</span>
      </div>`;
  }

  #row(name: string, from: number, to: number): TemplateResult {
    const range = this.words('range', { from, to });
    return html`<tr>
      <th scope="row">${name || this.#clock(from)}${name ? html`<span class="tiny faint">${range}</span>` : ''}</th>
      ${days.map((day) => this.#cell(day, from, to))}
    </tr>`;
  }

  #cell(day: number, from: number, to: number): TemplateResult {
    const cell = [...Array(to - from).keys()].map((index) => day * 24 + from + index);
    const chosen = cell.filter((hour) => this.hours.includes(hour)).length;
    return html`<td>
      <label>
        <input
          type="checkbox"
          aria-label=${this.words('cell', { day: this.#dayName(day, 'long'), from: this.#clock(from), to: this.#clock(to) })}
          .checked=${chosen === cell.length}
          .indeterminate=${chosen > 0 && chosen < cell.length}
          @change=${(event: Event) => this.#set(cell, (event.target as HTMLInputElement).checked)}
        />
      </label>
    </td>`;
  }

  #set(cell: readonly number[], on: boolean): void {
    const others = this.hours.filter((hour) => !cell.includes(hour));
    this.change(on ? [...others, ...cell].toSorted((a, b) => a - b) : others);
  }

  /** Seven of more than four letters do not fit side by side on a phone; in Arabic the short name is the whole one. */
  #shortName(day: number): string {
    const name = this.#dayName(day, 'short');
    return name.length > 4 ? this.#dayName(day, 'narrow') : name;
  }

  #dayName(day: number, form: 'narrow' | 'short' | 'long'): string {
    return say(this.words.language, monday + day * 86_400_000, { weekday: form, timeZone: 'UTC' });
  }

  #clock(hour: number): string {
    return say(this.words.language, monday + hour * 3_600_000, { ...clock, timeZone: 'UTC' });
  }
}

const days = [0, 1, 2, 3, 4, 5, 6];
const officeHours = [0, 1, 2, 3, 4].flatMap((day) => [...Array(8).keys()].map((index) => day * 24 + 9 + index));

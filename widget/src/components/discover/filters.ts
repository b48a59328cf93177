import { html, nothing, type TemplateResult } from 'lit-html';
import { icon } from '../icon/icon.ts';
import { languageNames } from '../sign-up/language-names.ts';
import type { DiscoverWords, Found } from './mentor-row.ts';

export type Filters = {
  readonly words: string;
  readonly hasRoom: boolean;
  readonly saved: boolean;
  readonly outOfSight: boolean;
  readonly language: string | null;
  readonly site: string | null;
  readonly step: 'same' | 'next' | 'far' | null;
};

export const noFilters: Filters = { words: '', hasRoom: false, saved: false, outOfSight: false, language: null, site: null, step: null };

export type FilterOptions = {
  readonly filters: Filters;
  readonly found: Found;
  readonly change: (filters: Filters) => void;
};

/** What narrows the list: toggles and native selects in the shape of chips. */
export function filterChips(words: DiscoverWords, { filters, found, change }: FilterOptions): TemplateResult {
  const { languages, sites } = found.choices;
  const names = languageNames(words.language, languages);
  const steps = [
    ['same', words('stepSame')],
    ['next', words('stepNext')],
    ['far', words('stepFar')],
  ] as const;
  const set = (part: Partial<Filters>) => change({ ...filters, ...part });
  return html`<div class="chips scroll" role="group" aria-label=${words('filters')}>
    <button class="chip" type="button" aria-pressed=${filters.hasRoom} @click=${() => set({ hasRoom: !filters.hasRoom })}>
      ${filters.hasRoom ? icon('check') : nothing}${words('hasRoom')}
    </button>
    ${choice(words('language'), words('anyLanguage'), filters.language, languages.map((code, index) => [code, names[index] ?? code]), (language) => set({ language }))}
    ${choice(words('site'), words('anySite'), filters.site, sites.map((site) => [site, site]), (site) => set({ site }))}
    ${choice(words('step'), words('anyStep'), filters.step, steps, (step) => set({ step: step as Filters['step'] }))}
    <button class="chip" type="button" aria-pressed=${filters.saved} @click=${() => set({ saved: !filters.saved })}>
      ${icon('star')}${words('saved', { count: found.savedCount })}
    </button>
    ${found.outOfSightCount > 0 || filters.outOfSight
      ? html`<button class="chip" type="button" aria-pressed=${filters.outOfSight} @click=${() => set({ outOfSight: !filters.outOfSight })}>${words('leftOut', { count: found.outOfSightCount })}</button>`
      : nothing}
  </div>`;
}

function choice(label: string, any: string, value: string | null, options: readonly (readonly [string, string])[], change: (value: string | null) => void): unknown {
  if (options.length < 2 && value === null) return nothing;
  return html`<span class="chip-select ${value === null ? '' : 'on'}">
    <select class="chip" aria-label=${label} @change=${(event: Event) => change((event.target as HTMLSelectElement).value || null)}>
      <option value="" .selected=${value === null}>${value === null ? label : any}</option>
      ${options.map(([code, name]) => html`<option value=${code} .selected=${code === value}>${name}</option>`)}
    </select>
    ${icon('down')}
  </span>`;
}

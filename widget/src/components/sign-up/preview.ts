import { html, nothing, type TemplateResult } from 'lit-html';
import type { Person } from '../../api/server-types.ts';
import { digits, listed } from '../../locales/message.ts';
import { avatar } from '../avatar/avatar.ts';
import { facts } from '../facts.ts';
import { languageNames } from './language-names.ts';
import { questionsFor, type StepContext } from './sign-up.types.ts';

/** How colleagues will see the profile, from what is in the form now. */
export function previewCard({ words, page, role, form }: StepContext, person: Person): TemplateResult {
  const list = (names: readonly string[]) => listed(words.language, names);
  const part = (label: string, value: unknown) => html`<div><dt dir="auto">${label}</dt><dd class=${value ? '' : 'faint'}>${value || words('previewEmpty')}</dd></div>`;
  const published = questionsFor(page, role).filter((question) => question.published);
  const answers = published.flatMap(({ id, label }) => {
    const value = form.answers[id];
    const text = Array.isArray(value) ? list(value) : String(value ?? '');
    return text ? [part(label, text)] : [];
  });
  return html`<aside class="preview" aria-label=${words('preview')}>
    <p class="small medium">${words('preview')}</p>
    <div class="card">
      <div class="who">
        ${avatar(person.name, role === 'peer' ? undefined : role)}
        <div>
          <h3>${person.name}</h3>
          <p class="tiny soft">${facts(person.jobTitle, person.site)}</p>
        </div>
      </div>
      <dl>
        ${form.headline ? html`<div><dd dir="auto">${form.headline}</dd></div>` : nothing}
        ${role === 'mentee' ? nothing : part(words('previewOffer'), list(form.offered.map(({ name }) => name)))}
        ${role === 'mentor' ? nothing : part(words('previewLearn'), list(form.wanted.map(({ name }) => name)))}
        ${part(words('previewGoals'), form.goalsText && html`<p dir="auto"><q>${form.goalsText}</q></p>`)} ${answers}
        ${part(words('previewMeet'), form.availability.length > 0 ? facts(words('hoursChosen', { count: form.availability.length }), form.timeZone.replaceAll('_', ' ')) : '')}
        ${part(words('languages'), list(languageNames(words.language, form.languages)))}
        ${role === 'mentor' && page.program.format !== 'flash' ? part(words('previewPlaces'), digits(words.language, form.capacity)) : nothing}
      </dl>
    </div>
    ${form.visibility === 'matched' ? html`<p class="tiny soft medium">${words('previewHidden')}</p>` : nothing}
    <p class="tiny faint">${words('never')}</p>
  </aside>`;
}

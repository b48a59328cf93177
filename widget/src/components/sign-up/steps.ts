import { placesBounds } from '@alongside/shared/places';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { AppContext } from '../../app-context.ts';
import { component } from '../component.ts';
import { describedBy, field, problemLine } from '../field/field.ts';
import { textField } from '../field/text-field.ts';
import { icon } from '../icon/icon.ts';
import { HoursGrid } from './hours-grid.ts';
import { commonLanguages, languageNames } from './language-names.ts';
import { limits, type StepContext } from './sign-up.types.ts';
import { SkillList } from './skill-list.ts';

const typed = (event: Event): string => (event.target as HTMLInputElement).value;

/** Who they are: a line about themselves, the languages. */
export function aboutStep({ words, form, problems, change }: StepContext): TemplateResult {
  const problem = problems['language'];
  const names = languageNames(words.language, form.languages);
  const others = commonLanguages.filter((code) => !form.languages.includes(code));
  const choices = languageNames(words.language, others).map((name, index) => ({ name, code: others[index] ?? '' }));
  return html`${textField({ id: 'headline', label: words('headline'), hint: words('headlineHint'), maximum: limits.headline, value: form.headline, change: (event) => change({ headline: typed(event) }) })}
    <div class="field ${problem ? 'invalid' : ''}">
      <label for="language">${words('languages')}</label>
      <div class="chips languages">
        ${form.languages.map(
          (code, index) => html`<span class="chip removable">${names[index]}
            <button type="button" aria-label=${words('removeLanguage', { language: names[index] ?? code })} @click=${() => change({ languages: form.languages.filter((each) => each !== code) })}>${icon('x')}</button>
          </span>`,
        )}
      </div>
      <select
        class="input narrow"
        id="language"
        aria-describedby=${describedBy({ id: 'language', problem })}
        aria-invalid=${problem ? 'true' : nothing}
        @change=${(event: Event) => {
          const code = typed(event);
          (event.target as HTMLSelectElement).value = '';
          if (code) change({ languages: [...form.languages, code] });
        }}
      >
        <option value="">${words('addLanguage')}</option>
        ${choices.toSorted((a, b) => a.name.localeCompare(b.name, words.language)).map(({ code, name }) => html`<option value=${code}>${name}</option>`)}
      </select>
      ${problemLine(problem, 'language-problem')}
    </div>`;
}

/** What they want to learn or offer, in skills and in prose, and who may read it. */
export function wishesStep(context: StepContext, app: AppContext): TemplateResult {
  const { words, page, role, form, problems, change } = context;
  const everybody = { mentee: 'visibleMentee', mentor: 'visibleMentor', peer: 'visiblePeer' } as const;
  const { least, most: limit } = placesBounds(page.program);
  return html`${role === 'mentee' ? nothing : skills(context, app, 'offered')} ${role === 'mentor' ? nothing : skills(context, app, 'wanted')}
    <div>
      ${textField({ id: 'goals', label: words(role === 'mentor' ? 'goalsMentor' : 'goalsMentee'), hint: words('goalsHint'), problem: problems['goals'], rows: 4, maximum: limits.goalsText, value: form.goalsText, change: (event) => change({ goalsText: typed(event) }) })}
      <p class="tiny faint count">${words('count', { used: form.goalsText.length, limit: limits.goalsText })}</p>
    </div>
    ${role === 'mentor' && page.program.format !== 'flash'
      ? textField({
          id: 'capacity',
          label: words('capacity'),
          hint: words('capacityHint', { least, limit }),
          problem: problems['capacity'],
          type: 'number',
          min: least,
          max: limit,
          value: String(form.capacity || ''),
          change: (event) => change({ capacity: Math.min(20, Math.max(0, Math.trunc(Number(typed(event))) || 0)) }),
        })
      : nothing}
    <fieldset>
      <legend>${words('visibility')}</legend>
      ${(['program', 'matched'] as const).map(
        (visibility) => html`<label class="pick small">
          <input type="radio" name="visibility" .checked=${form.visibility === visibility} @change=${() => change({ visibility })} />
          <span>${words(visibility === 'matched' ? 'visibleMatched' : everybody[role])}</span>
        </label>`,
      )}
    </fieldset>`;
}

function skills({ words, form, problems, change }: StepContext, app: AppContext, name: 'offered' | 'wanted'): TemplateResult {
  return html`<div role="group" aria-labelledby="${name}-label">
    <p class="medium label" id="${name}-label">${words(name)}</p>
    <p class="hint">${words(name === 'wanted' ? 'wantedHint' : 'offeredHint')}</p>
    ${component(SkillList, {
      app,
      words,
      name,
      id: name,
      skills: form[name],
      maximum: limits[name],
      levels: name === 'offered',
      problem: problems[name],
      change: (next) => change({ [name]: next }),
    })}
  </div>`;
}

/** When they can meet. */
export function hoursStep({ words, form, change }: StepContext): TemplateResult {
  const zones = Intl.supportedValuesOf('timeZone');
  const known = zones.includes(form.timeZone) ? zones : [form.timeZone, ...zones];
  return html`<div role="group" aria-labelledby="hours-label">
      <p class="medium label" id="hours-label">${words('hours')}</p>
      <p class="hint">${words('hoursHint')}</p>
      ${component(HoursGrid, { words, hours: form.availability, change: (availability) => change({ availability }) })}
    </div>
    ${field({
      id: 'zone',
      label: words('timeZone'),
      control: html`<select class="input" id="zone" @change=${(event: Event) => change({ timeZone: typed(event) })}>
        ${known.map((zone) => html`<option value=${zone} .selected=${zone === form.timeZone}>${zone.replaceAll('_', ' ')}</option>`)}
      </select>`,
    })}`;
}

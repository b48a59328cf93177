import { html, nothing, type TemplateResult } from 'lit-html';
import type { WidgetProcedures } from '../../api/server-types.ts';
import type { discoverEnglish } from '../../locales/en.discover.ts';
import { listed } from '../../locales/message.ts';
import type { ViewTranslate } from '../../locales/view-messages.ts';
import { avatar } from '../avatar/avatar.ts';
import { facts } from '../facts.ts';
import { icon, type IconName } from '../icon/icon.ts';
import { languageNames } from '../sign-up/language-names.ts';

export type Answer = WidgetProcedures['discovery.search']['output'];
export type Found = Extract<Answer, { state: 'ready' }>;
export type Mentor = Found['mentors'][number];
type Reason = Mentor['reasons'][number];
export type DiscoverWords = ViewTranslate<typeof discoverEnglish>;

/** What a mentee marks a mentor with, for themselves alone: each of them switched on and off. */
export type Mark = 'saved' | 'outOfSight' | 'watched';

export type MentorRowOptions = {
  readonly mentor: Mentor;
  readonly mayAsk: boolean;
  readonly mark: (mentor: Mentor, mark: Mark) => void;
  readonly ask: (mentor: Mentor) => void;
  readonly openRequests: () => void;
};

/** One mentor: who, why, and the way to ask. */
export function mentorRow(words: DiscoverWords, options: MentorRowOptions): TemplateResult {
  const { mentor, mark } = options;
  const { name, givenName, places } = mentor;
  return html`<article class="mentor-row" aria-label=${name}>
    ${avatar(name, 'mentor')}
    <div>
      <h3>${name}</h3>
      <p class="small soft">${facts(mentor.jobTitle, mentor.site)}</p>
    </div>
    ${places.free > 0
      ? html`<span class="tag free">${words('places', { free: places.free, of: places.of })}</span>`
      : html`<span class="tag full">${words('full')}</span>`}
    ${mentor.reasons.length > 0
      ? html`<ul class="why" aria-label=${words('whyLabel', { name: givenName })}>
          ${mentor.reasons.map((reason) => reasonLine(words, reason))}
        </ul>`
      : nothing}
    ${mentor.about || mentor.headline
      ? html`<details class="more">
          <summary>${words('about', { name: givenName })}</summary>
          ${mentor.headline ? html`<p class="medium" dir="auto">${mentor.headline}</p>` : nothing}
          <p dir="auto">${mentor.about}</p>
          ${mentor.skills.length > 0 ? html`<p><span class="soft">${words('offersAll')}</span><br />${listed(words.language, mentor.skills)}</p>` : nothing}
          ${mentor.answers.map(({ label, value }) => html`<p dir="auto"><span class="soft">${label}</span><br />${Array.isArray(value) ? listed(words.language, value) : value}</p>`)}
        </details>`
      : nothing}
    <div class="actions-row">
      <span class="meta tiny faint">
        ${meta(words, mentor)}
        ${mentor.outOfSight ? nothing : html`<button class="link not" type="button" aria-label="${words('notForMe')}: ${name}" @click=${() => mark(mentor, 'outOfSight')}>${words('notForMe')}</button>`}
      </span>
      <button class="button icon-only star" type="button" aria-label=${words('save', { name })} aria-pressed=${mentor.saved} @click=${() => mark(mentor, 'saved')}>${icon('star')}</button>
      ${step(words, options)}
    </div>
  </article>`;
}

/** The one thing to do with this mentor now. */
function step(words: DiscoverWords, { mentor, mayAsk, mark, ask, openRequests }: MentorRowOptions): unknown {
  const { name, givenName, places, watched } = mentor;
  if (mentor.outOfSight) return html`<button class="button" type="button" aria-label="${words('backInList')}: ${name}" @click=${() => mark(mentor, 'outOfSight')}>${words('backInList')}</button>`;
  if (mentor.asked === 'pending') return html`<button class="button" type="button" @click=${openRequests}>${words('asked')}</button>`;
  if (mentor.asked === 'asks_you') return html`<button class="button tint" type="button" @click=${openRequests}>${words('asksYou', { name: givenName })}</button>`;
  if (!mayAsk) return nothing;
  if (places.free > 0) return html`<button class="button tint" type="button" @click=${() => ask(mentor)}>${words('ask', { name: givenName })}</button>`;
  const label = words(watched ? 'toldWhenFree' : 'tellWhenFree');
  return html`<button class="button ${watched ? '' : 'tint'}" type="button" aria-label="${label}: ${name}" @click=${() => mark(mentor, 'watched')}>${watched ? icon('check') : nothing}${label}</button>`;
}

function meta(words: DiscoverWords, { answerHours, languages }: Mentor): string {
  const days = answerHours === null ? null : Math.ceil(answerHours / 24);
  const habit = days === null ? undefined : days <= 1 ? words('withinDay') : words('withinDays', { count: days });
  return facts(habit, ...languageNames(words.language, languages));
}

function reasonLine(words: DiscoverWords, reason: Reason): TemplateResult {
  const [name, text] = reasonText(words, reason);
  return html`<li>${icon(name)}<span>${text}</span></li>`;
}

function reasonText(words: DiscoverWords, reason: Reason): [IconName, unknown] {
  switch (reason.code) {
    case 'offers': {
      const parts = new Intl.ListFormat(words.language).formatToParts(reason.skills.map(({ name }) => name));
      const skills = parts.map(({ type, value }) => (type === 'element' ? html`<mark dir="auto">${value}</mark>` : value));
      return ['check', words.rich(reason.skills[0]?.wish === 1 && reason.skills.length === 1 ? 'offersFirst' : 'offers', { skills: html`${skills}` })];
    }
    case 'wants':
      return ['pairs', words('wants', { skills: listed(words.language, reason.skills) })];
    case 'writes':
      return ['chat', words.rich('writes', { quote: marked(reason.quote.text, reason.quote.marks) })];
    case 'close':
      return ['chat', words('close', { to: reason.to, offer: reason.offer })];
    case 'hours': {
      const hours = words('hours', { count: reason.hoursPerWeek });
      return ['clock', reason.levels === null ? hours : words('hoursAndLevels', { hours, levels: words('levels', { count: reason.levels }) })];
    }
    case 'levels':
      return ['pairs', words('levelsAlone', { count: reason.levels })];
    case 'site':
      return ['pin', words('sameSite', { site: reason.site })];
    case 'alike':
      return ['pairs', words(reason.in, { names: listed(words.language, reason.names) })];
    case 'languages':
      return ['globe', words('speaks', { languages: listed(words.language, languageNames(words.language, reason.languages)) })];
  }
}

/** A text with its matched words marked. */
function marked(text: string, marks: readonly (readonly number[])[]): TemplateResult {
  const pieces: unknown[] = [];
  let at = 0;
  for (const [start = 0, length = 0] of marks) {
    pieces.push(text.slice(at, start), html`<mark>${text.slice(start, start + length)}</mark>`);
    at = start + length;
  }
  return html`${pieces}${text.slice(at)}`;
}

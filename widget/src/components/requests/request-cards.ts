import { html, nothing, type TemplateResult } from 'lit-html';
import type { WidgetProcedures } from '../../api/server-types.ts';
import type { requestsEnglish } from '../../locales/en.requests.ts';
import { listed } from '../../locales/message.ts';
import type { ViewTranslate } from '../../locales/view-messages.ts';
import { avatar } from '../avatar/avatar.ts';
import { facts } from '../facts.ts';
import { icon } from '../icon/icon.ts';
import { clock, shortDay, weekDay } from '../my-mentoring/moments.ts';
import { languageNames } from '../sign-up/language-names.ts';

export type OwnRequests = WidgetProcedures['request.mine']['output'];
export type Sent = OwnRequests['sent'][number];
export type Received = OwnRequests['received'][number];
export type RequestWords = ViewTranslate<typeof requestsEnglish>;

const wordsOf = (words: RequestWords, request: Sent | Received): unknown => (request.words === null ? words(request.wordsLocked ? 'wordsLocked' : 'wordsGone') : html`<q>${request.words}</q>`);

/** A request that waits for its mentor: where it stands, and what happens when nobody answers. */
export function sentCard(words: RequestWords, request: Sent, options: { readonly open: number; readonly limit: number; readonly withdraw: (request: Sent) => void }): TemplateResult {
  const { mentor, usuallyBy } = request;
  const { language } = words;
  const name = mentor.givenName;
  const step = (done: boolean, title: unknown, text: unknown): TemplateResult => html`<li class=${done ? 'done' : ''}>
    <span class="dot ${done ? 'done' : ''}">${done ? icon('check') : nothing}</span>
    <div>${title}${text ? html`<p class="small soft">${text}</p>` : nothing}</div>
  </li>`;
  return html`<article class="box" aria-label=${words('withName', { name: mentor.name })}>
    <div class="person">
      ${avatar(mentor.name, 'mentor')}
      <div>
        <h3>${words('withName', { name: mentor.name })}</h3>
        <p class="small soft">${facts(mentor.jobTitle, mentor.site)}</p>
      </div>
    </div>
    <ol class="steps">
      ${step(true, html`<b>${words('sent', { when: weekDay(language, request.sentAt, clock) })}</b>`, html`<span class="quote" dir="auto">${wordsOf(words, request)}</span>`)}
      ${step(
        false,
        usuallyBy ? words('usually', { name, when: weekDay(language, usuallyBy) }) : words('answerComes', { name }),
        words(request.reminded ? 'reminded' : 'remind', { name, when: weekDay(language, request.remindAt) }),
      )}
      ${step(false, words.rich('ends', { when: html`<b>${shortDay(language, request.expiresAt)}</b>` }), words('endsText'))}
    </ol>
    <div class="actions-row">
      <button class="button compact" type="button" aria-label=${words('withdrawFor', { name: mentor.name })} @click=${() => options.withdraw(request)}>${words('withdraw')}</button>
      <span class="tiny faint end">${words('openCount', { open: options.open, limit: options.limit })}</span>
    </div>
  </article>`;
}

/** A request that waits for the reader's own answer. */
export function receivedCard(words: RequestWords, request: Received, options: { readonly accept: (request: Received) => void; readonly decline: (request: Received) => void }): TemplateResult {
  const { mentee, places } = request;
  const { language } = words;
  const name = mentee.givenName;
  return html`<article class="box" aria-label=${words('from', { name: mentee.name })}>
    <div class="person">
      ${avatar(mentee.name, 'mentee')}
      <div>
        <h3>${words('from', { name: mentee.name })}</h3>
        <p class="small soft">${facts(mentee.jobTitle, mentee.site, words('asked', { when: shortDay(language, request.sentAt), until: shortDay(language, request.expiresAt) }))}</p>
      </div>
    </div>
    <p class="words" dir="auto">${wordsOf(words, request)}</p>
    ${profile(words, request)}
    ${places.free > 0
      ? html`<div class="actions-row">
          <button class="button primary" type="button" @click=${() => options.accept(request)}>${words('accept', { name })}</button>
          <button class="button" type="button" aria-label=${words('declineFor', { name: mentee.name })} @click=${() => options.decline(request)}>${words('decline')}</button>
          <span class="tiny faint end">${words('places', places)}</span>
        </div>`
      : html`<div class="actions-row">
          <button class="button" type="button" aria-label=${words('declineFor', { name: mentee.name })} @click=${() => options.decline(request)}>${words('decline')}</button>
          <p class="small soft">${words('noPlace', { name })}</p>
        </div>`}
  </article>`;
}

function profile(words: RequestWords, { mentee, profile: told }: Received): TemplateResult {
  const name = mentee.givenName;
  if (!told) return html`<p class="small soft profile">${words('noProfile', { name })}</p>`;
  return html`<details class="profile">
    <summary>${words('more', { name })}</summary>
    <dl>
      ${told.headline ? html`<div><dd class="medium" dir="auto">${told.headline}</dd></div>` : nothing}
      ${told.wanted.length > 0 ? html`<div><dt class="tiny faint">${words('wants')}</dt><dd>${listed(words.language, told.wanted)}</dd></div>` : nothing}
      <div><dt class="tiny faint">${words('goals')}</dt><dd dir="auto">${told.goalsText}</dd></div>
      <div><dd class="tiny faint">${facts(...languageNames(words.language, told.languages), told.timeZone.replaceAll('_', ' '))}</dd></div>
    </dl>
  </details>`;
}

/** What became of a request, in a line. */
export function pastRow(words: RequestWords, request: Sent | Received, toMentoring: () => void): TemplateResult {
  const { language } = words;
  const sent = 'mentor' in request;
  const { name } = sent ? request.mentor : request.mentee;
  const day = (at: string | null): string => (at ? shortDay(language, at) : '');
  const [title, text] = {
    accepted: sent ? [words('acceptedTitle', { name }), words('acceptedText', { when: day(request.answeredAt) })] : [words('youAccepted', { name }), day(request.answeredAt)],
    declined: sent ? [words('declinedTitle', { name }), words('declinedText')] : [words('youDeclined', { name }), day(request.answeredAt)],
    expired: sent ? [words('expiredTitle', { name }), words('expiredText', { when: day(request.expiresAt) })] : [words('tooLate', { name }), day(request.expiresAt)],
    withdrawn: [words('withdrawnTitle', { name }), ''],
    pending: ['', ''],
  }[request.state];
  return html`<li class="past">
    ${avatar(name, sent ? 'mentor' : 'mentee', 'compact')}
    <div>
      <p class="medium">${title}</p>
      ${text ? html`<p class="small soft">${text}</p>` : nothing}
    </div>
    ${request.state === 'accepted' ? html`<button class="button compact tint" type="button" @click=${toMentoring}>${words('toMentoring')}</button>` : nothing}
  </li>`;
}

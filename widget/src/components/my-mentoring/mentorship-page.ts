import { html, nothing, type TemplateResult } from 'lit-html';
import { QueryController } from '../../controllers/query.controller.ts';
import { myMentoringEnglish } from '../../locales/en.my-mentoring.ts';
import { saidIn } from '../../locales/format-words.ts';
import { sayWith } from '../../locales/view-messages.ts';
import { avatars } from '../../styles/avatars.styles.ts';
import { boxes } from '../../styles/boxes.styles.ts';
import { avatar } from '../avatar/avatar.ts';
import { component } from '../component.ts';
import { facts } from '../facts.ts';
import { icon } from '../icon/icon.ts';
import { pageStateStyles } from '../page-state/page-state.styles.ts';
import { queryState } from '../page-state/page-state.ts';
import { ViewElement } from '../view-element.ts';
import { Agreement } from './agreement.ts';
import { CheckIn } from './check-in.ts';
import { Ending } from './ending.ts';
import { Goals } from './goals.ts';
import type { Words } from './mentorship-part.ts';
import { isRunning, type Member, type MentorshipData, type Note } from './mentorship.types.ts';
import { Messages } from './messages.ts';
import { shortDay } from './moments.ts';
import { NextMeeting } from './next-meeting.ts';
import { pathStyles } from './path.styles.ts';
import { mentorshipPath } from './path.ts';
import { PrivateNote } from './private-note.ts';
import { Reflections } from './reflections.ts';
import { SharedNotes } from './shared-notes.ts';
import { ToDo } from './to-do.ts';
import { mentorshipPageStyles } from './mentorship-page.styles.ts';

const MONTH = 30.44 * 86_400_000;

function face({ name, role }: Member, look?: string): TemplateResult {
  return avatar(name, role === 'peer' ? undefined : role, look);
}

/** One mentorship: the two of them, their path, and everything they do on it. */
export class MentorshipPage extends ViewElement {
  static override readonly properties = [...ViewElement.properties, 'mentorshipId'];
  static override styles = [
    ViewElement.styles,
    boxes,
    avatars,
    pathStyles,
    pageStateStyles,
    mentorshipPageStyles,
  ];

  declare mentorshipId: string;
  readonly #data = new QueryController(this, {
    args: () => [this.app.session, this.mentorshipId],
    load: async ([session, mentorshipId], signal): Promise<MentorshipData & { notes: readonly Note[]; privateLocked: boolean }> => {
      const { client } = session;
      const [person, { mentorship }, { meetings }, { notes, privateLocked }] = await Promise.all([
        session.person(),
        client.query('mentorship.get', { mentorshipId }, { signal }),
        client.query('meeting.list', { mentorshipId }, { signal }),
        client.query('note.list', { mentorshipId }, { signal }),
      ]);
      // You first, then who leads.
      const rank = (member: Member): number => (member.personId === person.id ? 0 : member.role === 'mentor' ? 1 : 2);
      const [you, ...others] = mentorship.members.toSorted((one, other) => rank(one) - rank(other));
      return { mentorship, meetings, you: you!, others, said: await saidIn('myMentoring', mentorship.format, this.app.t.language), notes, privateLocked };
    },
  });

  override render(): unknown {
    return queryState(this.app.t, this.#data, (data) => {
      const words = sayWith('myMentoring', myMentoringEnglish, this.app.t.language, data.said);
      const running = isRunning(data);
      const parts = { app: this.app, data, reload: this.#data.reload };
      const below = { ...parts, ownTask: true };
      // The oldest first: each stays in its place, under the hands of who writes it, when another comes.
      const own: (Note | undefined)[] = data.notes.filter((note) => note.visibility === 'private').toReversed();
      if (own.length === 0 && (running || data.privateLocked)) own.push(undefined);
      return html`${this.#hero(words, data, parts)} ${mentorshipPath(words, data, new Date())} ${this.#nudge(words, data)}
        <div class="columns" @ask-fit=${this.#askFit}>
          <div class="column">
            ${running ? component(NextMeeting, below) : component(Reflections, below)} ${component(Goals, below)}
          </div>
          <div class="column">
            ${component(ToDo, below)} ${running ? component(CheckIn, below) : nothing} ${component(Agreement, below)}
          </div>
          ${component(SharedNotes, { ...below, notes: data.notes.filter((note) => note.visibility === 'shared') })}
        </div>
        <div class="below">
          ${own.map((note) => component(PrivateNote, { ...below, note, locked: data.privateLocked }))}
          ${running ? component(Ending, below) : nothing}
        </div>`;
    }, true);
  }

  #hero(words: Words, data: MentorshipData, parts: { app: ViewElement['app']; data: MentorshipData; reload: () => void }): TemplateResult {
    const { mentorship, you, others } = data;
    const [first] = others;
    const place = first && others.length === 1 ? facts(first.jobTitle, first.site) : '';
    const name = this.app.t.company(others.map((member) => member.name));
    const held = mentorship.activatedAt ? data.meetings.filter((meeting) => meeting.state === 'held').length : 0;
    const ended = mentorship.endedAt ? words('ended', { day: shortDay(words.language, mentorship.endedAt) }) : undefined;
    const said = facts(ended, place, monthsOf(words, data), held > 0 ? words('met', { count: held }) : ended ? '' : words('listNever'));
    return html`<div class="hero">
      ${others.length > 3 ? nothing : html`<span class="duo">${[you, ...others].map((member) => face(member))}</span>`}
      <div>
        <h2 tabindex="-1">${others.length > 3 ? name : words('pair', { name })}</h2>
        <p class="small soft">${said}</p>
      </div>
      ${component(Messages, parts)}
    </div>
    ${others.length > 3 ? html`<ul class="members small" aria-label=${words('members')}>${[you, ...others].map((member) => html`<li>${face(member, 'compact')} ${member.name}</li>`)}</ul>` : nothing}`;
  }

  /** What has gone quiet, said to the two of them in the same words that their coordinator sees. */
  #nudge(words: Words, { mentorship }: MentorshipData): TemplateResult | typeof nothing {
    if (mentorship.state === 'paused') {
      const resume = async (): Promise<void> => {
        await this.app.session.client.mutate('mentorship.resume', { mentorshipId: mentorship.id }).catch(() => undefined);
        this.#data.reload();
      };
      return html`<div class="nudge">
        <p class="medium">${words('listPaused')}</p>
        <p class="small soft">${words('pausedText')}</p>
        <p class="resume"><button class="button compact" type="button" @click=${resume}>${words('resume')}</button></p>
      </div>`;
    }
    const [flag] = mentorship.flags;
    if (!flag) return nothing;
    const days = flag.value;
    const said = {
      quiet: () => words('quiet', { days, cadence: mentorship.cadenceDays }),
      silent: () => words('quiet', { days, cadence: mentorship.cadenceDays }),
      not_started: () => words('notStarted', { days }),
      slipping: () => words('slipping', { count: days }),
      agreement_open: () => words('agreementOpen', { days }),
      goals_overdue: () => words('goalsOverdue', { days }),
      overloaded: () => '',
    }[flag.kind]();
    return html`<div class="nudge line">
      ${icon('clock')}
      <div>
        <p>${said}</p>
        <p class="tiny soft">${words('alsoCoordinator')}</p>
      </div>
    </div>`;
  }

  readonly #askFit = (): void => {
    for (const element of this.renderRoot.querySelectorAll('.below > *')) if (element instanceof Ending) element.askFit();
  };
}

function monthsOf(words: Words, { mentorship }: MentorshipData): string {
  if (!mentorship.activatedAt || !mentorship.endsOn || mentorship.endedAt) return '';
  const start = Date.parse(mentorship.activatedAt);
  const all = Math.max(1, Math.round((Date.parse(mentorship.endsOn) - start) / MONTH));
  const now = Math.min(all, Math.floor((Date.now() - start) / MONTH) + 1);
  return words('months', { now, all });
}

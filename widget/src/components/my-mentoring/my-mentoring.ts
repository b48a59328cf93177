import { html, nothing, type TemplateResult } from 'lit-html';
import { programFor } from '../../api/program.ts';
import type { WidgetProcedures } from '../../api/server-types.ts';
import { QueryController } from '../../controllers/query.controller.ts';
import { myMentoringEnglish } from '../../locales/en.my-mentoring.ts';
import { type Said, saidIn } from '../../locales/format-words.ts';
import { sayWith } from '../../locales/view-messages.ts';
import { avatars } from '../../styles/avatars.styles.ts';
import { boxes } from '../../styles/boxes.styles.ts';
import { avatar } from '../avatar/avatar.ts';
import { component } from '../component.ts';
import { Introductions, type OwnIntroductions } from '../introductions/introductions.ts';
import { pageStateStyles } from '../page-state/page-state.styles.ts';
import { emptyState, noProgramState, queryState } from '../page-state/page-state.ts';
import { ViewElement } from '../view-element.ts';
import { MentorshipPage } from './mentorship-page.ts';
import type { Words } from './mentorship-part.ts';
import type { MentorshipSummary } from './mentorship.types.ts';
import { clock, shortDay } from './moments.ts';
import { myMentoringStyles } from './my-mentoring.styles.ts';

type Today = WidgetProcedures['discovery.today']['output'];

/** Where there is nobody yet, what comes next instead of a list. */
type Loaded = { readonly programId: string; readonly introductions: OwnIntroductions | null; readonly mentorships: readonly MentorshipSummary[]; readonly nobody?: Nobody };
type Nobody = Today & { readonly said: Said<typeof myMentoringEnglish> | undefined };

/** A person's mentorships in the programme: the one they have, or a list to choose from. */
export class MyMentoring extends ViewElement {
  static override readonly properties = [...ViewElement.properties, 'chosen'];
  static override styles = [
    ViewElement.styles,
    boxes,
    avatars,
    pageStateStyles,
    myMentoringStyles,
  ];

  private declare chosen: string | undefined;
  readonly #mentorships = new QueryController(this, {
    args: () => [this.app.session, this.app.program, this.app.t.language],
    load: async ([session, slug, reads], signal): Promise<Loaded | undefined> => {
      if (!slug) return undefined;
      const program = await programFor(session, slug);
      const asked = { programId: program.id };
      const [{ mentorships }, { introductions }] = await Promise.all([session.client.query('mentorship.listMine', asked, { signal }), session.client.query('introduction.own', { ...asked, reads }, { signal })]);
      const loaded = { ...asked, introductions, mentorships };
      if (mentorships.length > 0 || introductions) return loaded;
      return { ...loaded, nobody: { ...(await session.client.query('discovery.today', asked, { signal })), said: await saidIn('myMentoring', program.format, reads) } };
    },
  });

  override render(): unknown {
    const { t } = this.app;
    const words = sayWith('myMentoring', myMentoringEnglish, t.language);
    return queryState(t, this.#mentorships, (loaded) => {
      if (!loaded) return noProgramState(t);
      const { programId, introductions: own, mentorships, nobody } = loaded;
      if (nobody) return this.#nobody(sayWith('myMentoring', myMentoringEnglish, t.language, nobody.said), nobody);
      const introductions = own ? component(Introductions, { app: this.app, programId, own, reload: this.#mentorships.reload }) : nothing;
      return html`<div class="stack">${introductions}<div>${this.#mentoring(words, mentorships)}</div></div>`;
    }, true);
  }

  #mentoring(words: Words, mentorships: readonly MentorshipSummary[]): unknown {
    if (mentorships.length === 0) return nothing;
    const running = mentorships.filter((each) => each.endedAt === null);
    const shown = this.chosen ?? (running.length === 1 ? running[0]?.id : mentorships.length === 1 ? mentorships[0]?.id : undefined);
    return shown ? this.#one(words, shown, mentorships.length > 1) : this.#list(words, mentorships);
  }

  #one(words: Words, mentorshipId: string, oneOfMany: boolean): TemplateResult {
    const back = (): void => {
      this.chosen = '';
      this.focusHeading();
    };
    return html`${oneOfMany ? html`<p class="back small"><button class="link" type="button" @click=${back}>${words('back')}</button></p>` : nothing}
      <div class="one">${component(MentorshipPage, { app: this.app, mentorshipId })}</div>`;
  }

  #list(words: Words, mentorships: readonly MentorshipSummary[]): TemplateResult {
    return html`<h2 tabindex="-1">${words('title')}</h2>
      <p class="soft">${words('listLead')}</p>
      <ul class="list">
        ${mentorships.map((each) => this.#row(words, each))}
      </ul>`;
  }

  #row(words: Words, mentorship: MentorshipSummary): TemplateResult {
    const names = this.app.t.company(mentorship.others.map((member) => member.name));
    const [first] = mentorship.others;
    return html`<li>
      <button class="row" type="button" @click=${() => (this.chosen = mentorship.id)}>
        ${avatar(first?.name ?? '', first?.role === 'peer' ? undefined : first?.role)}
        <span><b>${names}</b><br /><span class="small soft">${this.#standing(words, mentorship)}</span></span>
      </button>
    </li>`;
  }

  #standing(words: Words, { state, endedAt, nextMeetingAt, lastMeetingAt }: MentorshipSummary): string {
    const { language } = words;
    if (endedAt) return words('listEnded', { when: shortDay(language, endedAt) });
    if (state === 'paused') return words('listPaused');
    if (nextMeetingAt) return words('listNext', { when: shortDay(language, nextMeetingAt, clock) });
    return lastMeetingAt ? words('listLast', { when: shortDay(language, lastMeetingAt) }) : words('listNever');
  }

  /** The next step, for whom there is one: others are found or matched, and a sign-up that is closed leads nowhere. */
  #nobody(words: Words, { program, roles, items }: Nobody): TemplateResult {
    const step = (label: string, view: 'sign-up' | 'discover'): TemplateResult =>
      html`<button class="button primary" type="button" @click=${() => this.app.open(view)}>${label}</button>`;
    const find = program.pairing === 'open' && roles.some((role) => role !== 'mentor') ? step(words('emptyFind'), 'discover') : undefined;
    return emptyState({ title: words('emptyTitle'), text: words('emptyText'), actions: items.some(({ kind }) => kind === 'not_open') ? undefined : roles.length > 0 ? find : step(words('emptySignUp'), 'sign-up') });
  }
}

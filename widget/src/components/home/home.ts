import { html, nothing, type TemplateResult } from 'lit-html';
import { programFor } from '../../api/program.ts';
import type { Person } from '../../api/server-types.ts';
import { QueryController } from '../../controllers/query.controller.ts';
import { homeEnglish } from '../../locales/en.home.ts';
import { type Said, saidIn } from '../../locales/format-words.ts';
import { sayWith } from '../../locales/view-messages.ts';
import { boxes } from '../../styles/boxes.styles.ts';
import { pageStateStyles } from '../page-state/page-state.styles.ts';
import { emptyState, noProgramState, queryState } from '../page-state/page-state.ts';
import { ViewElement } from '../view-element.ts';
import { homeStyles } from './home.styles.ts';
import { lotteryText } from './lottery-text.ts';
import { todayText, type HomeWords, type Today, type TodayText } from './today-words.ts';

type Landing = { readonly person: Person; readonly today?: Today; readonly said?: Said<typeof homeEnglish> | undefined };

/** Where somebody lands: who they are here, and what to do next. */
export class Home extends ViewElement {
  static override styles = [ViewElement.styles, boxes, pageStateStyles, homeStyles];

  readonly #landing = new QueryController(this, {
    args: () => [this.app.session, this.app.program],
    load: async ([session, slug], signal): Promise<Landing> => {
      const person = await session.person();
      if (!slug) return { person };
      const { id: programId } = await programFor(session, slug);
      const today = await session.client.query('discovery.today', { programId }, { signal });
      this.app.waiting('requests', today.waiting);
      const said = await saidIn('home', today.program.format, this.app.t.language);
      return { person, today, said };
    },
  });

  override render(): unknown {
    const { t } = this.app;
    return queryState(t, this.#landing, ({ person, today, said }): TemplateResult => {
      const words = sayWith('home', homeEnglish, t.language, said);
      const hello = html`<h2 tabindex="-1">${words('hello', { name: person.givenName })}</h2>`;
      if (!today) return html`${hello}${noProgramState(t)}`;
      const todo = today.items.map((item) => (item.kind === 'lottery' ? lotteryText(t.language, item) : todayText(t, words, item)));
      return html`<div class="home">
        <div>
          ${hello}
          <p class="small soft program" dir="auto"><b>${today.program.name}</b> ${today.program.summary}</p>
        </div>
        ${this.#todo(words, todo)} ${this.#part(words, today)}
      </div>`;
    });
  }

  #todo(words: HomeWords, [first, ...rest]: readonly TodayText[]): TemplateResult {
    if (!first) return emptyState({ drawing: 'together', title: words('nothingTitle'), text: words('nothingText') });
    const others = rest.map((item) => this.#row(item));
    return html`${this.#next(words, first)}
    ${others.length > 0
      ? html`<section aria-labelledby="also">
          <h3 id="also">${words('also')}</h3>
          <ul class="list">
            ${others}
          </ul>
        </section>`
      : nothing}`;
  }

  #next(words: HomeWords, { title, text, action }: TodayText): TemplateResult {
    return html`<section class="box now next" aria-label=${words('first')}>
      <h3>${title}</h3>
      ${text ? html`<p class="small soft">${text}</p>` : nothing}
      ${action ? html`<button class="button primary" type="button" @click=${() => this.app.open(action.view)}>${action.label}</button>` : nothing}
    </section>`;
  }

  #row({ title, text, action }: TodayText): TemplateResult {
    return html`<li class="row">
      <div>
        <p class="medium">${title}</p>
        ${text ? html`<p class="small soft">${text}</p>` : nothing}
      </div>
      ${action ? html`<button class="button compact tint" type="button" aria-label="${action.label}: ${title}" @click=${() => this.app.open(action.view)}>${action.label}</button>` : nothing}
    </li>`;
  }

  #part(words: HomeWords, { roles }: Today): unknown {
    if (roles.length === 0) return nothing;
    return html`<p class="small soft">
      ${roles.map((role) => html`${words(role)} `)}<button class="link" type="button" @click=${() => this.app.open('sign-up')}>${words('profile')}</button>
    </p>`;
  }
}

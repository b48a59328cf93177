import { html, nothing, type TemplateResult } from 'lit-html';
import type { MutationInput } from '../../api/procedures.ts';
import type { WidgetProcedures } from '../../api/server-types.ts';
import { MutationController } from '../../controllers/mutation.controller.ts';
import { introductionsEnglish } from '../../locales/en.introductions.ts';
import { listed } from '../../locales/message.ts';
import { sayWith, type ViewTranslate } from '../../locales/view-messages.ts';
import { avatars } from '../../styles/avatars.styles.ts';
import { boxes } from '../../styles/boxes.styles.ts';
import { css } from '../../styles/css.ts';
import { avatar } from '../avatar/avatar.ts';
import { facts } from '../facts.ts';
import { weekDay } from '../my-mentoring/moments.ts';
import { partStyles } from '../my-mentoring/part.styles.ts';
import { ViewElement } from '../view-element.ts';

type Words = ViewTranslate<typeof introductionsEnglish>;
type Path = 'introduction.answer' | 'introduction.sitOut';
export type OwnIntroductions = NonNullable<WidgetProcedures['introduction.own']['output']['introductions']>;
type Current = NonNullable<OwnIntroductions['current']>;

/** The letters beside what they stand for; an address of any length stays within a narrow page. */
const introductionsStyles = css`
  .person {
    align-items: start;
    gap: 1em;
  }
  a {
    overflow-wrap: anywhere;
  }
`;

/** Whom somebody is introduced to, why, and whether they met; and sitting a round out. */
export class Introductions extends ViewElement {
  static override readonly properties = [...ViewElement.properties, 'own'];
  static override styles = [ViewElement.styles, boxes, avatars, partStyles, introductionsStyles];

  declare programId: string;
  declare own: OwnIntroductions;
  /** Loads `own` again. */
  declare reload: () => void;

  readonly #change = new MutationController(this, ({ path, input }: { path: Path; input: object }, idempotencyKey: string) =>
    this.app.session.client.mutate(path, input as never, { idempotencyKey }),
  );

  override render(): TemplateResult {
    const words = sayWith('introductions', introductionsEnglish, this.app.t.language);
    const { current, nextOn, sitsOut } = this.own;
    const { error } = this.#change;
    return html`<section class="box stack" aria-labelledby="title">
      <h2 class="section" id="title" tabindex="-1">${words('title')}</h2>
      ${current ? this.#current(words, current) : html`<p>${words('none')}</p>`} ${error ? html`<p role="alert">${this.app.t.error(error)}</p>` : nothing}
      ${nextOn
        ? html`<label class="check small"
            ><input type="checkbox" .checked=${sitsOut !== null} @change=${this.#sitOut} />${words('sitOut', { day: weekDay(words.language, nextOn, { timeZone: 'UTC' }) })}</label
          >`
        : nothing}
    </section>`;
  }

  #current(words: Words, { introductionId, others, answer }: Current): unknown {
    return html`${others.map(
        ({ name, jobTitle, department, site, email, ground }) => html`<div class="line person">
          ${avatar(name)}
          <div>
            <p class="medium">${name}</p>
            <p class="small soft">${facts(jobTitle, department, site)}</p>
            ${(['knows', 'wants', 'shared'] as const).map((why) => (ground?.[why].length ? html`<p class="small">${words(why, { names: listed(words.language, ground[why]) })}</p>` : nothing))}
            <a class="small" href="mailto:${email}">${email}</a>
          </div>
        </div>`,
      )}
      <div class="line">
        ${(['met', 'not_met'] as const).map(
          (said) =>
            html`<button class="button compact ${answer === said ? 'tint' : ''}" type="button" aria-pressed=${answer === said} @click=${() => this.#send('introduction.answer', { introductionId, answer: said })}>${words(said)}</button>`,
        )}
      </div>`;
  }

  readonly #sitOut = async (event: Event): Promise<void> => {
    const box = event.target as HTMLInputElement;
    await this.#send('introduction.sitOut', { programId: this.programId, rounds: box.checked ? 'next' : null });
    if (this.#change.error) box.checked = !box.checked;
  };

  async #send<To extends Path>(path: To, input: MutationInput<WidgetProcedures[To]['input']>): Promise<void> {
    if (await this.#change.run({ path, input: input as object })) this.reload();
  }
}

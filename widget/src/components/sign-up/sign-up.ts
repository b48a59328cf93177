import { html, type TemplateResult } from 'lit-html';
import type { Person } from '../../api/server-types.ts';
import { QueryController } from '../../controllers/query.controller.ts';
import { signUpEnglish } from '../../locales/en.sign-up.ts';
import { type Said, saidIn } from '../../locales/format-words.ts';
import { sayWith } from '../../locales/view-messages.ts';
import { boxes } from '../../styles/boxes.styles.ts';
import { fields } from '../../styles/fields.styles.ts';
import { component } from '../component.ts';
import { pageStateStyles } from '../page-state/page-state.styles.ts';
import { emptyState, noProgramState, queryState } from '../page-state/page-state.ts';
import { ViewElement } from '../view-element.ts';
import { OwnPlace } from './own-place.ts';
import { rolesOf, takesSignUps } from './program-stage.ts';
import { SignUpForm } from './sign-up-form.ts';
import { signUpStyles } from './sign-up.styles.ts';
import type { Participation, ProgramPage, Role, SignUpWords } from './sign-up.types.ts';

type Loaded = { readonly said: Said<typeof signUpEnglish> | undefined; readonly page: ProgramPage; readonly person: Person; readonly participations: readonly Participation[] };

/** The way into the programme, and for who takes part their profile and place in it. */
export class SignUp extends ViewElement {
  static override readonly properties = [...ViewElement.properties, 'openRole'];
  static override styles = [ViewElement.styles, boxes, fields, pageStateStyles, signUpStyles];

  /** The role whose form is open; null while somebody chooses, whatever they have begun. */
  private declare openRole: Role | null | undefined;

  readonly #loaded = new QueryController(this, {
    args: () => [this.app.session, this.app.program, this.app.t.language],
    load: async ([session, slug, reads], signal): Promise<Loaded | undefined> => {
      if (!slug) return undefined;
      const person = await session.person();
      const page = await session.client.query('program.bySlug', { slug }, { signal });
      const { participations, asked } = await session.client.query('participant.mine', { programId: page.program.id, reads }, { signal });
      return { said: await saidIn('signUp', page.program.format, reads), page: { ...page, questions: [...page.questions, ...asked] }, person, participations: participations.filter(({ state }) => state !== 'withdrawn') };
    },
  });

  override render(): unknown {
    const { t } = this.app;
    return queryState(t, this.#loaded, (loaded): unknown => {
      if (!loaded) return noProgramState(t);
      const { page, participations } = loaded;
      const words = sayWith('signUp', signUpEnglish, t.language, loaded.said);
      const role = this.openRole === undefined ? this.#drafted(loaded) : this.openRole;
      if (role) return this.#form(words, loaded, role);
      if (participations.length > 0) return component(OwnPlace, { app: this.app, words, page, participations, open: this.#open, changed: this.#loaded.reload });
      if (!takesSignUps(page)) return emptyState({ drawing: 'searching', title: words('closedTitle'), text: words('closedText') });
      const roles = rolesOf(page);
      const [only] = roles;
      return roles.length === 1 && only ? this.#form(words, loaded, only) : this.#choice(words, page, roles);
    });
  }

  /** A form that was begun is taken up again without asking. */
  #drafted({ page, participations }: Loaded): Role | undefined {
    if (participations.length > 0 || !takesSignUps(page)) return undefined;
    return page.draftRoles[0];
  }

  #form(words: SignUpWords, { page, person, participations }: Loaded, role: Role): unknown {
    const participation = participations.find((each) => each.role === role);
    return component(SignUpForm, { app: this.app, words, page, person, asRole: role, participation, leave: this.#leave });
  }

  #choice(words: SignUpWords, page: ProgramPage, roles: readonly Role[]): TemplateResult {
    const texts = { mentee: ['roleMentee', 'roleMenteeHint'], mentor: ['roleMentor', 'roleMentorHint'], peer: ['rolePeer', 'rolePeerHint'] } as const;
    return html`<div class="roles">
      <h2 tabindex="-1">${words('title', { program: page.program.name })}</h2>
      <p class="medium" id="role">${words('role')}</p>
      <ul class="list" aria-labelledby="role">
        ${roles.map(
          (role) => html`<li>
            <div>
              <p class="medium">${words(texts[role][0])}</p>
              <p class="small soft">${words(texts[role][1])}</p>
            </div>
            <button class="button tint end" type="button" aria-label="${words('next')}: ${words(texts[role][0])}" @click=${() => this.#open(role)}>${words('next')}</button>
          </li>`,
        )}
      </ul>
    </div>`;
  }

  readonly #open = (role: Role): void => {
    this.openRole = role;
    this.focusHeading();
  };

  readonly #leave = (): void => {
    this.openRole = null;
    this.#loaded.reload();
    this.focusHeading();
  };
}

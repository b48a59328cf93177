import { html, type nothing, type TemplateResult } from 'lit-html';
import type { MutationInput, MutationPath } from '../../api/procedures.ts';
import type { WidgetProcedures } from '../../api/server-types.ts';
import type { DraftKind } from '../../api/form-draft.ts';
import { FormDraftController } from '../../controllers/form-draft.controller.ts';
import { MutationController } from '../../controllers/mutation.controller.ts';
import { myMentoringEnglish } from '../../locales/en.my-mentoring.ts';
import { sayWith, type ViewTranslate } from '../../locales/view-messages.ts';
import { boxes } from '../../styles/boxes.styles.ts';
import { fields } from '../../styles/fields.styles.ts';
import { dialogStyles } from '../dialog/dialog.styles.ts';
import { problemLine } from '../field/field.ts';
import { icon } from '../icon/icon.ts';
import { ViewElement } from '../view-element.ts';
import { isRunning, type MentorshipData } from './mentorship.types.ts';
import { partStyles } from './part.styles.ts';

export type Words = ViewTranslate<typeof myMentoringEnglish>;

type Change = { readonly path: string; readonly input: object };

/** A block of the page of one mentorship: it shows a part of the data, changes it, and asks for it again. */
export abstract class MentorshipPart extends ViewElement {
  static override readonly properties = [...ViewElement.properties, 'data', 'said', 'problem'];
  static override styles = [ViewElement.styles, fields, boxes, dialogStyles, partStyles];

  declare data: MentorshipData;
  /** Loads the data again. */
  declare reload: () => void;
  /** What was just done, for screen readers. */
  protected declare said: string | undefined;
  /** What is wrong with what was typed, by the id of its field. */
  protected declare problem: { readonly id: string; readonly text: string } | undefined;

  readonly #change = new MutationController(this, ({ path, input }: Change, idempotencyKey: string) =>
    this.app.session.client.mutate(path as MutationPath<WidgetProcedures>, input as never, { idempotencyKey }),
  );
  #words: Words | undefined;

  protected get words(): Words {
    if (this.#words?.language !== this.app.t.language) this.#words = sayWith('myMentoring', myMentoringEnglish, this.app.t.language, this.data.said);
    return this.#words;
  }

  /** There is nothing to say: the block leaves no gap. */
  protected get empty(): boolean {
    return false;
  }

  /** A frame without its block would stand there, and be moved by the blocks before it. */
  override connectedCallback(): void {
    super.connectedCallback();
    this.hidden ||= !this.hasUpdated;
  }

  protected override willUpdate(): void {
    super.willUpdate();
    this.hidden = this.empty;
  }

  protected get pending(): boolean {
    return this.#change.pending;
  }

  protected get running(): boolean {
    return isRunning(this.data);
  }

  /** The others by their given names, as one would say them. */
  protected get partner(): string {
    return this.app.t.company(this.data.others.map((member) => member.givenName));
  }

  /** Sends a change and loads the data again. @returns whether it worked; if not, {@link failure} says why */
  protected async send<Path extends MutationPath<WidgetProcedures>>(
    path: Path,
    input: MutationInput<WidgetProcedures[Path]['input']>,
    said?: string,
  ): Promise<boolean> {
    this.said = undefined;
    const answer = await this.#change.run({ path, input: input as object });
    if (answer === undefined) return false;
    this.said = said;
    this.reload();
    return true;
  }

  /** Takes an error off the screen, when a dialog opens anew. */
  protected calm(): void {
    this.#change.clear();
    this.problem = undefined;
  }

  /** What went wrong with the last change. */
  protected failure(): TemplateResult | typeof nothing {
    const { error } = this.#change;
    return problemLine(error && this.app.t.error(error));
  }

  /** Says what was done to those who do not see it. */
  protected announcement(): TemplateResult {
    return html`<p class="visually-hidden" role="status">${this.said ?? ''}</p>`;
  }

  protected problemOf(id: string): string | undefined {
    return this.problem?.id === id ? this.problem.text : undefined;
  }

  /** Names what is wrong and brings the focus there. */
  protected complain(id: string, text: string): void {
    this.problem = { id, text };
    void this.focusOn(`#${id}`);
  }

  /** Keeps what is begun in the block's `form[data-draft]`. @param about id of what it is about, else of the mentorship */
  protected keep(kind: DraftKind, about?: () => string | undefined): FormDraftController {
    return new FormDraftController(this, () => ({ session: this.app.session, kind, aboutId: about?.() ?? this.data.mentorship.id }));
  }

  /** The head of a block: its title, and who can see what is in it. */
  protected head(title: string, seen: 'pair' | 'averages' = 'pair'): TemplateResult {
    const { words } = this;
    const pair = this.data.others.length > 1 ? words('seenByAll') : words('seenByPair', { name: this.partner });
    return html`<header>
      <h3 tabindex="-1">${title}</h3>
      <span class="visible-to">${icon(seen === 'pair' ? 'pairs' : 'shield')}${seen === 'pair' ? pair : words('seenAverages')}</span>
    </header>`;
  }

  /** What stands in a form's field, trimmed. */
  protected typed(form: HTMLFormElement, name: string): string {
    const value = new FormData(form).get(name);
    return typeof value === 'string' ? value.trim() : '';
  }
}

import { html } from 'lit-html';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, focused, mount } from '../../../test/mount.ts';
import { english } from '../../locales/translate.ts';
import { component } from '../component.ts';
import { ViewElement } from '../view-element.ts';
import { dialogStyles } from './dialog.styles.ts';
import { DialogController } from './dialog.ts';

class Host extends ViewElement {
  static override styles = [ViewElement.styles, dialogStyles];
  readonly #dialog = new DialogController(this);

  override render(): unknown {
    return html`<button class="button" @click=${() => this.#dialog.open()}>Ask Dorota…</button>
      ${this.#dialog.render(english, () => ({
        title: 'Ask Dorota',
        body: html`<p>Dorota reads this first.</p>`,
        actions: html`<button class="button primary" @click=${this.#dialog.close}>Send</button>`,
      }))}`;
  }
}

test('opens as a modal, closes by Escape and by its buttons, and gives the focus back', async () => {
  const element = mount(html`${component(Host, {})}`);
  const opener = page.getByRole('button', { name: 'Ask Dorota…' });
  await opener.click();
  await expect.element(page.getByRole('dialog', { name: 'Ask Dorota' })).toBeVisible();
  await expectAccessible(element);
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await expect.poll(() => focused()?.textContent).toBe('Ask Dorota…');
  await opener.click();
  await page.getByRole('button', { name: 'Send' }).click();
  await expect.poll(() => focused()?.textContent).toBe('Ask Dorota…');
});

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

/** Closes the dialog and does something before the browser tells of that, which it does a task later. */
async function closeAnd(meanwhile: () => void): Promise<void> {
  const dialog = page.getByRole('dialog').element() as HTMLDialogElement;
  const told = new Promise((resolve) => dialog.addEventListener('close', resolve));
  dialog.close();
  meanwhile();
  await told;
}

test('opened again before the browser has told of its closing, it stays open', async () => {
  mount(html`${component(Host, {})}`);
  await page.getByRole('button', { name: 'Ask Dorota…' }).click();
  await closeAnd(() => (focused() as HTMLElement).click());
  await expect.element(page.getByRole('dialog', { name: 'Ask Dorota' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

test('what else its view shows in between does not open it again', async () => {
  const element = mount(html`${component(Host, {})}`);
  await page.getByRole('button', { name: 'Ask Dorota…' }).click();
  await closeAnd(() => (element.firstElementChild as Host).requestUpdate());
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  expect(focused()?.textContent).toBe('Ask Dorota…');
});

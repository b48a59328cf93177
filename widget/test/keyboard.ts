import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import { focused } from './mount.ts';

/** Far more controls than any view has. */
const MOST = 120;

/** Presses Tab until something of that name has the focus, as somebody without a mouse does. Fails when nothing has. */
export async function tabTo(name: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < MOST; presses++) {
    await userEvent.tab();
    const here = nameOf(focused());
    if (typeof name === 'string' ? here === name : name.test(here)) return;
    passed.push(here);
  }
  expect(passed).toContain(name);
}

/** Goes to something by Tab and presses it. */
export async function pressByKeyboard(name: string | RegExp, key = '{Enter}'): Promise<void> {
  await tabTo(name);
  await userEvent.keyboard(key);
}

function nameOf(element: Element | null): string {
  const label = element?.getAttribute('aria-label') ?? (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement ? element.labels?.[0]?.textContent : element?.textContent);
  return (label ?? '').replaceAll(/\s+/g, ' ').trim();
}

import { html, type TemplateResult } from 'lit-html';

/** The first letters of the first and last word of a name, as in "LF". */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => [...(word ?? '')][0] ?? '').join('').toLocaleUpperCase();
}

/** A person's letters in the colour of their role. Hidden from screen readers: the name stands beside it. */
export function avatar(name: string, role?: 'mentor' | 'mentee', className = ''): TemplateResult {
  return html`<span class="avatar ${role ?? ''} ${className}" aria-hidden="true">${initials(name)}</span>`;
}

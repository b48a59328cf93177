import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit-html';

/** Drawn on a 20 px grid with a 1.6 px stroke; size and colour come from the text around. */
const shapes = {
  alert: svg`<circle cx="10" cy="10" r="7"/><path d="M10 6.5v4M10 13.5v.1"/>`,
  chat: svg`<path d="M3.5 4.5h13v9h-7l-3.5 3v-3h-2.5z"/>`,
  check: svg`<path d="m4.5 10.5 3.7 3.7 7.3-8"/>`,
  clock: svg`<circle cx="10" cy="10" r="7"/><path d="M10 6v4l2.8 1.8"/>`,
  down: svg`<path d="m6 8 4 4 4-4"/>`,
  globe: svg`<circle cx="10" cy="10" r="7"/><path d="M3 10h14M10 3c2.5 2.2 3 4.5 3 7s-.5 4.8-3 7c-2.5-2.2-3-4.5-3-7s.5-4.8 3-7z"/>`,
  lock: svg`<rect x="4.5" y="9" width="11" height="8" rx="2"/><path d="M7 9V6.5a3 3 0 0 1 6 0V9"/>`,
  pairs: svg`<path d="M5 17c0-7 4-6 4-13M11 17c0-7 4-6 4-13"/>`,
  pin: svg`<path d="M10 17.5s5-4.5 5-8.5a5 5 0 0 0-10 0c0 4 5 8.5 5 8.5z"/><circle cx="10" cy="9" r="1.7"/>`,
  plus: svg`<path d="M10 4.5v11M4.5 10h11"/>`,
  save: svg`<path d="M5.5 14.5a3.5 3.5 0 0 1-.3-7A4.8 4.8 0 0 1 14.5 8a3.3 3.3 0 0 1 0 6.5z"/><path d="m7.8 10.8 1.6 1.6 2.9-3"/>`,
  search: svg`<circle cx="9" cy="9" r="5"/><path d="m13 13 4 4"/>`,
  shield: svg`<path d="M10 2.5 16.5 5v4.5c0 4-2.7 6.7-6.5 8-3.8-1.3-6.5-4-6.5-8V5z"/>`,
  star: svg`<path d="m10 3 2.1 4.4 4.8.6-3.5 3.3.9 4.8L10 13.8l-4.3 2.3.9-4.8L3.1 8l4.8-.6z"/>`,
  video: svg`<rect x="2.5" y="5.5" width="10" height="9" rx="2"/><path d="m12.5 9 5-2.5v7l-5-2.5"/>`,
  x: svg`<path d="m5 5 10 10M15 5 5 15"/>`,
} as const satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof shapes;

/** One of our icons. It says nothing to a screen reader: the words stand beside it, or in its button's label. */
export function icon(name: IconName, className?: string): TemplateResult {
  return html`<svg class=${className ? `icon ${className}` : 'icon'} viewBox="0 0 20 20" aria-hidden="true">
    ${shapes[name] ?? nothing}
  </svg>`;
}

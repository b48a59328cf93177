import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit-html';

type Drawing = { readonly width: number; readonly height: number; readonly lines: SVGTemplateResult };

/** Two people side by side as two lines, apricot and petrol; grey dots are what is missing. */
const drawings = {
  /** Both lines go on into the unknown: nobody found, nothing here yet. */
  searching: {
    width: 132,
    height: 76,
    lines: svg`<path class="mentee" d="M6 60c26 0 22-36 48-36 14 0 18 9 30 9"/><path class="mentor" d="M6 72c32 0 28-36 48-36 12 0 16 8 26 9"/><path class="missing" d="M98 34c10-1 14-8 28-22M94 47c14-1 20-10 32-23" stroke-dasharray="1 10"/>`,
  },
  /** Both lines broken off: no connection. */
  apart: {
    width: 132,
    height: 70,
    lines: svg`<path class="mentee" d="M6 36c18-18 30-18 44-4"/><path class="mentor" d="M6 50c18-18 28-18 40-6"/><path class="missing" d="M82 34c14 14 26 14 44-4M86 48c12 10 24 10 40-4"/><path class="gap" d="M62 22v.1M66 38v.1M62 54v.1"/>`,
  },
  /** Both lines whole: a welcome, or all done. */
  together: {
    width: 132,
    height: 60,
    lines: svg`<path class="mentee" d="M6 42c30 0 28-30 60-30s30 18 60 12"/><path class="mentor" d="M6 54c36 0 32-30 60-30s30 18 60 12"/>`,
  },
} as const satisfies Record<string, Drawing>;

export type DrawingName = keyof typeof drawings;

/** A drawing for a state without content. Needs the sheet `drawingStyles`. */
export function drawing(name: DrawingName): TemplateResult {
  const { width, height, lines } = drawings[name];
  return html`<svg class="drawing" width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true">
    ${lines}
  </svg>`;
}

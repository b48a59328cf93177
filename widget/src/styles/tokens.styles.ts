import { css } from './css.ts';

/**
 * The design tokens on `.root`, which every view inherits. Public custom properties come first; both colour schemes
 * stand in one place by `light-dark()`, which follows the page's `color-scheme` through `.root`.
 */
export const tokens = css`
  .root {
    --al-surface: var(--alongside-surface, var(--al-page-surface, light-dark(#ffffff, #172120)));
    --al-text: var(--alongside-text, var(--al-page-text, light-dark(#16211f, #e8efed)));
    --al-text-soft: color-mix(in srgb, var(--al-text) 78%, var(--al-surface));
    --al-text-faint: color-mix(in srgb, var(--al-text) 70%, var(--al-surface));
    --al-border: color-mix(in srgb, var(--al-text) 14%, var(--al-surface));
    --al-control-border: color-mix(in srgb, var(--al-text) 52%, var(--al-surface));
    --al-sunken: color-mix(in srgb, var(--al-text) 4.5%, var(--al-surface));
    --al-skeleton: color-mix(in srgb, var(--al-text) 9%, var(--al-surface));

    --al-accent: var(--alongside-accent, light-dark(#0b5d62, #6fc3c1));
    --al-on-accent: var(--alongside-on-accent, light-dark(#ffffff, #06282a));
    --al-accent-hover: color-mix(in srgb, var(--al-accent) 86%, var(--al-text));
    --al-accent-soft: var(--alongside-accent-soft, color-mix(in srgb, var(--al-accent) 11%, var(--al-surface)));
    --al-accent-text: var(--al-accent);

    --al-human: light-dark(#d4722b, #f6b27c);
    --al-human-text: light-dark(#8f4312, #f6b27c);
    --al-human-soft: light-dark(#fdeee2, #3c2818);
    --al-good: light-dark(#2b6a30, #8fcf8a);
    --al-warn: light-dark(#755000, #eac26a);
    --al-warn-soft: light-dark(#fcf1d3, #382d12);
    --al-bad: light-dark(#a8261c, #f5988f);
    --al-scrim: light-dark(rgb(12 24 22 / 0.42), rgb(0 0 0 / 0.6));
    --al-shadow-2: 0 0.125em 0.375em light-dark(rgb(16 33 31 / 0.06), rgb(0 0 0 / 0.2)),
      0 0.5em 1.5em light-dark(rgb(16 33 31 / 0.09), rgb(0 0 0 / 0.4));

    --al-radius: var(--alongside-radius, 10px);
    --al-radius-small: calc(var(--al-radius) * 0.7);
    --al-normal: 200ms;
    --al-ease: cubic-bezier(0.2, 0, 0, 1);
  }

  .root.weak-accent {
    --al-accent-text: var(--al-text);
  }

  @media (prefers-contrast: more) {
    .root {
      --al-text-soft: var(--al-text);
      --al-text-faint: var(--al-text);
      --al-border: var(--al-text);
      --al-control-border: var(--al-text);
      --al-accent-text: var(--al-text);
      --al-human-text: var(--al-text);
      --al-good: var(--al-text);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .root {
      --al-normal: 0ms;
    }
  }
`;

import { css } from './css.ts';

/**
 * `.button`, with `.primary` (one a view), `.tint` (in rows of a list), `.plain`, `.icon-only`, `.compact`.
 */
export const buttons = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: calc(2.75em / 0.9375);
    padding: 0.3em 1.1em;
    border: 1px solid var(--al-control-border);
    border-radius: var(--al-radius-small);
    background: var(--al-surface);
    color: var(--al-text);
    font-size: 0.9375em;
    font-weight: 600;
    line-height: 1.3;
    text-decoration: none;
    cursor: pointer;
  }
  .button:hover {
    background: var(--al-sunken);
  }
  .button.primary {
    background: var(--al-accent);
    border-color: var(--al-accent);
    color: var(--al-on-accent);
  }
  .button.primary:hover {
    background: var(--al-accent-hover);
  }
  .button.tint {
    background: var(--al-accent-soft);
    border-color: transparent;
    color: var(--al-accent-text);
  }
  .button.tint:hover {
    background: color-mix(in srgb, var(--al-accent) 18%, var(--al-surface));
  }
  .button.icon-only {
    inline-size: calc(2.75em / 0.9375);
    padding: 0;
    color: var(--al-text-soft);
    border-color: var(--al-border);
  }
  .button.compact {
    min-block-size: calc(2.25em / 0.875);
    padding-inline: 0.9em;
    font-size: 0.875em;
  }
  .button.plain {
    border-color: transparent;
    background: none;
    padding-inline: 0.6em;
    color: var(--al-text-soft);
  }
  .button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }
  @media (forced-colors: active) {
    .button.primary {
      forced-color-adjust: none;
      background: ButtonText;
      color: ButtonFace;
      border-color: ButtonText;
    }
  }
`;

import { css } from '../../styles/css.ts';

/**
 * The border to the page. Nothing of the page gets in but font family and text colour, and that it hides the place or
 * lets no clicks through, as a menu or a tab that is closed; the owner's `margin`, `max-width` and `hidden` on the
 * element work. `font-size` is the reader's own, unless the page sets
 * `--alongside-size` (`1em` takes the page's).
 */
export const mentoringStyles = css`
  :host {
    display: block !important;
    min-inline-size: 0;
  }
  .root {
    all: initial;
    /* What "lang" says, which "all" takes away in Chromium and Safari: how lines are divided, and which shapes signs have. */
    -webkit-locale: revert-layer;
    display: block;
    color-scheme: inherit;
    visibility: inherit;
    pointer-events: inherit;
    container-type: inline-size;
    max-inline-size: 64em;
    contain-intrinsic-inline-size: 40em;
    font-family: var(--alongside-font, inherit);
    font-size: var(--alongside-size, medium);
    line-height: 1.5;
    overflow-wrap: break-word;
    /* Where a language has no spaces, a line ends with a phrase. */
    word-break: auto-phrase;
    hyphens: auto;
    hyphenate-limit-chars: 12;
    color: var(--al-text);
    background-color: var(--al-surface);
    accent-color: var(--al-accent);
    -webkit-text-size-adjust: 100%;
  }
  .root.dark-page,
  .root[data-theme='dark'] {
    color-scheme: dark;
  }
  .root[data-theme='light'] {
    color-scheme: light;
  }
  .root:is(.apart, [data-layout='card']) {
    border-radius: var(--al-radius);
    padding: 1.25em;
  }
  .root[data-layout='card'] {
    border: 1px solid var(--al-border);
  }
  .tabs + .view {
    padding-block-start: 1.5em;
  }
`;

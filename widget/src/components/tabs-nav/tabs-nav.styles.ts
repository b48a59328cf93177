import { avatars } from '../../styles/avatars.styles.ts';
import { css } from '../../styles/css.ts';

export const tabsNavStyles = [
  avatars,
  css`
    .tabs {
      display: flex;
      align-items: end;
      gap: 1em;
      border-block-end: 1px solid var(--al-border);
    }
    nav {
      position: relative; /* what is hidden in a button scrolls with it, and does not widen the page */
      display: flex;
      flex: 1;
      min-inline-size: 0;
      gap: 1.5em;
      overflow-x: auto;
      scrollbar-width: none;
      margin-block-end: -1px;
    }
    nav button {
      flex: none;
      min-block-size: 3em;
      min-inline-size: calc(2.75em / 0.9375);
      padding: 0.8em 0;
      border: 0;
      border-block-end: 2px solid transparent;
      background: none;
      color: var(--al-text-soft);
      font-size: 0.9375em;
      font-weight: 600;
      white-space: nowrap;
      cursor: pointer;
    }
    nav button:hover {
      color: var(--al-text);
    }
    nav button:focus-visible {
      outline-offset: -2px;
    }
    nav button[aria-current] {
      color: var(--al-text);
      border-color: var(--al-accent);
    }
    .count {
      display: inline-grid;
      place-items: center;
      min-inline-size: 1.5em;
      block-size: 1.5em;
      margin-inline-start: 0.35em;
      border-radius: 1em;
      background: var(--al-accent-soft);
      color: var(--al-accent-text);
      font-size: 0.8em;
    }
    .account {
      position: relative;
      flex: none;
    }
    summary {
      position: relative;
      list-style: none;
      cursor: pointer;
      border-radius: 50%;
      margin-block-end: 0.15em;
      padding: 0.25em;
      margin-inline-end: -0.25em;
    }
    summary::-webkit-details-marker {
      display: none;
    }
    .menu {
      position: absolute;
      inset-inline-end: 0;
      inset-block-start: calc(100% + 0.25em);
      z-index: 1;
      display: grid;
      gap: 0.75em;
      min-inline-size: 12em;
      padding: 1em;
      border: 1px solid var(--al-border);
      border-radius: var(--al-radius);
      background: var(--al-surface);
      box-shadow: var(--al-shadow-2);
    }
    @media (forced-colors: active) {
      nav button:not([aria-current]) {
        forced-color-adjust: none;
        color: CanvasText;
      }
    }
    @container (max-width: 35em) {
      /* The gaps are shorter than the fading end, so that there is always a word in it. */
      .tabs {
        gap: 0.5em;
      }
      nav {
        gap: 0.9em;
        margin-inline-start: -0.75em;
        padding-inline: 0.75em 2em;
        scroll-padding-inline: 0.75em 2em;
        mask-image: linear-gradient(to left, transparent, #000 2em calc(100% - 0.75em), transparent);
      }
      nav:dir(rtl) {
        mask-image: linear-gradient(to right, transparent, #000 2em calc(100% - 0.75em), transparent);
      }
      nav button {
        font-size: 0.875em;
      }
      /* Where the page runs the other way, what stands out at the start would widen it. */
      :host(:dir(rtl)) nav:dir(ltr) {
        margin-inline-start: 0;
        padding-inline-start: 0;
      }
    }
  `,
];

import { css } from './css.ts';

/** What every shadow root of ours starts from: resets, type, and words of layout. */
export const base = css`
  :host {
    display: block;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :where(h2, h3, h4, p, ul, ol, dl, dd, figure, fieldset, legend) {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  :where(ul, ol) {
    list-style: none;
  }
  :where(button, input, textarea, select) {
    margin: 0;
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
  }
  /* What people write runs its own way, each paragraph, and is divided by no rules of another language. */
  [dir='auto'],
  :where(input, textarea) {
    unicode-bidi: plaintext;
    hyphens: manual;
  }
  a,
  .link {
    color: var(--al-accent-text);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .link {
    border: 0;
    padding: 0;
    background: none;
    cursor: pointer;
    text-align: start;
  }
  :focus-visible {
    outline: 2px solid var(--al-accent-text);
    outline-offset: 2px;
  }
  h2 {
    font-size: 1.375em;
    line-height: 1.25;
    font-weight: 650;
    letter-spacing: -0.015em;
    text-wrap: balance;
  }
  h3,
  h2.section {
    font-size: 1.0625em;
    line-height: 1.3;
    font-weight: 650;
    letter-spacing: -0.008em;
  }
  :is(dd, .small)[dir='auto'] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  /* Joined letters stay joined, square ones stay apart, and tall ones have their room. */
  :is(h2, h3):lang(ar, ja) {
    letter-spacing: 0;
    line-height: 1.5;
  }
  b,
  .medium {
    font-weight: 600;
  }
  p {
    max-inline-size: 68ch;
    overflow-wrap: anywhere;
  }
  .small {
    font-size: 0.875em;
  }
  .tiny {
    font-size: 0.8125em;
  }
  .soft {
    color: var(--al-text-soft);
  }
  .faint {
    color: var(--al-text-faint);
  }
  .line {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .line.wrap {
    flex-wrap: wrap;
  }
  .end {
    margin-inline-start: auto;
  }
  .stack {
    display: grid;
    gap: 1.25em;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* For a finger everything is 44 px, whatever a denser sheet below says. */
  @media (pointer: coarse) {
    :is(.compact, .chip, .icon-only, .pick, .check, summary, select, .progress button, .removable button, .rows label, td label) {
      min-block-size: 44px !important;
      min-inline-size: 44px;
    }
    :is(input[type='checkbox'], input[type='radio']) {
      inline-size: 24px !important;
      block-size: 24px !important;
    }
    .check {
      padding-block: 10px;
    }
    .choices {
      gap: 0 !important;
    }
    :is(.check, .pick) > input {
      margin-block: 0 !important;
    }
    .link {
      padding-block: 12px;
      margin-block: -12px;
    }
  }
  /* Ground and line fade, text does not: it has to stay readable on the way. */
  :is(.button, .chip, .row, .persona, nav button) {
    transition: calc(0.6 * var(--al-normal)) var(--al-ease);
    transition-property: background-color, border-color;
  }
  .icon {
    forced-color-adjust: auto;
    inline-size: 1.15em;
    block-size: 1.15em;
    flex: none;
    display: block;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;

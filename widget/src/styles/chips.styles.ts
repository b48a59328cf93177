import { css } from './css.ts';

/** `.chips` holding `.chip` (`aria-pressed` when on), and `.tag.free`, `.tag.full`. */
export const chips = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: calc(2.25em / 0.875);
    padding: 0 0.85em;
    border: 1px solid var(--al-border);
    border-radius: 99px;
    background: var(--al-surface);
    color: var(--al-text);
    font-size: 0.875em;
    white-space: nowrap;
    cursor: pointer;
  }
  .chip[aria-pressed='true'] {
    border-color: transparent;
    background: var(--al-accent-soft);
    color: var(--al-accent-text);
    font-weight: 600;
  }
  .tag {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    font-size: 0.8125em;
    font-weight: 600;
    white-space: nowrap;
  }
  .tag::before {
    content: '';
    inline-size: 0.55em;
    block-size: 0.55em;
    border-radius: 50%;
    background: currentColor;
    forced-color-adjust: none;
  }
  .tag.free {
    color: var(--al-good);
  }
  .tag.full {
    color: var(--al-text-faint);
  }
  .tag.full::before {
    background: none;
    box-shadow: inset 0 0 0 1.5px currentColor;
  }
  @container (max-width: 35em) {
    .chips.scroll {
      flex-wrap: nowrap;
      overflow-x: auto;
      scrollbar-width: none;
      padding-block: 3px;
      padding-inline: 3px 2em;
      margin: -3px;
      mask-image: linear-gradient(to left, transparent, #000 2.5em);
    }
    .chips.scroll > * {
      flex: none;
    }
    .chips.scroll:dir(rtl) {
      mask-image: linear-gradient(to right, transparent, #000 2.5em);
    }
  }
  @media (forced-colors: active) {
    .chip[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;

import { css } from './css.ts';

/** `.scale`: five numbers to choose from, `.scale.three` three words; the choice is a radio in each `label`. */
export const scale = css`
  .scale {
    display: grid;
    grid-template-columns: repeat(5, 1fr);
    gap: 0.35em;
    margin-block: 0.7em 0.35em;
  }
  .scale.three {
    grid-template-columns: repeat(3, 1fr);
  }
  .scale label {
    position: relative;
    display: grid;
    place-items: center;
    min-block-size: 2.75em;
    padding: 0.3em;
    border: 1px solid var(--al-control-border);
    border-radius: var(--al-radius-small);
    font-weight: 600;
    text-align: center;
    cursor: pointer;
  }
  .scale label:has(:checked) {
    background: var(--al-accent);
    border-color: var(--al-accent);
    color: var(--al-on-accent);
  }
  .scale label:has(:focus-visible) {
    outline: 2px solid var(--al-accent-text);
    outline-offset: 2px;
  }
  .scale input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: inherit;
  }
  @media (forced-colors: active) {
    .scale label:has(:checked) {
      outline: 3px solid Highlight;
    }
  }
`;

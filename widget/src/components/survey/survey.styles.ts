import { css } from 'lit';

/** One question a block; five numbers or three words to choose from. */
export const surveyStyles = css`
  .survey {
    display: grid;
    gap: 1.25em;
  }
  .lead {
    display: grid;
    gap: 0.35em;
  }
  .promise {
    display: flex;
    gap: 0.5em;
    align-items: start;
  }
  .promise .icon {
    margin-block-start: 0.2em;
  }
  .questions > * {
    display: grid;
    gap: 0.7em;
  }
  legend,
  .words > label {
    display: block;
    font-weight: 600;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(5, 1fr);
    gap: 0.35em;
    max-inline-size: 26em;
    margin-block-start: 0.7em;
  }
  .choices.three {
    grid-template-columns: repeat(3, 1fr);
  }
  .choices label {
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
  .choices label:has(:checked) {
    background: var(--al-accent);
    border-color: var(--al-accent);
    color: var(--al-on-accent);
  }
  .choices label:has(:focus-visible) {
    outline: 2px solid var(--al-accent-text);
    outline-offset: 2px;
  }
  .choices input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: inherit;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    max-inline-size: calc(26em / 0.8125);
    margin-block-start: 0.35em;
  }
  .again {
    justify-self: start;
  }
  .questions > .words {
    gap: 0;
  }
  @container (max-width: 560px) {
    .foot {
      flex-wrap: wrap;
    }
    .foot > span {
      flex: 1 0 100%;
    }
  }
  @media (forced-colors: active) {
    .choices label:has(:checked) {
      outline: 3px solid Highlight;
    }
  }
`;

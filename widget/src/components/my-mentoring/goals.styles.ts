import { css } from '../../styles/css.ts';

/** Goals with their steps as dots. */
export const goalsStyles = css`
  .rows {
    margin-block-start: 0.7em;
  }
  .step input {
    position: absolute;
    opacity: 0;
    inline-size: 1.25em;
    block-size: 1.25em;
    cursor: inherit;
  }
  .step input:focus-visible + .dot {
    outline: 2px solid var(--al-accent-text);
    outline-offset: 2px;
  }
  .goal-head {
    display: flex;
    gap: 0.75em;
    align-items: baseline;
    justify-content: space-between;
  }
  .goal-head > :last-child {
    flex: none;
  }
  .actions {
    margin-block-start: 0.5em;
    margin-inline-start: -0.525em;
  }
`;

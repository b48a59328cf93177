import { css } from './css.ts';

/** `.steps`: a vertical path of `li` with `.dot`; `.done` joins a step to the next in the accent. */
export const steps = css`
  .dot {
    display: grid;
    place-items: center;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin-block-start: 0.13em;
    border-radius: 50%;
    box-shadow: inset 0 0 0 1.5px var(--al-control-border);
  }
  @media (forced-colors: active) {
    .dot {
      border: 1.5px solid;
    }
  }
  .dot.done {
    background: var(--al-accent);
    color: var(--al-on-accent);
    box-shadow: none;
  }
  .dot .icon {
    inline-size: 0.9em;
    block-size: 0.9em;
    stroke-width: 2.4;
  }
  .steps li {
    display: grid;
    grid-template-columns: 1.25em minmax(0, 1fr);
    gap: 0.75em;
    padding-block-end: 1em;
    position: relative;
    font-size: 0.9375em;
  }
  .steps li:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-inline-start: 0.58em;
    inset-block: 1.5em -0.1em;
    inline-size: 2px;
    background: var(--al-border);
  }
  .steps li.done:not(:last-child)::before {
    background: var(--al-accent);
  }
`;

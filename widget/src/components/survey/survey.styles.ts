import { css } from '../../styles/css.ts';

/** One question a block. */
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
  .scale {
    max-inline-size: 26em;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    max-inline-size: calc(26em / 0.8125);
  }
  .again {
    justify-self: start;
  }
  .questions > .words {
    gap: 0;
  }
`;

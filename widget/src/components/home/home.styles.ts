import { css } from '../../styles/css.ts';

export const homeStyles = css`
  .home {
    display: grid;
    gap: 1.25em;
  }
  .program {
    margin-block-start: 0.25em;
  }
  .next {
    display: grid;
    gap: 0.35em;
    justify-items: start;
  }
  .next .button {
    margin-block-start: 0.75em;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em 1em;
  }
  .row > div {
    flex: 1;
    min-inline-size: min(16em, 100%);
  }
  .list {
    margin-block-start: 0.6em;
  }
`;

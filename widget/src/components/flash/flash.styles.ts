import { css } from '../../styles/css.ts';

export const flashStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
    margin-block-start: 1em;
  }
  section {
    display: grid;
    gap: 0.6em;
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
  .answers {
    margin-block-start: 0.6em;
  }
  form {
    display: grid;
    flex-basis: 100%;
    gap: 1em;
  }
`;

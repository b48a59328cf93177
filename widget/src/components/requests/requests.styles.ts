import { css } from '../../styles/css.ts';

export const requestsStyles = css`
  .requests {
    display: grid;
    gap: 1.5em;
  }
  section {
    display: grid;
    gap: 0.75em;
  }
  .person {
    display: flex;
    align-items: center;
    gap: 0.9em;
  }
  .steps {
    margin-block-start: 1.1em;
  }
  .words {
    margin-block-start: 0.9em;
    white-space: pre-line;
  }
  .quote {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .profile {
    margin-block-start: 0.75em;
    font-size: 0.9375em;
  }
  .profile summary {
    cursor: pointer;
    color: var(--al-text-soft);
    inline-size: fit-content;
    padding-block: 0.25em;
  }
  .profile dl {
    margin-block-start: 0.5em;
    display: grid;
    gap: 0.6em;
  }
  .profile dd {
    white-space: pre-line;
  }
  .actions-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    margin-block-start: 1.1em;
  }
  .reasons {
    display: grid;
    gap: 0.1em;
    margin-block-start: 0.5em;
  }
  .reasons label {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: 2.75em;
  }
  legend {
    font-weight: 600;
  }
  .past {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0.5em 0.9em;
  }
  @container (max-width: 35em) {
    .past {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .past .button {
      grid-column: 2;
      justify-self: start;
    }
    .actions-row .button {
      flex: 1;
    }
  }
`;

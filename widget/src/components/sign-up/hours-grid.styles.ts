import { css } from '../../styles/css.ts';

export const hoursGridStyles = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
    font-size: 0.875em;
  }
  col.part {
    inline-size: 6.5em;
  }
  th {
    font-weight: 600;
    text-align: center;
    padding: 0.25em 0;
  }
  th[scope='row'] {
    text-align: start;
    line-height: 1.25;
  }
  th .tiny {
    display: block;
    font-weight: 400;
  }
  td {
    padding: 1px;
  }
  label {
    display: grid;
    place-items: center;
    min-block-size: 2.75em;
    border: 1px solid var(--al-border);
    border-radius: var(--al-radius-small);
    cursor: pointer;
  }
  label:has(:checked),
  label:has(:indeterminate) {
    background: var(--al-accent-soft);
    border-color: var(--al-accent);
  }
  table.single label {
    min-block-size: 1.9em;
  }
  input {
    inline-size: 1.2em;
    block-size: 1.2em;
    accent-color: var(--al-accent);
  }
  .line {
    margin-block: 0.6em 0;
  }
  @container (max-width: 26.25em) {
    col.part {
      inline-size: 5.4em;
    }
    table {
      font-size: 0.8125em;
    }
  }
`;

import { css } from '../../styles/css.ts';

export const skillListStyles = css`
  ol {
    display: grid;
    gap: 0.4em;
    margin-block-end: 0.5em;
  }
  li.skill {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 0.75em;
    min-block-size: 2.75em;
    padding: 0.1em 0.2em 0.1em 0.9em;
    border: 1px solid var(--al-border);
    border-radius: var(--al-radius-small);
    overflow-wrap: anywhere;
  }
  .number {
    font-weight: 650;
    color: var(--al-accent-text);
    font-variant-numeric: tabular-nums;
  }
  .moves {
    display: flex;
  }
  .moves .button {
    border: 0;
    background: none;
    inline-size: 2.6em;
  }
  .moves .up .icon {
    rotate: 180deg;
  }
  .moves [aria-disabled] {
    opacity: 0.35;
  }
  select {
    grid-column: 2 / -1;
    justify-self: start;
    max-inline-size: 100%;
    min-block-size: 2.25em;
    margin-block-end: 0.4em;
    padding: 0 0.4em;
    border: 1px solid var(--al-control-border);
    border-radius: var(--al-radius-small);
    background: var(--al-surface);
    font-size: 0.875em;
  }
  @container (max-width: 26.25em) {
    li.skill {
      grid-template-columns: auto minmax(0, 1fr);
      padding-block: 0.5em 0;
    }
    .moves {
      grid-column: 2;
      margin-inline-start: -0.6em;
    }
  }
  .suggestions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    margin-block-start: 0.5em;
  }
`;

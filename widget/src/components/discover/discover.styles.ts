import { css } from '../../styles/css.ts';

export const discoverStyles = css`
  .search {
    margin-block: 0.75em;
    padding-inline-end: 0.25em;
  }
  .search .button {
    border: 0;
  }
  .search input::-webkit-search-cancel-button {
    display: none;
  }
  .chip-select {
    position: relative;
    display: inline-flex;
    align-items: center;
    color: var(--al-text);
  }
  .chip-select select {
    appearance: none;
    field-sizing: content;
    padding-inline-end: 2.1em;
    max-inline-size: 15em;
    text-overflow: ellipsis;
  }
  .chip-select .icon {
    position: absolute;
    inset-inline-end: 0.7em;
    pointer-events: none;
    inline-size: 1em;
    block-size: 1em;
  }
  .chip-select.on select {
    border-color: transparent;
    background: var(--al-accent-soft);
    color: var(--al-accent-text);
    font-weight: 600;
  }
  .chip-select option {
    background: var(--al-surface);
    color: var(--al-text);
  }
  .heading {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: baseline;
    justify-content: space-between;
    margin: 1.25em 0 0.75em;
  }
  .mentor-row {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0 1em;
  }
  .mentor-row .tag {
    align-self: start;
    margin-block-start: 0.2em;
  }
  .why {
    grid-column: 2 / -1;
    margin-block-start: 0.75em;
    display: grid;
    gap: 0.3em;
    font-size: 0.9375em;
  }
  .why li {
    display: grid;
    grid-template-columns: 1.15em minmax(0, 1fr);
    gap: 0.6em;
    overflow-wrap: anywhere;
  }
  .why .icon {
    margin-block-start: 0.17em;
    color: var(--al-accent-text);
  }
  mark {
    background: linear-gradient(transparent 62%, color-mix(in srgb, var(--al-human) 34%, transparent) 62%);
    color: inherit;
    font-weight: 600;
  }
  .more {
    grid-column: 2 / -1;
    margin-block-start: 0.5em;
    font-size: 0.875em;
  }
  .more summary {
    cursor: pointer;
    color: var(--al-text-soft);
    inline-size: fit-content;
    padding-block: 0.25em;
  }
  .more p {
    margin-block-start: 0.4em;
    white-space: pre-line;
  }
  .actions-row {
    grid-column: 2 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    margin-block-start: 0.5em;
  }
  .meta {
    flex: 1;
    min-inline-size: 12em;
  }
  .not {
    margin-inline-start: 0.5em;
  }
  .star[aria-pressed='true'] {
    color: var(--al-human-text);
  }
  .star[aria-pressed='true'] .icon {
    fill: var(--al-human);
  }
  .after {
    margin-block-start: 1em;
  }
  .left-out {
    margin-block-end: 0.75em;
  }
  /* What was found stays readable until the next list is there. */
  .busy {
    cursor: progress;
  }
  .count {
    text-align: end;
    margin-block-start: 0.3em;
  }
  @media (forced-colors: active) {
    mark {
      forced-color-adjust: none;
      background: none;
      color: CanvasText;
      text-decoration: underline;
    }
  }
  @container (max-width: 35em) {
    .mentor-row {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .mentor-row > .avatar {
      grid-row: span 2;
    }
    .mentor-row .tag {
      grid-column: 2;
      margin-block-start: 0.25em;
    }
    .why,
    .more,
    .actions-row {
      grid-column: 1 / -1;
    }
    .actions-row .button:not(.icon-only) {
      flex: 1;
    }
    .meta {
      flex-basis: 100%;
    }
    /* Where nobody can be asked, the star does not take a line of its own. */
    .actions-row:has(.star:last-child) .meta {
      flex-basis: 0;
    }
  }
`;

import { css } from '../../styles/css.ts';

/** The two at the top, then two columns of blocks. */
export const mentorshipPageStyles = css`
  .hero {
    display: flex;
    gap: 1em;
    align-items: center;
  }
  .hero > div {
    min-inline-size: 0;
    flex: 1;
  }
  .members {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.25em;
    margin: 0.9em 0 0;
    padding: 0;
    list-style: none;
  }
  .members li {
    display: flex;
    gap: 0.5em;
    align-items: center;
  }
  .nudge {
    margin-block-end: 1.25em;
    padding: 0.8em 1.1em;
    border-inline-start: 3px solid var(--al-warn);
    background: var(--al-warn-soft);
  }
  .nudge.line {
    align-items: start;
  }
  .nudge > .icon {
    margin-block-start: 0.2em;
  }
  .resume {
    margin-block-start: 0.6em;
  }
  .columns {
    display: flow-root;
  }
  .columns > * {
    margin-block-end: 1.25em;
  }
  .column,
  .below {
    display: grid;
    gap: 1.25em;
  }
  /* They float, so that what follows the first begins under it, and leaves no hole beside a long second one. */
  @container (min-width: 35em) {
    .column {
      float: inline-start;
      inline-size: calc(55% - 0.625em);
    }
    .column + .column {
      float: inline-end;
      inline-size: calc(45% - 0.625em);
      margin-inline-start: 1.25em;
    }
    .columns > :last-child {
      display: flow-root;
      clear: inline-start;
    }
  }
  @container (max-width: 35em) {
    .hero {
      flex-wrap: wrap;
    }
    .hero > div {
      flex-basis: calc(100% - 7.5em);
    }
    .hero > :last-child {
      inline-size: 100%;
    }
  }
`;

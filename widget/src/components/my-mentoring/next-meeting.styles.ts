import { css } from '../../styles/css.ts';

/** The day as a tile of a calendar, and the agenda. */
export const nextMeetingStyles = css`
  .when {
    display: flex;
    gap: 1em;
    align-items: center;
  }
  .day {
    display: grid;
    place-items: center;
    padding: 0.4em 0.75em;
    border-radius: var(--al-radius-small);
    background: var(--al-surface);
    line-height: 1.2;
    white-space: nowrap;
  }
  /* Alone in a line, its words begin where those above begin. */
  .gap > .plain {
    margin-inline-start: -0.6em;
  }
  .day b {
    font-size: 1.5em;
    font-weight: 650;
  }
  .agenda {
    display: grid;
    gap: 0.3em;
    margin-block-start: 0.9em;
    padding-inline-start: 1.4em;
    list-style: decimal;
    font-size: 0.9375em;
    overflow-wrap: anywhere;
  }
  .agenda li::marker {
    color: var(--al-text-faint);
  }
`;

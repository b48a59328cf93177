import { css } from '../../styles/css.ts';

/** The thread: one’s own messages at the end of the line. */
export const messagesStyles = css`
  .thread {
    display: grid;
    gap: 0.9em;
    max-block-size: min(24em, 50dvb);
    overflow-y: auto;
    padding: 2px;
  }
  .thread li {
    max-inline-size: 85%;
    justify-self: start;
    padding: 0.6em 0.9em;
    border-radius: var(--al-radius);
    background: var(--al-sunken);
  }
  .thread .own {
    justify-self: end;
    background: var(--al-accent-soft);
  }
  form {
    margin-block-start: 1.1em;
  }
  :host > .button {
    inline-size: 100%;
  }
  .news {
    display: inline-grid;
    place-items: center;
    min-inline-size: 1.5em;
    border-radius: 99px;
    padding-inline: 0.35em;
    background: var(--al-accent-soft);
    color: var(--al-accent-text);
    font-size: 0.8125em;
  }
`;

import { css } from '../../styles/css.ts';

/** Times to choose from, as tiles. */
export const meetingFormStyles = css`
  .times {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(13em, 100%), 1fr));
    gap: 0.5em;
  }
  .times label {
    display: flex;
    gap: 0.6em;
    padding: 0.6em 0.8em;
    border: 1px solid var(--al-border);
    border-radius: var(--al-radius-small);
    cursor: pointer;
  }
  .times label:has(:checked) {
    border-color: var(--al-accent-text);
    background: var(--al-accent-soft);
  }
  .times input {
    margin-block-start: 0.15em;
  }
`;

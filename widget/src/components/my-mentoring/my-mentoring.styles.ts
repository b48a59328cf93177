import { css } from '../../styles/css.ts';

/** Mentorships to choose from. */
export const myMentoringStyles = css`
  .row {
    display: flex;
    gap: 1em;
    align-items: center;
    inline-size: 100%;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .row:hover {
    background: var(--al-sunken);
  }
  .row > span:last-child {
    flex: 1;
    min-inline-size: 0;
  }
  .row::after {
    content: '›' / '';
    color: var(--al-text-faint);
    font-size: 1.5em;
    line-height: 1;
  }
  .row:focus-visible {
    outline-offset: -3px;
  }
  .list {
    margin-block-start: 1em;
  }
  /* The page of a mentorship says itself what is old. */
  .old:has(+ * .one) {
    display: none;
  }
  .back {
    margin-block-end: 1em;
  }
`;

import { css } from './css.ts';

/**
 * `.list` of rows split by lines; `.box` for one subject with a header, `.visible-to` on it saying who sees it,
 * `.box.now` for what comes next;
 * `.foot` the buttons under a form.
 */
export const boxes = css`
  .list {
    border: 1px solid var(--al-border);
    border-radius: var(--al-radius);
    overflow: clip;
  }
  .list > * {
    padding: 1.25em;
  }
  .list > * + * {
    border-block-start: 1px solid var(--al-border);
  }
  .box {
    border: 1px solid var(--al-border);
    border-radius: var(--al-radius);
    padding: 1.25em;
  }
  .box > header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35em 0.6em;
    margin-block-end: 0.85em;
  }
  .visible-to {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    margin-inline-start: auto;
    font-size: 0.8125em;
    color: var(--al-text-faint);
  }
  .box.now {
    background: var(--al-accent-soft);
    border-color: transparent;
  }
  .foot {
    display: flex;
    align-items: center;
    gap: 0.75em;
    border-block-start: 1px solid var(--al-border);
    padding-block-start: 1.1em;
  }
  @container (max-width: 35em) {
    .foot {
      flex-wrap: wrap;
    }
    .foot > :is(span, p) {
      flex: 1 0 100%;
    }
    .foot .primary {
      flex: 1;
    }
    .list > * {
      padding: 1.1em;
    }
  }
`;

import { css } from '../../styles/css.ts';

/** What the blocks of a mentorship's page have in common. */
export const partStyles = css`
  .rows {
    display: grid;
    gap: 0.65em;
    font-size: 0.9375em;
  }
  .rows > li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0.65em;
    align-items: start;
    overflow-wrap: anywhere;
  }
  .rows input[type='checkbox'] {
    margin-block-start: 0.15em;
  }
  .rows .tiny {
    margin-block-start: 0.15em;
  }
  .rows .icon-only {
    inline-size: 2em;
    min-block-size: 2em;
    margin-block: -0.25em;
  }
  .struck {
    text-decoration: line-through;
    color: var(--al-text-faint);
  }
  .due {
    color: var(--al-warn);
    font-weight: 600;
  }
  .gap {
    margin-block-start: 1.1em;
  }
  @container (max-width: 35em) {
    .gap > .button:not(.compact) {
      flex: 1 0 auto;
    }
  }
  .step {
    position: relative;
    display: contents;
    cursor: pointer;
  }
  .terms {
    display: grid;
    grid-template-columns: fit-content(7em) minmax(0, 1fr);
    gap: 0.5em 0.75em;
    font-size: 0.9375em;
    overflow-wrap: anywhere;
  }
  .terms dt {
    color: var(--al-text-faint);
  }
  .two {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11em, 100%), 1fr));
    gap: 1em;
    align-items: end;
  }
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.1em;
  }
  .check {
    display: flex;
    gap: 0.6em;
    align-items: start;
  }
  .check input {
    margin-block-start: 0.2em;
  }
  .check .hint {
    display: block;
    font-size: 0.875em;
    color: var(--al-text-soft);
  }
  .choices {
    display: grid;
    gap: 0.6em;
  }
  fieldset > legend {
    font-weight: 600;
    margin-block-end: 0.5em;
  }
  .question > fieldset > legend {
    font-weight: inherit;
    margin: 0;
  }
  .private .line {
    margin-block-start: 0.6em;
  }
  input:is([type='date'], [type='datetime-local']).input {
    display: block;
    padding-inline: 0.7em;
  }
  input[type='datetime-local']::-webkit-calendar-picker-indicator {
    margin-inline-start: 0;
  }
  blockquote {
    margin: 0;
  }
  .note {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .split > * + * {
    margin-block-start: 1.1em;
    padding-block-start: 1.1em;
    border-block-start: 1px solid var(--al-border);
  }
`;

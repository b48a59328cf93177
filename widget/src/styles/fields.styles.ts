import { css } from './css.ts';

/** `.field` with label, `.hint`, control and `.problem`; `.input` also as a frame around an icon and an input. */
export const fields = css`
  .field > :is(label, .label) {
    display: block;
    font-weight: 600;
    margin-block-end: 0.15em;
  }
  .field > .hint {
    font-size: 0.875em;
    color: var(--al-text-soft);
    margin-block-end: 0.5em;
  }
  .began {
    margin-block-end: 0.75em;
  }
  .input {
    display: flex;
    align-items: center;
    gap: 0.6em;
    inline-size: 100%;
    min-block-size: 3em;
    padding: 0 0.9em;
    border: 1px solid var(--al-control-border);
    border-radius: var(--al-radius-small);
    background: var(--al-surface);
    color: var(--al-text);
  }
  textarea.input {
    display: block;
    padding-block: 0.75em;
    min-block-size: 6.5em;
    line-height: 1.5;
    resize: vertical;
    field-sizing: content;
  }
  .input > input {
    flex: 1;
    min-inline-size: 0;
    border: 0;
    padding: 0;
    background: none;
    outline: 0;
  }
  .input:focus-within {
    border-color: var(--al-accent-text);
    outline: 2px solid var(--al-accent-text);
    outline-offset: -1px;
  }
  :placeholder-shown {
    text-overflow: ellipsis;
  }
  .input::placeholder,
  .input > input::placeholder {
    color: var(--al-text-faint);
    opacity: 1;
  }
  .field.invalid .input {
    border-color: var(--al-bad);
  }
  .problem {
    display: flex;
    gap: 0.4em;
    margin-block-start: 0.4em;
    font-size: 0.875em;
    color: var(--al-bad);
  }
  .problem .icon {
    margin-block-start: 0.2em;
  }
  :is(input[type='checkbox'], input[type='radio']) {
    inline-size: 1.2em;
    block-size: 1.2em;
    margin: 0;
    flex: none;
    accent-color: var(--al-accent);
  }
`;

import { css } from '../../styles/css.ts';

export const signInStyles = css`
  .sign-in {
    display: grid;
    gap: 1.25em;
    max-inline-size: 30em;
  }
  form {
    display: grid;
    gap: 1.1em;
  }
  .head {
    display: grid;
    gap: 0.35em;
  }
  .code {
    max-inline-size: 12em;
    font-family: ui-monospace, 'SF Mono', 'Cascadia Code', Consolas, 'Liberation Mono', monospace;
    font-size: 1.125em;
    letter-spacing: 0.12em;
    text-transform: uppercase;
  }
  .personas {
    border-block-start: 1px solid var(--al-border);
    padding-block-start: 1.25em;
    display: grid;
    gap: 0.75em;
  }
  .personas .list > * {
    padding: 0;
  }
  .persona {
    display: flex;
    align-items: center;
    gap: 0.9em;
    inline-size: 100%;
    padding: 0.75em 1.1em;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .persona:hover {
    background: var(--al-sunken);
  }
  .persona:focus-visible {
    outline-offset: -3px;
    border-radius: var(--al-radius);
  }
  .persona b {
    display: block;
  }
`;

import { css } from '../../styles/css.ts';

export const signUpStyles = css`
  .title {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: baseline;
    justify-content: space-between;
  }
  .title .line {
    gap: 0.35em;
  }
  .progress {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    gap: 0.4em;
    margin: 1em 0 1.75em;
  }
  .progress li {
    border-block-start: 3px solid var(--al-border);
    padding-block-start: 0.25em;
    font-size: 0.8125em;
    color: var(--al-text-faint);
  }
  .progress :is(li.done, li[aria-current]) {
    border-color: var(--al-accent);
    color: var(--al-text-soft);
  }
  .progress li[aria-current] {
    color: var(--al-text);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .progress li {
      border-color: GrayText;
    }
  }
  .progress button {
    border: 0;
    background: none;
    padding: 0.25em 0;
    cursor: pointer;
    text-align: start;
  }
  .progress .pad {
    display: block;
    padding: 0.25em 0;
  }
  .narrow-only {
    display: none;
  }
  .two {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 17.5em;
    gap: 2em;
    align-items: start;
  }
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5em;
    min-inline-size: 0;
  }
  legend {
    font-weight: 600;
  }
  fieldset .hint,
  .label + .hint {
    font-size: 0.875em;
    color: var(--al-text-soft);
    margin-block-end: 0.5em;
  }
  .pick {
    display: flex;
    align-items: start;
    gap: 0.6em;
    padding-block: 0.45em;
    min-block-size: 2.25em;
  }
  details > * + * {
    margin-block-start: 1em;
  }
  .scale .pick {
    display: inline-flex;
    margin-inline-end: 1em;
  }
  .pick input {
    margin-block-start: 0.15em;
  }
  .removable {
    padding-inline-end: 0.2em;
    cursor: default;
  }
  .removable button {
    display: grid;
    place-items: center;
    inline-size: 2em;
    block-size: 2em;
    border: 0;
    border-radius: 50%;
    background: none;
    cursor: pointer;
  }
  .languages {
    margin-block-end: 0.5em;
  }
  .narrow {
    max-inline-size: 16em;
  }
  .number {
    max-inline-size: 7em;
  }
  .count {
    text-align: end;
    margin-block-start: 0.3em;
  }
  .preview {
    border-radius: var(--al-radius);
    background: var(--al-sunken);
    padding: 1.25em;
  }
  .preview .card {
    background: var(--al-surface);
    border: 1px solid var(--al-border);
    border-radius: var(--al-radius);
    padding: 1.1em;
    margin-block: 0.75em 0.85em;
  }
  .preview .who {
    display: flex;
    align-items: center;
    gap: 0.75em;
  }
  .preview dl {
    display: grid;
    gap: 0.75em;
    margin-block-start: 1em;
    font-size: 0.875em;
  }
  .preview dt {
    color: var(--al-text-faint);
    font-size: 0.93em;
  }
  .preview dd {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .notice {
    max-block-size: 16em;
    overflow: auto;
    white-space: pre-line;
    border: 1px solid var(--al-border);
    border-radius: var(--al-radius-small);
    padding: 1em;
    margin-block: 0.5em;
    font-size: 0.9375em;
  }
  .roles {
    display: grid;
    gap: 1em;
    max-inline-size: 40em;
  }
  .roles .list > * {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
  }
  .roles .list > * > div {
    flex: 1 1 14em;
  }
  .roles .private h3 {
    flex: 1;
  }
  @container (max-width: 42.5em) {
    .two {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container (max-width: 35em) {
    .progress {
      margin-block-end: 0.5em;
    }
    .progress li {
      position: relative;
    }
    .progress :is(button, .pad) {
      position: absolute;
      inset: -13px 0 auto;
      block-size: 24px;
      overflow: hidden;
      text-indent: 100%;
      white-space: nowrap;
    }
    .narrow-only {
      display: block;
      margin-block-end: 1em;
    }
    .wide-only {
      display: none;
    }
    .roles .end {
      margin-inline-start: 0;
    }
  }
`;

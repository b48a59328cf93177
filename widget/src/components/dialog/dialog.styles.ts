import { boxes } from '../../styles/boxes.styles.ts';
import { css } from '../../styles/css.ts';

export const dialogStyles = [
  boxes,
  css`
    dialog {
      inline-size: min(34em, calc(100vi - 2em));
      max-block-size: calc(100dvb - 2em);
      margin: auto;
      padding: 0;
      border: 1px solid var(--al-border);
      border-radius: min(1.4 * var(--al-radius), 20px);
      background: var(--al-surface);
      color: var(--al-text);
      box-shadow:
        0 0.25em 0.75em light-dark(rgb(16 33 31 / 0.08), rgb(0 0 0 / 0.3)),
        0 1.5em 4em light-dark(rgb(16 33 31 / 0.2), rgb(0 0 0 / 0.55));
      overscroll-behavior: contain;
    }
    dialog::backdrop {
      background: var(--al-scrim);
    }
    .sheet {
      padding: 1.5em;
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1.25em;
    }
    .head {
      display: flex;
      align-items: center;
      gap: 1em;
    }
    .head .button {
      margin-block: -0.6em;
      margin-inline-end: -0.6em;
    }
    .sheet .foot {
      justify-content: end;
      flex-wrap: wrap;
    }
    @media (min-width: 36em) {
      .sheet .foot .primary {
        flex: none;
      }
    }
    dialog[open] {
      animation: al-open var(--al-normal) var(--al-ease);
    }
    @keyframes al-open {
      from {
        opacity: 0;
        translate: 0 0.5em;
      }
    }
  `,
];

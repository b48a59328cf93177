import { css } from '../../styles/css.ts';

/** A button in the corner and a panel at the edge, both in the top layer: nothing of the page clips or covers them. */
export const launcherStyles = css`
  .root[data-layout='launcher'] {
    container-type: normal;
    background: none;
  }
  .launcher {
    inset: auto;
    inset-block-end: max(1.25em, env(safe-area-inset-bottom));
    inset-inline-end: max(1.25em, env(safe-area-inset-right));
    margin: 0;
    border-radius: 99em;
    padding: 0.75em 1.25em;
    box-shadow: var(--al-shadow-2);
  }
  .launcher:popover-open {
    display: inline-flex;
  }
  .panel {
    inline-size: min(46em, 100vi);
    block-size: 100dvb;
    max-inline-size: none;
    max-block-size: none;
    margin-block: 0;
    margin-inline: auto 0;
    box-sizing: border-box;
    padding: 1.25em;
    border: 0;
    border-inline-start: 1px solid var(--al-border);
    background: var(--al-surface);
    color: var(--al-text);
    container-type: inline-size;
    overscroll-behavior: contain;
  }
  .panel::backdrop {
    background: var(--al-scrim);
  }
  .panel[open] {
    animation: al-slide var(--al-normal) var(--al-ease);
  }
  @keyframes al-slide {
    from {
      opacity: 0;
    }
  }
  .head {
    display: flex;
    justify-content: end;
    margin-block-end: 0.5em;
  }
`;

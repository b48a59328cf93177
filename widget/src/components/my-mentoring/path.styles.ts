import { css } from '../../styles/css.ts';

/** The two lines, as long as there is room. */
export const pathStyles = css`
  .path {
    margin-block: 1em 1.25em;
  }
  .path > svg {
    display: block;
    inline-size: 100%;
    block-size: 2.875em;
  }
  .path svg {
    overflow: visible;
  }
  .path :is(path, circle) {
    fill: none;
    stroke-width: 4;
    stroke-linecap: round;
    vector-effect: non-scaling-stroke;
  }
  .path .ahead {
    stroke: var(--al-border);
  }
  .path .mentee {
    stroke: var(--al-human);
  }
  .path .mentor {
    stroke: var(--al-accent);
  }
  .path circle {
    fill: var(--al-surface);
    stroke: var(--al-text);
    stroke-width: 1.8;
  }
  .path .next {
    stroke: var(--al-accent);
    stroke-width: 3;
  }
  @media (forced-colors: active) {
    .path {
      --al-human: CanvasText;
      --al-accent: CanvasText;
      --al-text: CanvasText;
      --al-border: GrayText;
    }
  }
  .path:dir(rtl) > svg {
    transform: scaleX(-1);
  }
  .ends {
    display: flex;
    gap: 1.25em;
    max-inline-size: none;
    margin-block-start: 0.25em;
  }
  .ends > :first-child {
    margin-inline-end: auto;
  }
  .ends b {
    color: var(--al-text);
  }
`;

import { css } from '../../styles/css.ts';
import { drawingStyles } from '../drawing/drawing.styles.ts';

export const pageStateStyles = [
  drawingStyles,
  css`
    .old:not(:empty) {
      margin-block-end: 1.25em;
      padding: 0.75em 1em;
      background: var(--al-warn-soft);
    }
    .page-state {
      display: flex;
      flex-direction: column;
      align-items: center;
      gap: 0.5em;
      padding: 1.5em 0;
      text-align: center;
      text-wrap: balance;
    }
    .page-state .drawing {
      margin-block-end: 0.5em;
    }
    .page-state p {
      max-inline-size: 30em;
    }
    .page-state .actions {
      justify-content: center;
      margin-block: 0.5em;
    }
    .skeletons {
      animation: al-appear 0s 200ms backwards;
    }
    .skeleton-row {
      display: flex;
      gap: 1em;
      padding: 1.25em;
      border: 1px solid var(--al-border);
      border-radius: var(--al-radius);
    }
    .skeleton-row > :last-child {
      flex: 1;
    }
    .skeleton-row + .skeleton-row {
      margin-block-start: 1.25em;
    }
    .skeleton.large {
      inline-size: 40%;
      block-size: 1.4em;
      margin-block-end: 1.25em;
    }
    .skeleton {
      block-size: 0.85em;
      border-radius: 6px;
      background: var(--al-skeleton);
      animation: al-pulse calc(8 * var(--al-normal)) ease-in-out infinite;
    }
    .skeleton.round {
      inline-size: 3em;
      block-size: 3em;
      border-radius: 50%;
    }
    .skeleton.title {
      inline-size: 46%;
      block-size: 1.1em;
    }
    .skeleton.text {
      inline-size: 64%;
      margin-block-start: 0.7em;
    }
    @keyframes al-appear {
      from {
        opacity: 0;
      }
    }
    @keyframes al-pulse {
      50% {
        opacity: 0.5;
      }
    }
    @media (forced-colors: active) {
      .skeleton {
        border: 1px solid GrayText;
      }
    }
  `,
];

import { css } from '../../styles/css.ts';

export const drawingStyles = css`
  .drawing {
    fill: none;
    stroke-width: 4.5;
    stroke-linecap: round;
    max-inline-size: 100%;
  }
  .drawing .mentee {
    stroke: var(--al-human);
  }
  .drawing .mentor {
    stroke: var(--al-accent);
  }
  .drawing .missing {
    stroke: var(--al-border);
  }
  .drawing .gap {
    stroke: var(--al-text-faint);
  }
`;

import { css } from './css.ts';

/** `.box.private` for what only its author sees: plum, which stands for nothing else and which no page changes. Comes after `boxes`. */
export const privateBox = css`
  .box.private {
    --al-private: light-dark(#5f3a78, #cdaee4);
    --al-private-soft: light-dark(#f5f0f9, #282033);
    --al-private-border: light-dark(#b79bcb, #6d5283);
    --al-private-text: light-dark(#16211f, #e8efed);
    --al-private-text-soft: light-dark(#46544f, #b6c4bf);
    --al-private-surface: light-dark(#ffffff, #172120);
    background: var(--al-private-soft);
    border: 1.5px dashed var(--al-private-border);
    color: var(--al-private-text);
  }
  .box.private :is(h3, .lock) {
    color: var(--al-private);
  }
  .box.private .soft {
    color: var(--al-private-text-soft);
  }
  .box.private .input {
    border-color: var(--al-private-border);
    background: var(--al-private-surface);
    color: var(--al-private-text);
  }
`;

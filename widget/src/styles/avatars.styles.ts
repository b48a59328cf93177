import { css } from './css.ts';

/** `.avatar` with `.mentee` (apricot), `.mentor` (petrol) or neither (staff: grey); `.duo` lets two walk together. */
export const avatars = css`
  .avatar {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 3em;
    block-size: 3em;
    border-radius: 50%;
    background: var(--al-skeleton);
    color: var(--al-text-soft);
    font-weight: 650;
    letter-spacing: 0;
    line-height: 1;
  }
  .avatar.mentee {
    background: var(--al-human-soft);
    color: var(--al-human-text);
  }
  .avatar.mentor {
    background: var(--al-accent-soft);
    color: var(--al-accent-text);
  }
  /* Peers have no role between them. */
  .peers .avatar {
    background: var(--al-skeleton);
    color: var(--al-text-soft);
  }
  .avatar.compact {
    font-size: 0.75em;
  }
  .duo {
    display: flex;
  }
  .duo .avatar + .avatar {
    margin-inline-start: -0.7em;
    box-shadow: 0 0 0 3px var(--al-surface);
  }
  @media (forced-colors: active) {
    .avatar {
      border: 1px solid CanvasText;
    }
  }
`;

import { AlongsideMentoring } from './components/mentoring/mentoring.ts';

const TAG = 'alongside-mentoring';

/** Registers `<alongside-mentoring>`. The first version on a page keeps the tag; a second one changes nothing. */
export function define(): void {
  if (typeof customElements !== 'undefined' && !customElements.get(TAG)) customElements.define(TAG, AlongsideMentoring);
}

export { AlongsideMentoring };

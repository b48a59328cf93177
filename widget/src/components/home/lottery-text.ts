import { html, nothing } from 'lit-html';
import { lotteryEnglish } from '../../locales/en.lottery.ts';
import { sayWith } from '../../locales/view-messages.ts';
import type { LotteryItem, TodayText } from './today-words.ts';

/** Spelled out: the build shortens the names of messages, and sees those alone that stand in full. */
const textKeys = { open: 'openText', place: 'placeText', waiting: 'waitingText' } as const;

/** A ticket in words. Before the draw its hash stands here, so that those who take part have it while nobody can know the seed. */
export function lotteryText(language: string, { state, ticket, places, waiting, commitment, address }: LotteryItem): TodayText {
  const words = sayWith('lottery', lotteryEnglish, language);
  return {
    title: words(state, { ticket, waiting: waiting ?? 0 }),
    text: html`${words(textKeys[state], { ticket, places })} ${state === 'open' ? html`<code>${commitment.match(/.{8}/g)?.map((part) => html`${part}<wbr />`)}</code>` : nothing} <a class="link" href=${address} target="_blank" rel="noopener">${words('record')}</a>`,
  };
}

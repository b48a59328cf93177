export { flashEnglish } from '../../locales/en.flash.ts';
export { FlashBoard } from './flash-board.ts';

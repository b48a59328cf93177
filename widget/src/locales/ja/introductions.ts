import { japanese } from '../translation.ts';

export const introductions = japanese('introductions', {
  title: '今回の紹介',
  knows: 'あなたが学びたい{names}に詳しい人です',
  wants: 'あなたの詳しい{names}を学びたい人です',
  shared: '二人とも挙げたもの: {names}',
  met: '会いました',
  not_met: '今回は見送り',
  none: 'まだ誰もいません。次回はあなたが最初です。',
  sitOut: '次回（{day}）を休む',
});

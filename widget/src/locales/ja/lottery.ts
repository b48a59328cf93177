import { japanese } from '../translation.ts';

export const lottery = japanese('lottery', {
  open: '抽選番号は {ticket} です',
  openText: '定員: {places}。申し込みが多いときは抽選になります。抽選のハッシュ:',
  place: '参加が決まりました',
  placeText: '抽選で決まりました。あなたの番号は {ticket} です。',
  waiting: 'キャンセル待ち {waiting} 番です',
  waitingText: '抽選で決まりました。あなたの番号は {ticket} です。空きが出ると次の人に回り、メールでお知らせします。',
  record: '抽選を確かめる',
});

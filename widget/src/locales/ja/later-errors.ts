import { japanese } from '../translation.ts';

export const laterErrors = japanese('laterErrors', {
  ALREADY_ANSWERED: 'すでに返事が済んでいます。読み込み直して確かめてください。',
  ALREADY_HAS_MENTOR: 'どちらかにすでに相手がいます。このプログラムでは一度に一つです。',
  ALREADY_MATCHED: 'お二人はすでに組になっています。',
  ALREADY_REQUESTED: 'どちらかがすでにお願いしています。',
  ALREADY_SIGNED_UP: 'このプログラムにはすでに申し込んでいます。',
  ANSWER_REQUIRED: 'まだ答えていない質問があります。',
  CONFLICT: 'その間に誰かが変更しました。読み込み直して、もう一度変更してください。',
  IDEMPOTENCY_KEY_REUSED: '前に別の内容で送られています。読み込み直して、もう一度変更してください。',
  LIMIT_REACHED: 'これは {limit} 件までです。済んだものを一つ消してから追加してください。',
  MENTOR_FULL: '最後の空きが今埋まりました。',
  MENTOR_NOT_AVAILABLE: 'この人は今お願いできません。',
  NOTICE_NOT_ACCEPTED: 'プライバシーのお知らせが変わりました。読んで同意してください。',
  NOT_ELIGIBLE: 'このプログラムの参加条件に当てはまりません。',
  PAIR_NOT_ALLOWED: 'この人は今お願いできません。',
  PROGRAM_NOT_OPEN: 'このプログラムは今開いていません。',
  STEP_UP_NEEDED: '個人メモとメッセージは、メールのコードか会社のサインインで自分でサインインすると開きます。',
  TOO_MANY_REQUESTS_OPEN: '進行中のリクエストがこのプログラムの上限です。一つ取り下げるか、返事を待ってください。',
  TOO_MANY_TODAY: '1 日分としては多すぎます。上限は {limit} です。続きは明日にしてください。',
  WRONG_STATE: 'もうできません。読み込み直して、変わった点を確かめてください。',
});

import { japanese } from '../translation.ts';

export const common = japanese('common', {
  'error.CODE_WRONG': 'コードが正しくないか、期限が切れています。いちばん新しいコードを確かめるか、新しいコードを取り直してください。',
  'error.FORBIDDEN': 'この内容を見る権限がありません。',
  'error.INSECURE_PAGE': 'サインインには、アドレスが https で始まるページが必要です。このページの担当者に知らせてください。',
  'error.INTERNAL': 'こちらで問題が起きました。書いた内容はこのページに残っています。少し待ってもう一度お試しください。',
  'error.INVALID_INPUT': '受け付けられない内容があります。書いた内容を確かめてください。',
  'error.NOT_FOUND': 'ここにはないか、なくなりました。あるはずのものなら、このページの担当者に知らせてください。',
  'error.OFFLINE': '今 Alongside に接続できません。書いた内容はここに残っています。少し待ってもう一度送ってください。',
  'error.ORIGIN_NOT_ALLOWED': 'このページではこのプログラムを表示できません。このページの担当者に知らせてください。',
  'error.SERVER_UNAVAILABLE': '今 Alongside が混み合っています。書いた内容はここに残っています。少し待ってもう一度送ってください。',
  'error.SIGN_IN_FAILED': '別の人のサインインです。ご自身でサインインしてください。',
  'error.SIGN_IN_WAY_OFF': 'この方法でのサインインは、ここでは使えません。',
  'error.TOO_MANY_REQUESTS': '短い時間に操作が多すぎました。1 分ほど待ってもう一度お試しください。',
  'error.UNAUTHENTICATED': 'サインアウトしています。続けるには、もう一度サインインしてください。',
  'error.UNEXPECTED': 'このページで問題が起きました。読み込み直してください。',
  'error.UNREADABLE_ANSWER': 'Alongside との間にある何かが代わりに答えました。続くようなら IT 担当に知らせてください。',

  'nav.label': 'メンタリング',
  'nav.home': 'ホーム',
  'nav.discover': '探す',
  'nav.sign-up': 'プロフィール',
  'nav.my-mentoring': 'わたしのメンタリング',
  'nav.requests': 'リクエスト',
  'nav.survey': 'アンケート',
  'nav.waiting': '未対応 {count} 件',

  company: '{name}さん ほか {count} 人',

  'account.menu': 'あなたのアカウント、{name}さん',
  'account.signOut': 'サインアウト',

  'dialog.close': '閉じる',
  'draft.again': '書きかけの内容を戻しました。',
  'draft.afresh': 'はじめから書く',

  'state.loading': '読み込み中',
  'state.offlineTitle': '今 Alongside に接続できません',
  'state.offline': '自動で接続し直し、つながりしだい続けます。',
  'state.errorTitle': 'うまくいきませんでした',
  'state.pageTitle': 'ここに表示するものはありません',
  'state.noProgramTitle': 'このページにはプログラムの指定がありません',
  'state.noProgram': 'このページの担当者に知らせてください。タグにプログラムの短い名前が必要です。',
  'state.retry': '今試す',
  'state.stepUp': 'ご本人であることを示す',
  'state.code': '続くようなら、IT 担当にコード {code} を伝えてください',
});

import { japanese } from '../translation.ts';

export const formats = japanese('formats', {
  reverse: {
    home: {
      mentor: 'メンターとして参加しています。先輩に教える役です。',
      mentee: 'メンティーとして参加しています。後輩から教わる役です。',
      signUpBoth: '先輩に教える、または後輩から学ぶ',
    },
    signUp: {
      roleMentee: '後輩から学ぶ',
      roleMenteeHint: '経験の浅い人が、自分の見方とやり方を見せてくれます。',
      roleMentor: '先輩に教える',
      roleMentorHint: '上の立場の人に知っていることを、好きな人数に伝えます。',
      offered: '先輩はあなたから何を学べますか',
      goalsMentor: '上の立場の人には見えにくい、あなたの見方ややり方は何ですか',
      capacity: '一度に何人の先輩を引き受けますか',
      visibleMentee: 'このプログラムで教える人',
      visibleMentor: 'このプログラムの先輩（わたしを見つけ、お願いできます）',
    },
  },
  group: {
    home: { signUpBoth: 'サークルに入る、または率いる', mentor: 'サークルのメンターとして参加しています。', mentee: 'サークルのメンバーとして参加しています。' },
    signUp: {
      roleMentee: 'サークルに入る',
      roleMenteeHint: '同じことを望む数人が、一人のメンターを囲みます。',
      roleMentor: 'サークルを率いる',
      roleMentorHint: '知っていることを、何人かにまとめて伝えます。',
      capacity: 'サークルに何人のメンティーを迎えますか',
      visibleMatched: 'わたしのサークルだけ',
      doneFormal: '全員のサークルをまとめて決めます。決まるとメールが届きます。',
    },
    myMentoring: {
      pair: '{name}さんとのサークル',
      emptyText: 'サークルが決まると、会う予定、目標、メモがここに表示されます。',
      quiet: '前回集まったのは {days} 日前です。{cadence} 日ごとに会う予定でした。',
      planTells: '全員にカレンダーの招待がメールで届きます。',
      planSuggested: '全員に合う時間',
      planNoTimes: '今後 4 週間に共通の時間がありません。全員に合う時間を選んでください。',
      callOffTells: '全員に、カレンダーから外すメールが届きます。',
      agreementTells: 'ほかの人に同意をお願いします。全員が同意すると成立します。',
      messagesTitle: 'サークルのメッセージ',
      messagesWho: 'サークルの全員が読めます。ほかの人には見えません。',
      notesNew: 'みんなへのメモ',
      notesNone: 'みんなで覚えておきたいことを書きましょう。',
      checkInFit: 'このサークルは自分に合っている。',
      endText: '全員にとって終わります。予定は中止され、全員にメールが届きます。あなたのメモとメッセージは引き続き読めます。',
    },
  },
  peer: {
    home: {
      waitMatchingText: '{when} までに同僚と組みます。メールでお知らせします。',
      answer: '{name}さんが一緒に学びたいと言っています',
      find: 'ピアを見つける',
      findAction: 'ピアを探す',
    },
    discover: {
      title: 'ピアを見つける',
      found: '{count} 人、合う順',
      places: '空いています',
      full: 'すでに相手がいます',
    },
    requests: {
      from: '{name}さんが一緒に学びたいと言っています',
      places: '空いています',
      noPlace: 'すでに相手がいます。辞退して、{name}さんが別の人にお願いできるようにしてください。',
      acceptTitle: '{name}さんと学びますか',
      acceptLast: '待っている人には都合がつかないと伝えます。',
      find: 'ピアを見つける',
    },
    signUp: {
      doneMentee: '次は、合うピアを探しましょう。',
      toDiscover: 'ピアを探す',
      goalsMentee: '一緒に何に取り組みたいですか',
      doneFormal: '全員をまとめて組みます。相手が決まるとメールが届きます。',
    },
    myMentoring: { emptyText: '相手が決まると、会う予定、目標、メモがここに表示されます。', fitAsk: '別の人をお願いする…', emptyFind: 'ピアを見つける' },
  },
  flash: {
    home: { signUpBoth: '質問を一つ持ってくる、または答える', find: '短い面談を予約する', findText: '枠を出している同僚と、その得意なこと。', findAction: '枠を見る', waitRequests: '枠を出す', waitRequestsText: '30 分あれば、誰かの助けになれます。' },
    signUp: { roleMentee: '質問があります', roleMenteeHint: '詳しい人との短い面談を予約します。', roleMentor: '枠を出します', roleMentorHint: '好きなときに 30 分だけ。', doneMentee: '次は、枠を予約しましょう。', doneMentor: '次は、最初の枠を出しましょう。', toDiscover: '枠を見る', pauseText: 'あなたの枠は表示されません。予約済みのものは残ります。', withdrawText: '空いている枠は取り消します。予約済みのものは中止し、二人にメールが届きます。受付中はまた申し込めます。' },
  },
});

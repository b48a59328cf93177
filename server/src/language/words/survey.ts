import type { Words } from '../language.ts';

/** The questions of a survey and the ends of their scales. */
export const surveyWords: Words = {
  'All in all, how satisfied are you with this programme?': {
    ar: 'ما مدى رضاك عن هذا البرنامج إجمالًا؟',
    de: 'Wie zufrieden bist du alles in allem mit diesem Programm?',
    es: 'En general, ¿cómo de satisfactorio es para ti este programa?',
    fr: 'Dans l’ensemble, à quel point ce programme vous satisfait-il ?',
    ja: '全体として、このプログラムにどのくらい満足していますか。',
  },
  'How well do you and your partner work together?': {
    ar: 'إلى أي حد تعمل أنت وشريكك معًا بشكل جيد؟',
    de: 'Wie gut arbeitet ihr beide zusammen?',
    es: '¿Cómo de bien trabajáis en equipo?',
    fr: 'Travaillez-vous bien ensemble, vous et votre binôme ?',
    ja: 'あなたと相手は、どのくらいうまく協力できていますか。',
  },
  'How confident are you today in what you wanted to learn?': {
    ar: 'ما مدى ثقتك اليوم فيما أردت أن تتعلمه؟',
    de: 'Wie sicher fühlst du dich heute in dem, was du lernen wolltest?',
    es: '¿Cuánta seguridad tienes hoy en lo que querías aprender?',
    fr: 'À quel point vous sentez-vous à l’aise aujourd’hui dans ce que vous vouliez apprendre ?',
    ja: '学びたかったことに、今どのくらい自信がありますか。',
  },
  'Would you take part again?': { ar: 'هل تشارك مرة أخرى؟', de: 'Würdest du wieder mitmachen?', es: '¿Volverías a participar?', fr: 'Participeriez-vous à nouveau ?', ja: 'また参加したいですか。' },
  'What should change next time?': { ar: 'ما الذي ينبغي أن يتغير في المرة القادمة؟', de: 'Was sollte beim nächsten Mal anders sein?', es: '¿Qué debería cambiar la próxima vez?', fr: 'Qu’est-ce qui devrait changer la prochaine fois ?', ja: '次回は何を変えるとよいですか。' },
  'Not at all': { ar: 'إطلاقًا', de: 'Gar nicht', es: 'Nada', fr: 'Pas du tout', ja: 'まったくない' },
  Very: { ar: 'جدًا', de: 'Sehr', es: 'Mucho', fr: 'Tout à fait', ja: 'とても' },
  'Not well': { ar: 'ليس جيدًا', de: 'Nicht gut', es: 'Mal', fr: 'Pas bien', ja: 'よくない' },
  'Very well': { ar: 'جيد جدًا', de: 'Sehr gut', es: 'Muy bien', fr: 'Très bien', ja: 'とてもよい' },
  'Not yet': { ar: 'ليس بعد', de: 'Noch nicht', es: 'Todavía no', fr: 'Pas encore', ja: 'まだない' },
};

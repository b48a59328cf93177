import type { Words } from '../language.ts';

/** Names of work values. */
export const valueWords: Words = {
  'Deciding freely': { ar: 'حرية القرار', de: 'Frei entscheiden', es: 'Decidir con libertad', fr: 'Décider librement', ja: '自由に決めること' },
  'Learning new things': { ar: 'تعلّم الجديد', de: 'Neues lernen', es: 'Aprender cosas nuevas', fr: 'Apprendre du nouveau', ja: '新しいことを学ぶこと' },
  'Variety and challenge': { ar: 'التنوع والتحدي', de: 'Abwechslung und Herausforderung', es: 'Variedad y retos', fr: 'Variété et défis', ja: '変化と挑戦' },
  'Enjoying the work': { ar: 'الاستمتاع بالعمل', de: 'Freude an der Arbeit', es: 'Disfrutar del trabajo', fr: 'Prendre plaisir au travail', ja: '仕事を楽しむこと' },
  'Being good at the job': { ar: 'إتقان العمل', de: 'Gut sein in dem, was ich tue', es: 'Hacer bien mi trabajo', fr: 'Bien faire son travail', ja: '仕事に長けていること' },
  'Having influence': { ar: 'التأثير', de: 'Einfluss haben', es: 'Tener influencia', fr: 'Avoir de l’influence', ja: '影響力を持つこと' },
  Security: { ar: 'الأمان', de: 'Sicherheit', es: 'Seguridad', fr: 'Sécurité', ja: '安定' },
  'Keeping to what was agreed': { ar: 'الالتزام بما اتُّفق عليه', de: 'Sich an Absprachen halten', es: 'Cumplir lo acordado', fr: 'Respecter ce qui est convenu', ja: '約束を守ること' },
  'Staying modest': { ar: 'التواضع', de: 'Bescheiden bleiben', es: 'Ser humilde', fr: 'Rester modeste', ja: '謙虚でいること' },
  'Keeping what has proved itself': { ar: 'الحفاظ على ما ثبتت جدواه', de: 'Bewährtes behalten', es: 'Conservar lo que funciona', fr: 'Garder ce qui a fait ses preuves', ja: '実績のあるものを大切にすること' },
  'Helping others': { ar: 'مساعدة الآخرين', de: 'Anderen helfen', es: 'Ayudar a los demás', fr: 'Aider les autres', ja: '人を助けること' },
  'Standing by people': { ar: 'الوقوف إلى جانب الناس', de: 'Zu Menschen stehen', es: 'Estar al lado de la gente', fr: 'Soutenir les siens', ja: '仲間を支えること' },
  Fairness: { ar: 'الإنصاف', de: 'Fairness', es: 'Justicia', fr: 'Équité', ja: '公正さ' },
  Sustainability: { ar: 'الاستدامة', de: 'Nachhaltigkeit', es: 'Sostenibilidad', fr: 'Durabilité', ja: '持続可能性' },
};

import { arabic } from '../translation.ts';

export const introductions = arabic('introductions', {
  title: 'تعارفك',
  knows: 'يعرف {names}، وأنت تريد تعلّمها',
  wants: 'يريد تعلّم {names}، وأنت تعرفها',
  shared: 'ذكرتما معًا {names}',
  met: 'التقينا',
  not_met: 'ليس هذه المرة',
  none: 'لا أحد بعد. لك الأولوية في الجولة القادمة.',
  sitOut: 'تخطّي الجولة القادمة، {day}',
});

import { arabic } from '../translation.ts';

export const lottery = arabic('lottery', {
  open: 'رقم تذكرتك {ticket}',
  openText: 'عدد الأماكن: {places}. إن زاد عدد المسجلين فالاختيار بالقرعة. بصمة القرعة:',
  place: 'حصلت على مكان',
  placeText: 'وُزّعت الأماكن بالقرعة. رقم تذكرتك {ticket}.',
  waiting: 'رقمك في قائمة الانتظار {waiting}',
  waitingText: 'وُزّعت الأماكن بالقرعة. رقم تذكرتك {ticket}. المكان الشاغر يذهب إلى التالي، وتصلك رسالة بالبريد.',
  record: 'التحقق من القرعة',
});

import { arabic } from '../translation.ts';

export const laterErrors = arabic('laterErrors', {
  ALREADY_ANSWERED: 'أُجيب عن هذا من قبل. أعد التحميل لترى الجواب.',
  ALREADY_HAS_MENTOR: 'لأحدكما إرشاد بالفعل: إرشاد واحد في كل مرة في هذا البرنامج.',
  ALREADY_MATCHED: 'يجمعكما إرشاد بالفعل.',
  ALREADY_REQUESTED: 'أرسل أحدكما طلبًا إلى الآخر من قبل.',
  ALREADY_SIGNED_UP: 'أنت مسجّل في هذا البرنامج بالفعل.',
  ANSWER_REQUIRED: 'ما زال سؤال ينتظر جوابك.',
  CONFLICT: 'غيّر شخص آخر هذا في الأثناء. أعد التحميل ثم كرّر تغييرك.',
  IDEMPOTENCY_KEY_REUSED: 'أُرسل هذا من قبل بكلمات أخرى. أعد التحميل ثم كرّر تغييرك.',
  LIMIT_REACHED: 'أقصى عدد منها {limit}. احذف ما انتهى ثم أضف هذا.',
  MENTOR_FULL: 'شُغل المكان الأخير قبل لحظات.',
  MENTOR_NOT_AVAILABLE: 'هذا الشخص غير متاح.',
  NOTICE_NOT_ACCEPTED: 'تغيّر إشعار الخصوصية. اقرأه واقبله أولًا.',
  NOT_ELIGIBLE: 'هذا البرنامج غير متاح لك.',
  PAIR_NOT_ALLOWED: 'هذا الشخص غير متاح.',
  PROGRAM_NOT_OPEN: 'هذا البرنامج غير مفتوح حاليًا.',
  STEP_UP_NEEDED: 'لا تُفتح الملاحظات الخاصة والرسائل إلا بعد أن تسجّل الدخول بنفسك، برمز البريد أو بدخول الشركة.',
  TOO_MANY_REQUESTS_OPEN: 'لديك من الطلبات المفتوحة ما يسمح به هذا البرنامج. اسحب واحدًا أو انتظر جوابًا.',
  TOO_MANY_TODAY: 'كان هذا كثيرًا ليوم واحد: الحد الأقصى {limit}. تابع غدًا.',
  WRONG_STATE: 'لم يعد هذا ممكنًا. أعد التحميل لترى ما تغيّر.',
});

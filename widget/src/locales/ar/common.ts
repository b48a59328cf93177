import { arabic } from '../translation.ts';

export const common = arabic('common', {
  'error.CODE_WRONG': 'هذا الرمز غير صحيح أو انتهت صلاحيته. جرّب أحدث رمز أو اطلب رمزًا آخر.',
  'error.FORBIDDEN': 'هذا غير متاح لك.',
  'error.INSECURE_PAGE': 'يحتاج تسجيل الدخول إلى صفحة يبدأ عنوانها بـ https. أخبر من يعتني بهذه الصفحة.',
  'error.INTERNAL': 'حدث خلل من جهتنا. ما كتبته محفوظ في هذه الصفحة؛ حاول مرة أخرى بعد قليل.',
  'error.INVALID_INPUT': 'لم يُقبل شيء مما هنا. راجع ما كتبته.',
  'error.NOT_FOUND': 'هذا غير موجود هنا أو لم يعد موجودًا. إن كان يجب أن يكون هنا فأخبر من يعتني بهذه الصفحة.',
  'error.OFFLINE': 'لا يمكن الوصول إلى Alongside الآن. ما كتبته محفوظ هنا؛ أرسله مرة أخرى بعد قليل.',
  'error.ORIGIN_NOT_ALLOWED': 'لا يُسمح لهذه الصفحة بعرض هذا البرنامج. أخبر من يعتني بهذه الصفحة.',
  'error.SERVER_UNAVAILABLE': 'Alongside مشغول الآن. ما كتبته محفوظ هنا؛ أرسله مرة أخرى بعد قليل.',
  'error.SIGN_IN_FAILED': 'هذا دخول شخص آخر. أثبت بدخولك أنك أنت.',
  'error.SIGN_IN_WAY_OFF': 'هذه الطريقة لتسجيل الدخول معطّلة هنا.',
  'error.TOO_MANY_REQUESTS': 'كان هذا كثيرًا في وقت قصير. انتظر دقيقة ثم حاول مرة أخرى.',
  'error.UNAUTHENTICATED': 'سُجّل خروجك. سجّل الدخول من جديد للمتابعة.',
  'error.UNEXPECTED': 'حدث خلل في هذه الصفحة. أعد تحميلها.',
  'error.UNREADABLE_ANSWER': 'أجاب شيء بينك وبين Alongside بدلًا منه. أخبر قسم التقنية إن استمر ذلك.',

  'nav.label': 'الإرشاد',
  'nav.home': 'الرئيسية',
  'nav.discover': 'استكشاف',
  'nav.sign-up': 'ملفك',
  'nav.my-mentoring': 'إرشادي',
  'nav.requests': 'الطلبات',
  'nav.survey': 'الاستبيان',
  'nav.waiting': 'في الانتظار: {count}',

  company: '{name} ومعه {count} آخرون',

  'account.menu': 'حسابك، {name}',
  'account.signOut': 'تسجيل الخروج',

  'dialog.close': 'إغلاق',
  'draft.again': 'ما بدأته هنا من جديد.',
  'draft.afresh': 'البدء من جديد',

  'state.loading': 'جارٍ التحميل',
  'state.offlineTitle': 'لا نستطيع الوصول إلى Alongside الآن',
  'state.offline': 'نعيد المحاولة تلقائيًا، ونتابع حالما يعود الاتصال.',
  'state.errorTitle': 'لم ينجح هذا',
  'state.pageTitle': 'لا شيء لعرضه هنا',
  'state.noProgramTitle': 'هذه الصفحة لا تذكر برنامجًا',
  'state.noProgram': 'أخبر من يعتني بهذه الصفحة: ينقص الوسم الاسم المختصر للبرنامج.',
  'state.retry': 'المحاولة الآن',
  'state.stepUp': 'أثبت أنك أنت',
  'state.code': 'إن استمر ذلك فأخبر قسم التقنية بالرمز {code}',
});

import type { Words } from './en.ts'

export const signInAr: Words['signIn'] = {
  askedWith: (device) => `طُلب ذلك باستخدام ${device}.`,
  doneWith: (device) => `تم ذلك باستخدام ${device}.`,
  browserOn: (browser, system) => `${browser} على ${system}`,
  ignore: 'إذا لم تكن أنت من طلب ذلك، فلا داعي لفعل أي شيء.',
  neverTell: 'لا تخبر أحدًا بهذا الرمز أبدًا. لن يسألك عنه أحد من مكتب الخدمة.',
  code: {
    subject: (organization) => `رمز تسجيل الدخول إلى ${organization}`,
    intro: 'أدخل هذا الرمز حيث طلبته:',
    button: 'تسجيل الدخول دون إدخاله',
  },
  stepUp: {
    subject: (organization) => `رمز التأكيد لدى ${organization}`,
    intro: 'هناك من سجّل الدخول باسمك ويوشك أن يقوم بأمر يتطلب إثباتًا. إن كنت أنت، فأدخل هذا الرمز:',
  },
  reset: {
    subject: (organization) => `كلمة مرور جديدة لـ ${organization}`,
    intro: 'بهذا الرابط تختار كلمة مرور جديدة. بعدها يُسجَّل خروجك من جميع الأجهزة.',
    button: 'اختيار كلمة مرور جديدة',
  },
  registration: {
    subject: (organization) => `أكّد عنوانك لدى ${organization}`,
    intro: 'أدخل هذا الرمز حيث سجّلت، وعندها يُنشأ حسابك:',
    button: 'التأكيد دون إدخاله',
  },
  known: {
    subject: (organization) => `لديك حساب لدى ${organization} بالفعل`,
    intro: (organization) =>
      `أراد شخص ما التسجيل لدى ${organization} بهذا العنوان. لديك حساب بالفعل، ولم يتغير أي شيء.`,
    forgotten: 'إن كنت أنت ولم تعد تتذكر كلمة مرورك، فاختر كلمة جديدة من صفحة تسجيل الدخول.',
    button: 'تسجيل الدخول',
  },
  notice: {
    subject: (organization) => `تغيّر حسابك لدى ${organization}`,
    what: {
      password_changed: 'تغيّرت كلمة مرورك، وسُجّل خروج أجهزتك الأخرى.',
      password_reset: 'استُبدلت كلمة مرورك عبر رابط أُرسل إلى بريدك، وسُجّل خروج جميع أجهزتك.',
      second_factor_added: 'أُعدّ تطبيق مصادقة لحسابك. من الآن يطلب تسجيل الدخول رمزه.',
      second_factor_removed: 'أُزيل تطبيق المصادقة من حسابك مع رموز الاسترداد.',
      second_factor_reset: 'أزال أحد المسؤولين العامل الثاني لحسابك. يمكنك إعداد عامل جديد.',
      recovery_codes_replaced: 'لديك رموز استرداد جديدة. الرموز الأقدم لم تعد صالحة.',
      recovery_code_used: 'سجّل شخص ما الدخول إلى حسابك بأحد رموز الاسترداد الخاصة بك.',
      passkey_added: 'أُضيف مفتاح مرور إلى حسابك.',
      passkey_removed: 'أُزيل مفتاح مرور من حسابك.',
    },
    at: (at) => `حدث ذلك في ${at}.`,
    notYou: 'إن لم تكن أنت، فغيّر كلمة مرورك فورًا وأخبر أحد المسؤولين.',
    button: 'عرض حسابك',
  },
}

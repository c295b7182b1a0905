import type { Words } from './en.ts'
import { signInAr } from './sign-in-ar.ts'

const clockNames: Record<string, string> = {
  first_response: 'الرد الأول',
  next_response: 'الرد التالي',
  resolution: 'الحل',
}

interface Forms {
  readonly one: string
  readonly two: string
  readonly few: string
  readonly many: string
}

/** Arabic has a form for one, for two, for three to ten, and for more. */
function count(value: number, { one, two, few, many }: Forms): string {
  if (value === 1) return one
  if (value === 2) return two
  const rest = value % 100
  return `${value} ${rest >= 3 && rest <= 10 ? few : many}`
}

const changeForms = { one: 'تغيير واحد', two: 'تغييران', few: 'تغييرات', many: 'تغييرًا' }
const requestForms = { one: 'طلب واحد', two: 'طلبين', few: 'طلبات', many: 'طلبًا' }

export const ar: Words = {
  changes: (changes, requests) => `${count(changes, changeForms)} في ${count(requests, requestForms)}`,
  yourRequest: 'طلبك',
  openRequest: 'فتح الطلب',
  followRequest: 'متابعة الطلب',
  openDesk: 'فتح مكتب الخدمة',
  more: (more) => `وكذلك ${count(more, { ...changeForms, one: 'تغيير واحد آخر', two: 'تغييران آخران' })}.`,
  files: (files) => `معها ${count(files, { one: 'ملف واحد', two: 'ملفان', few: 'ملفات', many: 'ملفًا' })}.`,
  cut: 'البقية في صفحة الطلب.',
  deleted: 'حُذفت الرسالة.',
  note: 'ملاحظة داخلية',
  replyHere: 'اكتب فوق هذا السطر',
  noReplies: 'لا أحد يقرأ الردود على هذه الرسالة: أجب في صفحة الطلب.',
  why: (organization) => `تصلك هذه الرسالة لأنك تشارك في هذا الطلب لدى ${organization}.`,
  unsubscribe: 'لا مزيد من الرسائل عن هذا الطلب',
  unsubscribeAll: 'لا مزيد من رسائل كهذه',
  privateLink: 'هذا الرابط لك وحدك: من يملكه يستطيع القراءة والرد. لا تعطه لأحد.',
  linkUntil: (until) => `وهو صالح حتى ${until}.`,
  desk: 'مكتب الخدمة',
  sentences: {
    message_posted: ({ actor }) => `كتب ${actor}`,
    note_added: ({ actor }) => `أضاف ${actor} ملاحظة داخلية`,
    mention: ({ actor }) => `أشار إليك ${actor}`,
    request_received: () => 'وصلنا طلبك، وسنكتب إليك عندما يجدّ جديد',
    created: ({ actor }) => `أنشأ ${actor} الطلب`,
    assigned: ({ actor, you }) => (you ? `أسند ${actor} الطلب إليك` : `أسند ${actor} الطلب إلى شخص`),
    taken: ({ actor }) => `يتولى ${actor} الطلب`,
    unassigned: ({ actor, you }) => (you ? `أعفاك ${actor} من الطلب` : `أعفى ${actor} شخصًا من الطلب`),
    handed_over: ({ actor }) => `سلّم ${actor} الطلب إلى فريق آخر`,
    returned_to_line: () => 'عاد الطلب إلى صف فريقه',
    waiting: ({ actor }) => `وضع ${actor} الطلب قيد الانتظار`,
    resumed: ({ actor }) => `استأنف ${actor} العمل عليه`,
    edited: ({ actor }) => `عدّل ${actor} الطلب`,
    resolved: ({ actor }) => `حلّ ${actor} الطلب`,
    resolution_changed: ({ actor }) => `غيّر ${actor} الحل`,
    confirmed: ({ actor }) => `أكّد ${actor} الحل`,
    closed: () => 'أُغلق الطلب',
    cancelled: ({ actor }) => `ألغى ${actor} الطلب`,
    reopened: ({ actor }) => `أعاد ${actor} فتح الطلب`,
    escalated: () => 'مستوى الخدمة في خطر',
    escalation_unacknowledged: () => 'لم يؤكد أحد استلام التصعيد',
    reminded: () => 'ننتظر ردك',
    changed: ({ actor }) => `غيّر ${actor} الطلب`,
  },
  due: (clock, due, late) =>
    late ? `كان موعد ${clockNames[clock] ?? clock} في ${due}.` : `موعد ${clockNames[clock] ?? clock} في ${due}.`,
  received: {
    title: 'وصلنا طلبك',
    text: (number) => `رقمه ${number}. سنكتب إليك عندما يجدّ جديد.`,
  },
  transcript: {
    subject: 'محادثتك',
    intro: (organization) => `هذا ما قيل في محادثتك مع ${organization}.`,
    nothing: 'لم يُقل شيء.',
  },
  link: {
    subject: 'رابط طلبك',
    intro: 'بهذا الرابط تتابع طلبك وترد عليه دون حساب.',
  },
  test: {
    subject: 'رسالة تجريبية',
    intro: (organization) => `تصل رسائل ${organization} وتبدو هكذا.`,
  },
  signIn: signInAr,
}

/** What the first things of a new organization are called, in the language of whoever makes it. */

export interface SetupWords {
  readonly calendar: string
  readonly policy: string
  readonly team: string
  readonly solved: string
  readonly unanswered: string
  readonly reason: string
}

const english: SetupWords = {
  calendar: 'Office hours',
  policy: 'Standard',
  team: 'Service desk',
  solved: 'Solved',
  unanswered: 'No answer came',
  reason: 'Made with the organization',
}

const words: Readonly<Record<string, SetupWords>> = {
  en: english,
  de: {
    calendar: 'Bürozeiten',
    policy: 'Standard',
    team: 'Service Desk',
    solved: 'Gelöst',
    unanswered: 'Keine Antwort erhalten',
    reason: 'Mit der Organisation angelegt',
  },
  ar: {
    calendar: 'ساعات العمل',
    policy: 'السياسة الأساسية',
    team: 'مكتب الخدمة',
    solved: 'تم الحل',
    unanswered: 'لم يصل رد',
    reason: 'أُنشئت مع المؤسسة',
  },
}

/** @returns the words of a locale's language, English where there are none */
export function setupWords(locale: string): SetupWords {
  return words[locale.split('-')[0] ?? ''] ?? english
}

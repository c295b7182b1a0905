/** Which language a reader gets; apart from i18next, so that the page to sign in can share it. */
export const languages = ['en', 'de', 'ar'] as const
export type Language = (typeof languages)[number]

/** Each by its own name, for whoever cannot read the others. */
export const languageNames: Record<Language, string> = { en: 'English', de: 'Deutsch', ar: 'العربية' }

const isLanguage = (value: string | undefined): value is Language => languages.some((known) => known === value)

/** The profile's, else the one chosen on this machine, else the browser's first that we speak. */
export function pickLanguage(preferred?: string): Language {
  const wished = [preferred, readRemembered(), ...navigator.languages]
  return wished.map((tag) => tag?.split('-')[0]).find(isLanguage) ?? 'en'
}

/** For the next visit, and for the page as it stands: its language and direction. */
export function rememberLanguage(language: Language): void {
  localStorage.setItem('holdfast.language', language)
  document.documentElement.lang = language
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr'
}

function readRemembered(): string | undefined {
  return localStorage.getItem('holdfast.language') ?? undefined
}

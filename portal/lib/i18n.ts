/** Texts live in `portal/locales/<language>/<feature>.json` and are loaded when a page wants them. */
import i18next, { type BackendModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { type Language, pickLanguage, rememberLanguage } from './language.ts'

export { type Language, languages } from './language.ts'

const files = import.meta.glob<{ default: Record<string, string> }>('../locales/*/*.json')

const lazyFiles: BackendModule = {
  type: 'backend',
  init() {},
  async read(language, namespace) {
    const load = files[`../locales/${language}/${namespace}.json`]
    if (!load) throw new Error(`no texts ${language}/${namespace}`)
    return (await load()).default
  },
}

/** @param preferred the language of the person's profile */
export async function startI18n(preferred?: string): Promise<void> {
  const language = pickLanguage(preferred)
  rememberLanguage(language)
  await i18next
    .use(lazyFiles)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: 'en',
      ns: ['common'],
      defaultNS: 'common',
      // React escapes what it shows.
      interpolation: { escapeValue: false },
      keySeparator: '.',
      returnNull: false,
      react: { useSuspense: true },
    })
}

/** Changes the language of everything that is shown. */
export async function changeLanguage(language: Language): Promise<void> {
  rememberLanguage(language)
  await i18next.changeLanguage(language)
}

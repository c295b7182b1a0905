/** Texts live in `portal/locales/<language>/<feature>.json` and are loaded when a page wants them. */
import i18next, { type BackendModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { type Language, pickLanguage, rememberLanguage } from './language.ts'

export { type Language, languages } from './language.ts'

/** Where the texts of a language are; each in a file of its own, as nobody reads more than one. */
const places = {
  en: () => import('./texts/en.ts'),
  de: () => import('./texts/de.ts'),
  ar: () => import('./texts/ar.ts'),
} as const satisfies Record<Language, unknown>

const lazyFiles: BackendModule = {
  type: 'backend',
  init() {},
  async read(language, namespace) {
    const { files } = await places[language as Language]()
    const load = files[`../../locales/${language}/${namespace}.json`]
    if (!load) throw new Error(`no texts ${language}/${namespace}`)
    return (await load()).default
  },
}

/** Begins while it is still asked who it is: it is nearly always the language of the last time. */
export function expectLanguage(): void {
  // What cannot be loaded now is asked for again, by then with somebody to tell.
  void places[pickLanguage()]().catch(() => undefined)
}

const { promise: started, resolve: tellStarted } = Promise.withResolvers<void>()

/**
 * Texts that a page is drawn with: loaded beside its code. One that waits for them as it is drawn comes late, as React
 * keeps what it shows in their place for a third of a second.
 */
export async function loadTexts(namespaces: readonly string[]): Promise<void> {
  await started
  await i18next.loadNamespaces(namespaces)
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
      // Each is complete: a test says so.
      fallbackLng: false,
      ns: ['common'],
      defaultNS: 'common',
      // React escapes what it shows.
      interpolation: { escapeValue: false },
      keySeparator: '.',
      returnNull: false,
      react: { useSuspense: true },
    })
  tellStarted()
}

/** Changes the language of everything that is shown. */
export async function changeLanguage(language: Language): Promise<void> {
  rememberLanguage(language)
  await i18next.changeLanguage(language)
}

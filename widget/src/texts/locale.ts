/** The language and its formats. What there is no dictionary for is said in English, dates included. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { de } from './de.ts'
import { en, type Texts } from './en.ts'
import { createFormats, type Formats } from './formats.ts'

const dictionaries: Readonly<Record<string, Texts>> = { en, de }
const rightToLeft = new Set(['ar', 'fa', 'he', 'ur'])

export interface Locale {
  /** Such as `de-AT`; what `lang` says. */
  readonly tag: string
  readonly direction: 'ltr' | 'rtl'
  readonly texts: Texts
  readonly formats: Formats
}

/** @param wanted language tags, the most wanted first */
export function createLocale(wanted: readonly (string | null | undefined)[]): Locale {
  const known = wanted.filter((tag): tag is string => Boolean(tag) && isTag(tag as string))
  const language = known.map(languageOf).find((one) => Object.hasOwn(dictionaries, one)) ?? 'en'
  // A page says `en`; the visitor's browser says which English, and so how times are written.
  const tag = known.find((one) => languageOf(one) === language && one.includes('-')) ?? language
  const direction = rightToLeft.has(language) ? 'rtl' : 'ltr'
  return { tag, direction, texts: dictionaries[language] ?? en, formats: createFormats(tag) }
}

function languageOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? 'en'
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

export const LocaleContext = createContext<Locale>(createLocale([]))

export function useLocale(): Locale {
  return useContext(LocaleContext)
}

/**
 * The texts of this page, in the language that is chosen on it. They count nothing, so all that i18next would do for
 * them here is to fill in names: not worth a sixth of what the page loads.
 */
import { createContext, use } from 'react'
import { type Language, pickLanguage, rememberLanguage } from '../lib/language.ts'

interface Texts {
  readonly [key: string]: string | Texts
}
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string

const files = import.meta.glob<{ default: Texts }>('../locales/*/sign-in.json')

export interface Reader {
  readonly language: Language
  readonly t: Translate
}

/** @returns what everything is said with; to be awaited before anything is shown */
export async function readIn(language: Language = pickLanguage()): Promise<Reader> {
  const load = files[`../locales/${language}/sign-in.json`]
  if (!load) throw new Error(`no texts ${language}`)
  const texts = (await load()).default
  rememberLanguage(language)
  return { language, t: (key, values = {}) => fill(find(texts, key), values) }
}

function find(texts: Texts, key: string): string {
  const found = key
    .split('.')
    .reduce<string | Texts | undefined>((at, part) => (at as Texts | undefined)?.[part], texts)
  return typeof found === 'string' ? found : key
}

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** Changes when the language does, so that everything is said again. */
export const ReaderContext = createContext<Reader | null>(null)

/** As that of the rest of the portal, so that the same check finds the keys. */
export function useTranslation(_namespace: 'sign-in'): Reader {
  const reader = use(ReaderContext)
  if (!reader) throw new Error('the texts are not loaded')
  return reader
}

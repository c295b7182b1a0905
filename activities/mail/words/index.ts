/** In which language and zone somebody reads. */
import { isLocale, isTimeZone } from '@holdfast/contracts/locale.ts'
import { ar } from './ar.ts'
import { de } from './de.ts'
import { en, type Words } from './en.ts'

export type { SentenceKey, Words } from './en.ts'

const languages: Readonly<Record<string, Words>> = { en, de, ar }

export interface Reader {
  readonly locale: string
  readonly timeZone: string
}

export interface Tongue {
  readonly language: string
  /** In which the language is written. */
  readonly direction: 'ltr' | 'rtl'
  readonly words: Words
  /** An instant as the reader's clock and calendar show it. */
  showTime(at: Date): string
}

/**
 * @returns the reader's language where we have it, else English, in the reader's zone. What was imported may name a
 * language or a zone that does not exist; a mail in English and UTC is better than none.
 */
export function tongueOf({ locale, timeZone: wanted }: Reader): Tongue {
  const language = locale.split('-')[0] ?? 'en'
  const words = isLocale(locale) ? languages[language] : undefined
  const timeZone = isTimeZone(wanted) ? wanted : 'UTC'
  const format = new Intl.DateTimeFormat(words ? locale : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  })
  const zone = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'short' })
  return {
    language: words ? language : 'en',
    direction: words === ar ? 'rtl' : 'ltr',
    words: words ?? en,
    showTime(at) {
      const name = zone.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
      return `${format.format(at)} ${name}`
    },
  }
}

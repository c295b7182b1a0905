/** In which language and zone somebody reads. */
import { de } from './de.ts'
import { en, type Words } from './en.ts'

export type { SentenceKey, Words } from './en.ts'

const languages: Readonly<Record<string, Words>> = { en, de }

export interface Reader {
  readonly locale: string
  readonly timeZone: string
}

export interface Tongue {
  readonly language: string
  readonly words: Words
  /** An instant as the reader's clock and calendar show it. */
  showTime(at: Date): string
}

/** @returns the reader's language where we have it, else English; the zone is always the reader's */
export function tongueOf({ locale, timeZone }: Reader): Tongue {
  const language = locale.split('-')[0] ?? 'en'
  const words = languages[language]
  const format = new Intl.DateTimeFormat(words ? locale : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  })
  const zone = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'short' })
  return {
    language: words ? language : 'en',
    words: words ?? en,
    showTime(at) {
      const name = zone.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
      return `${format.format(at)} ${name}`
    },
  }
}

import { isLocale, isTimeZone } from '@holdfast/contracts/locale.ts'
import type { KnownElsewhere } from '../known-elsewhere.ts'
import type { Refusal } from './refusals.ts'

/** What a source says, as it can be stored. */
export interface Told {
  readonly email: string
  readonly name: string
  readonly department: string | null | undefined
  readonly title: string | null | undefined
  readonly phone: string | null | undefined
  readonly locale: string | undefined
  readonly timeZone: string | undefined
}

const address = /^[^@\s]+@[^@\s]+$/

/** Sources hold what our own forms would refuse: it is cut to what fits, and left out where nothing is left. */
export function readTold(known: KnownElsewhere): Told | { refused: Refusal } {
  const email = clean(known.email, 320)
  if (clean(known.externalId, 1_000) === null) return { refused: 'external_id_missing' }
  if (email === null || !address.test(email)) return { refused: 'email_missing' }
  const { locale, timeZone } = known
  return {
    email,
    name: clean(known.name, 200) ?? email.slice(0, email.indexOf('@')).slice(0, 200),
    department: known.department && clean(known.department, 200),
    title: known.title && clean(known.title, 200),
    phone: known.phone && clean(known.phone, 100),
    locale: locale !== undefined && locale.length <= 35 && isLocale(locale) ? locale : undefined,
    timeZone: timeZone !== undefined && timeZone.length <= 64 && isTimeZone(timeZone) ? timeZone : undefined,
  }
}

/** PostgreSQL stores neither null characters nor halves of surrogate pairs; nothing else of a control belongs in a name. */
function clean(text: string, maxLength: number): string | null {
  const readable = text.toWellFormed().replaceAll(/[\p{Cc}\uFFFD]+/gu, ' ')
  return (
    readable
      .trim()
      .slice(0, maxLength)
      .toWellFormed()
      .replace(/\uFFFD$/, '')
      .trim() || null
  )
}

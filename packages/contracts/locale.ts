/** Where somebody is, and what they read. */
import Type from 'typebox'

/** The schema holds the form; whether the zone exists is checked where it is written. */
export const TimeZone = Type.String({
  minLength: 1,
  maxLength: 64,
  description: 'IANA time zone, such as Europe/Berlin',
})

/** The schema holds the form; whether it is well-formed is checked where it is written. */
export const Locale = Type.String({
  pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$',
  maxLength: 35,
  description: 'BCP 47, such as de or pt-BR',
})

/** @returns whether it is well-formed BCP 47: the pattern of the schema lets through what is not, such as `de-x1` */
export function isLocale(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1
  } catch {
    return false
  }
}

/** @returns whether this machine's time-zone data knows the zone by name; plain offsets know no daylight saving. */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

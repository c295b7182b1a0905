import { useTranslation } from 'react-i18next'
import { createFormats, type Formats } from './formats.ts'
import { useMe } from './session.ts'

export type { Formats, Moment } from './formats.ts'

/** Making a formatter costs a hundred times what using it does, and every row uses some. */
const known = new Map<string, Formats>()

/** Formats for the language and the time zone of whoever is signed in. */
export function useFormat(): Formats {
  const { i18n } = useTranslation()
  const { timeZone } = useMe().person
  return formatsFor(i18n.language, timeZone)
}

function formatsFor(language: string, timeZone: string): Formats {
  const key = `${language} ${timeZone}`
  const formats = known.get(key) ?? createFormats(language, timeZone)
  known.set(key, formats)
  return formats
}

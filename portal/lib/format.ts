import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { createFormats, type Formats } from './formats.ts'
import { useMe } from './session.ts'

export type { Formats, Moment } from './formats.ts'

/** Formats for the language and the time zone of whoever is signed in. */
export function useFormat(): Formats {
  const { i18n } = useTranslation()
  const { timeZone } = useMe().person
  return useMemo(() => createFormats(i18n.language, timeZone), [i18n.language, timeZone])
}

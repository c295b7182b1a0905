/** What time it is where somebody is. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../lib/clock.ts'
import { createFormats } from '../../lib/formats.ts'
import { useMe } from '../../lib/session.ts'

export interface TimeThere {
  readonly time: string
  /** Whether the reader's own clock says the same. */
  readonly isHere: boolean
}

export function useTimeThere(timeZone: string): TimeThere {
  const { i18n } = useTranslation()
  const now = useNow('minute')
  const own = useMe().person.timeZone
  const [there, here] = useMemo(
    () => [createFormats(i18n.language, timeZone), createFormats(i18n.language, own)],
    [i18n.language, timeZone, own],
  )
  const time = there.time(now)
  return { time, isHere: time === here.time(now) && there.date(now) === here.date(now) }
}

import type { PolicySummary } from '@holdfast/contracts/policies/policy.ts'
import { createContext, type ReactNode, use, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type ConditionChoices,
  useConditionChoices,
} from '../../components/service-levels/conditions/use-condition-choices.tsx'
import { formatDuration, parseDuration, usualDayMinutes } from '../../components/service-levels/durations.ts'
import { useCalendar, useCalendarList } from '../../components/service-levels/queries.ts'

/** What the sections of a policy's page share: names, lengths of time, and whether anything may be changed. */
export interface PolicyView {
  readonly editable: boolean
  readonly choices: ConditionChoices
  readonly calendarName: string
  /** How long a day of the calendar is, in minutes. */
  readonly dayMinutes: number
  readonly policies: readonly PolicySummary[]
  format(minutes: number): string
  parse(text: string): number | null
}

const Context = createContext<PolicyView | null>(null)

export function usePolicyView(): PolicyView {
  const view = use(Context)
  if (!view) throw new Error('usePolicyView needs a <PolicyViewProvider> around it')
  return view
}

/** @param calendarId whose days are meant by `2d` */
export function PolicyViewProvider({
  editable,
  calendarId,
  policies,
  children,
}: {
  editable: boolean
  calendarId: string
  policies: readonly PolicySummary[]
  children: ReactNode
}) {
  const { i18n } = useTranslation()
  const choices = useConditionChoices()
  const calendars = useCalendarList()
  const { data: calendar } = useCalendar(calendarId)
  const calendarName = calendars.data?.find(({ id }) => id === calendarId)?.name ?? '…'
  const dayMinutes = calendar ? usualDayMinutes(calendar.rules) : undefined
  const view = useMemo(() => {
    const length = dayMinutes ?? Number.POSITIVE_INFINITY
    return {
      editable,
      choices,
      calendarName,
      dayMinutes: length,
      policies,
      format: (minutes: number) => formatDuration(minutes, length, i18n.language),
      parse: (text: string) => parseDuration(text, dayMinutes ?? 1_440),
    }
  }, [editable, choices, calendarName, dayMinutes, policies, i18n.language])
  return <Context value={view}>{children}</Context>
}

import type { CalendarRules, Holiday } from '@holdfast/contracts/sla/calendar.ts'
import { type ReactNode, useEffect, useState } from 'react'
import { FormProvider, type UseFormReturn, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ChangeList } from '../../components/service-levels/change-list.tsx'
import type { LeafChange } from '../../components/service-levels/leaves.ts'
import { SideSection } from '../../components/service-levels/section.tsx'
import { serverNow } from '../../lib/clock.ts'
import { Page, SidePanel } from '../../shell/page.tsx'
import { faultsOf } from './calendar-resolver.ts'
import { type EditedHoliday, HolidayDialog } from './holiday-dialog.tsx'
import { addHolidays, putHoliday, sameDateInYears } from './holidays.ts'
import { HolidaysSection } from './holidays-section.tsx'
import { HoursPreview } from './hours-preview.tsx'
import { HoursSection } from './hours-section.tsx'
import { useDescribeChange } from './use-describe-change.ts'
import { YearSection } from './year-section.tsx'

interface CalendarShellProps {
  form: UseFormReturn<CalendarRules>
  base: CalendarRules
  /** 0: nothing is live. */
  baseNumber: number
  changes: readonly LeafChange[]
  editable: boolean
  revision?: number
  title: string
  aside: ReactNode
  actions: ReactNode
  banner?: ReactNode
  intro?: ReactNode
  side?: ReactNode
}

/** What pages of a calendar have in common, whether it is there already or not. */
export function CalendarShell(props: CalendarShellProps) {
  return (
    <FormProvider {...props.form}>
      <Layout {...props} />
    </FormProvider>
  )
}

function Layout(props: CalendarShellProps) {
  const { t } = useTranslation('admin-calendars')
  const { form, changes, editable } = props
  const values = useWatch({ control: form.control }) as CalendarRules
  // What is not live yet was never otherwise.
  const isLive = props.baseNumber > 0
  const base = isLive ? props.base : values
  const rules = useSettledRules(values)
  const [year, setYear] = useState(() => new Date(serverNow()).getUTCFullYear())
  const [edited, setEdited] = useState<EditedHoliday | null>(null)
  const edit = (holiday: Holiday | null, date = `${year}-01-01`) =>
    setEdited(holiday ? { holiday, before: holiday.date } : { holiday: { date, name: '' }, before: null })
  const choose = (date: string) => edit(values.holidays.find((holiday) => holiday.date === date) ?? null, date)
  const put = (holidays: Holiday[]) => form.setValue('holidays', holidays, { shouldDirty: true })
  const save = (holiday: Holiday, moreYears: number) => {
    const put1 = putHoliday(form.getValues('holidays'), edited?.before ?? null, holiday)
    const later = sameDateInYears(holiday.date, moreYears).map((date) => ({ ...holiday, date }))
    put(addHolidays(put1, later))
    setYear(Number(holiday.date.slice(0, 4)))
  }
  return (
    <Page
      title={props.title}
      crumbs={[{ label: t('title'), to: '/admin/calendars' }]}
      aside={props.aside}
      actions={props.actions}
      fixed
    >
      <div className="flex min-h-0 flex-1 max-xl:flex-col max-xl:overflow-y-auto">
        <div className="grid min-w-0 flex-1 grid-cols-1 content-start gap-4 px-4 py-4 md:px-5 xl:overflow-y-auto">
          {props.banner}
          {props.intro}
          <HoursSection key={props.revision} base={base} editable={editable} />
          <HolidaysSection base={base} editable={editable} year={year} onYearChange={setYear} onEdit={edit} />
          <YearSection
            rules={rules}
            zone={values.zone}
            year={year}
            onYearChange={setYear}
            onChoose={editable && !values.alwaysOpen ? choose : undefined}
          />
        </div>
        <SidePanel label={t('side.title')} className="max-xl:w-full max-xl:flex-none max-xl:border-s-0 max-xl:border-t">
          <HoursPreview rules={rules} zone={values.zone} />
          {changes.length > 0 && isLive && <Changes changes={changes} number={props.baseNumber} />}
          {props.side}
        </SidePanel>
      </div>
      <HolidayDialog
        edited={edited}
        taken={values.holidays.map(({ date }) => date)}
        onClose={() => setEdited(null)}
        onSave={save}
      />
    </Page>
  )
}

const settleMs = 300

/** @returns the rules soon after the last change; `null` while they could not be published */
function useSettledRules(values: CalendarRules): CalendarRules | null {
  const wanted = JSON.stringify(values)
  const [settled, setSettled] = useState(wanted)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(wanted), settleMs)
    return () => clearTimeout(timer)
  }, [wanted])
  const rules = JSON.parse(settled) as CalendarRules
  return faultsOf(rules).length === 0 ? rules : null
}

const shownChanges = 8

function Changes({ changes, number }: { changes: readonly LeafChange[]; number: number }) {
  const { t } = useTranslation('service-levels')
  const describe = useDescribeChange()
  return (
    <SideSection title={t('draft.changes', { count: changes.length, number })}>
      <ChangeList changes={changes} describe={describe} limit={shownChanges} />
    </SideSection>
  )
}

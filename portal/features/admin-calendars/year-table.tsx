import { useTranslation } from 'react-i18next'
import { formatDuration } from '../../components/service-levels/durations.ts'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '../../ui/table.tsx'
import { useLocalDates } from './use-local-dates.ts'
import type { Month } from './year.ts'
import type { ZoneChange } from './zone-changes.ts'

/** The year in numbers and names, a line a month. */
export function YearTable({ months, changes }: { months: readonly Month[]; changes: readonly ZoneChange[] }) {
  const { t, i18n } = useTranslation('admin-calendars')
  const dates = useLocalDates()
  const dayOf = (date: string) => String(Number(date.slice(8)))
  return (
    <Table>
      <TableHeader>
        <TableRow>
          <TableHead>{t('year.month')}</TableHead>
          <TableHead className="text-end">{t('year.workingDays')}</TableHead>
          <TableHead className="text-end">{t('year.openHours')}</TableHead>
          <TableHead>{t('holidays.title')}</TableHead>
          <TableHead>{t('year.changes')}</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {months.map(({ month, days }) => {
          const open = days.filter(({ windows }) => windows.length > 0)
          const minutes = days.reduce((sum, { openMs }) => sum + openMs, 0) / 60_000
          const ofMonth = changes.filter(({ date }) => Number(date.slice(5, 7)) === month)
          return (
            <TableRow key={month}>
              <th scope="row" className="px-3 text-start font-medium">
                {dates.month(month)}
              </th>
              <TableCell className="text-end tabular-nums">{open.length}</TableCell>
              <TableCell className="text-end tabular-nums">
                {formatDuration(Math.round(minutes), Number.POSITIVE_INFINITY, i18n.language)}
              </TableCell>
              <TableCell dir="auto">
                {days
                  .filter(({ holiday }) => holiday !== null)
                  .map(({ date, holiday }) => `${dayOf(date)} ${holiday}`)
                  .join(', ')}
              </TableCell>
              <TableCell>
                {ofMonth
                  .map(
                    ({ date, minutes }) =>
                      `${dayOf(date)}: ${t(minutes > 0 ? 'year.forward' : 'year.back', { count: Math.abs(minutes) })}`,
                  )
                  .join(', ')}
              </TableCell>
            </TableRow>
          )
        })}
      </TableBody>
    </Table>
  )
}

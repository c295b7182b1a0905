import { type Priority, priorities } from '@holdfast/contracts/requests/vocabulary.ts'
import type { PolicyRules } from '@holdfast/contracts/sla/policy.ts'
import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { PriorityLabel } from '../../components/requests/priority-icon.tsx'
import { formatDuration } from '../../components/service-levels/durations.ts'
import { Section } from '../../components/service-levels/section.tsx'
import { clocks } from './clocks.ts'
import { PauseCell } from './pause-cell.tsx'
import { usePolicyView } from './policy-view.tsx'
import { TargetCell } from './target-cell.tsx'

/** From the most urgent down. */
const rows: readonly Priority[] = priorities.toReversed()

/** How long each clock may take, for each priority, and what pauses it. */
export function TargetsSection({
  base,
  changeCount,
  baseNumber,
}: {
  base: PolicyRules
  changeCount: number
  baseNumber: number
}) {
  const { t, i18n } = useTranslation('admin-policies')
  const { dayMinutes, calendarName } = usePolicyView()
  // A day in hours: told as “1d” it would say nothing.
  const hoursOf = (minutes: number) => formatDuration(minutes, Number.POSITIVE_INFINITY, i18n.language)
  const table = useRef<HTMLTableElement>(null)
  // As in a spreadsheet: Enter goes down, the arrows up and down.
  const walk = (event: KeyboardEvent<HTMLInputElement>, priority: Priority, column: number) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0
    if (by === 0) return
    event.preventDefault()
    const cell = `[data-cell="${rows[rows.indexOf(priority) + by] ?? ''}:${column}"]`
    const input = table.current?.querySelector<HTMLInputElement>(cell)
    input?.focus()
    input?.select()
  }
  return (
    <Section
      title={t('targets.title')}
      description={
        Number.isFinite(dayMinutes) && t('targets.day', { length: hoursOf(dayMinutes), calendar: calendarName })
      }
      actions={
        changeCount > 0 && (
          <span className="text-small text-muted-foreground">
            {t('targets.changes', { count: changeCount, number: baseNumber })}
          </span>
        )
      }
      className="overflow-x-auto"
    >
      <table ref={table} className="w-full min-w-[400px] table-fixed border-collapse">
        <thead>
          <tr className="h-8 border-b text-small text-muted-foreground">
            <th
              scope="col"
              className="sticky start-0 z-1 w-[128px] bg-card px-4 text-start font-normal max-md:w-[100px] max-md:px-3"
            >
              {t('targets.priority')}
            </th>
            {clocks.map((clock) => (
              <th key={clock} scope="col" className="border-s px-3 text-start font-normal">
                {t(`clock.${clock}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((priority) => (
            <tr key={priority} className="h-10 border-b">
              <th scope="row" className="sticky start-0 z-1 bg-card px-4 text-start max-md:px-3 font-normal">
                <PriorityLabel priority={priority} />
              </th>
              {clocks.map((clock, column) => (
                <TargetCell
                  key={clock}
                  priority={priority}
                  clock={clock}
                  base={base}
                  column={column}
                  onWalk={(event) => walk(event, priority, column)}
                />
              ))}
            </tr>
          ))}
          <tr className="h-10">
            <th
              scope="row"
              className="sticky start-0 z-1 rounded-es-lg bg-card px-4 text-start max-md:px-3 text-small font-normal text-muted-foreground"
            >
              {t('pauses.title')}
            </th>
            {clocks.map((clock) => (
              <PauseCell key={clock} clock={clock} base={base} />
            ))}
          </tr>
        </tbody>
      </table>
    </Section>
  )
}

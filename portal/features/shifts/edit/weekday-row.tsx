import { CopyCheck, Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { Hint } from '../../../ui/tooltip.tsx'
import { useDayWords, type Weekday } from '../use-day-words.ts'
import { addWindow, changeWindow, copyToWorkdays, type HoursDraft, removeWindow } from './hours-draft.ts'
import { TimeField } from './time-field.tsx'

/** The hours of a weekday: none, one stretch, or several with breaks between. */
export function WeekdayRow({
  weekday,
  draft,
  overlaps,
  onChange,
}: {
  weekday: Weekday
  draft: HoursDraft
  overlaps: ReadonlySet<string>
  onChange: (draft: HoursDraft) => void
}) {
  const { t } = useTranslation('shifts')
  const day = useDayWords().nameOf(weekday)
  const windows = draft.weekly[weekday]
  return (
    <fieldset className="flex items-start gap-2 border-t border-border/60 py-1.5">
      <legend className="sr-only">{day}</legend>
      <span aria-hidden className="w-24 flex-none truncate pt-1.5">
        {day}
      </span>
      <div className="grid min-w-0 flex-1 gap-1.5">
        {windows.length === 0 && <span className="pt-1.5 text-muted-foreground">{t('edit.free')}</span>}
        {windows.map((window, index) => {
          const isOverlapping = overlaps.has(`${weekday}/${index}`)
          const isOvernight = window.to <= window.from && window.to !== '24:00'
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no other identity and never change places
            <div key={index} className="grid gap-0.5">
              <div className="flex items-center gap-1">
                <TimeField
                  label={t('edit.from', { day })}
                  value={window.from}
                  isWrong={isOverlapping}
                  onChange={(from) => onChange(changeWindow(draft, weekday, index, { ...window, from }))}
                />
                <span aria-hidden>–</span>
                <TimeField
                  isEnd
                  label={t('edit.to', { day })}
                  value={window.to}
                  isWrong={isOverlapping}
                  onChange={(to) => onChange(changeWindow(draft, weekday, index, { ...window, to }))}
                />
                <Button
                  variant="ghost"
                  size="icon-sm"
                  aria-label={t('edit.removeStretch', { day })}
                  onClick={() => onChange(removeWindow(draft, weekday, index))}
                >
                  <X aria-hidden />
                </Button>
              </div>
              {isOverlapping && (
                <p role="alert" className="text-small text-destructive">
                  {t('edit.overlap')}
                </p>
              )}
              {isOvernight && !isOverlapping && (
                <p className="text-small text-muted-foreground">{t('edit.overnight')}</p>
              )}
            </div>
          )
        })}
      </div>
      <div className="flex flex-none">
        {windows.length > 0 && (
          <Hint label={t('edit.copy')}>
            <Button
              variant="ghost"
              size="icon-sm"
              aria-label={t('edit.copyNamed', { day })}
              onClick={() => onChange(copyToWorkdays(draft, weekday))}
            >
              <CopyCheck aria-hidden />
            </Button>
          </Hint>
        )}
        <Hint label={t('edit.add')}>
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={t('edit.addNamed', { day })}
            onClick={() => onChange(addWindow(draft, weekday))}
          >
            <Plus aria-hidden />
          </Button>
        </Hint>
      </div>
    </fieldset>
  )
}

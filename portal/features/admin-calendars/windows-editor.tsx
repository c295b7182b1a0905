import type { Window } from '@holdfast/contracts/sla/calendar.ts'
import { Moon, Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Hint } from '../../ui/tooltip.tsx'
import { TimeInput } from './time-input.tsx'
import { isOvernight, nextWindow } from './week.ts'

interface WindowsEditorProps {
  windows: readonly Window[]
  /** Whose hours these are, such as “Monday”. */
  name: string
  onChange: (windows: Window[]) => void
  /** By the index of the hours. */
  faultAt?: (index: number) => string | undefined
}

/** Hours of one day, as many parts as it has. Hours that end before they begin go on after midnight. */
export function WindowsEditor({ windows, name, onChange, faultAt }: WindowsEditorProps) {
  const { t } = useTranslation('admin-calendars')
  const put = (index: number, window: Window) => onChange(windows.with(index, window))
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1.5">
      {windows.map((window, index) => {
        const fault = faultAt?.(index)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: hours have no other identity; they are edited in their place
          <div key={index} className="grid gap-0.5">
            <div className="flex items-center gap-1">
              <TimeInput
                aria-label={t('time.from', { name, number: index + 1 })}
                aria-invalid={fault !== undefined}
                value={window.from}
                onValueChange={(from) => put(index, { ...window, from })}
              />
              <span aria-hidden>–</span>
              <TimeInput
                isEnd
                aria-label={t('time.to', { name, number: index + 1 })}
                aria-invalid={fault !== undefined}
                value={window.to}
                onValueChange={(to) => put(index, { ...window, to })}
              />
              {isOvernight(window) && (
                <span className="inline-flex items-center gap-1 text-small text-muted-foreground">
                  <Moon aria-hidden className="size-3" />
                  {t('time.nextDay')}
                </span>
              )}
              <Hint label={t('time.remove')}>
                <Button
                  variant="ghost"
                  size="icon-sm"
                  aria-label={t('time.removeNamed', { name, hours: `${window.from}–${window.to}` })}
                  onClick={() => onChange(windows.toSpliced(index, 1))}
                >
                  <X aria-hidden />
                </Button>
              </Hint>
            </div>
            {fault && (
              <p role="alert" className="text-small text-sla-late">
                {fault}
              </p>
            )}
          </div>
        )
      })}
      {windows.length < 48 && (
        <Button
          variant="ghost"
          size="sm"
          aria-label={t('time.addTo', { name })}
          onClick={() => onChange([...windows, nextWindow(windows)])}
        >
          <Plus aria-hidden />
          {t('time.add')}
        </Button>
      )}
    </div>
  )
}

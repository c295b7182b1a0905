import type { Window } from '@holdfast/contracts/sla/calendar.ts'
import { Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { Input } from '../../../ui/input.tsx'
import { crossesMidnight, nextWindow, shownTime } from './weekly-hours.ts'

interface WindowsEditorProps {
  readonly label: string
  readonly windows: readonly Window[]
  onChange(windows: Window[]): void
}

/** The hours of one day, from and to. */
export function WindowsEditor({ label, windows, onChange }: WindowsEditorProps) {
  const { t } = useTranslation('settings')
  const set = (at: number, changes: Partial<Window>) =>
    onChange(windows.map((window, index) => (index === at ? { ...window, ...changes } : window)))
  return (
    <fieldset className="grid grid-cols-[104px_minmax(0,1fr)_auto] items-start gap-2 max-md:grid-cols-[minmax(0,1fr)_auto]">
      <legend className="sr-only">{label}</legend>
      <span aria-hidden className="pt-1.5 max-md:col-span-2 max-md:font-medium">
        {label}
      </span>
      <div className="grid gap-1.5">
        {windows.length === 0 ? <span className="pt-1.5 text-muted-foreground">{t('when.none')}</span> : null}
        {windows.map((window, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: hours have no other identity than their place
          <div key={index} className="flex flex-wrap items-center gap-1.5">
            <Input
              type="time"
              required
              aria-label={t('when.from')}
              className="w-[124px]"
              value={window.from}
              onChange={({ target }) => target.value && set(index, { from: target.value })}
            />
            <span aria-hidden>–</span>
            <Input
              type="time"
              required
              aria-label={t('when.to')}
              className="w-[124px]"
              value={shownTime(window.to)}
              onChange={({ target }) => target.value && set(index, { to: target.value })}
            />
            {crossesMidnight(window) ? (
              <span className="text-small text-muted-foreground">{t('when.nextDay')}</span>
            ) : null}
            <Button
              variant="ghost"
              size="icon-sm"
              aria-label={t('when.remove')}
              onClick={() => onChange(windows.filter((_, at) => at !== index))}
            >
              <X />
            </Button>
          </div>
        ))}
      </div>
      <Button
        variant="ghost"
        size="icon"
        aria-label={t('when.add', { day: label })}
        title={t('when.add', { day: label })}
        onClick={() => onChange([...windows, nextWindow(windows)])}
      >
        <Plus />
      </Button>
    </fieldset>
  )
}

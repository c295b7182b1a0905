import { CalendarRange } from 'lucide-react'
import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '../../lib/cn.ts'
import { useMe } from '../../lib/session.ts'
import { Button } from '../../ui/button.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { Label } from '../../ui/label.tsx'
import { Popover, PopoverContent, PopoverTrigger } from '../../ui/popover.tsx'
import { isSpan, type Period, type PeriodChoice, spans, toPeriod } from './period.ts'

/** @returns the instants; a span is counted back from when it was chosen, so that pages of one list fit together */
export function usePeriod({ since, from, to }: PeriodChoice): Period {
  const { timeZone } = useMe().person
  return useMemo(() => toPeriod({ since, from, to }, timeZone, Date.now()), [since, from, to, timeZone])
}

export function PeriodFilter({ choice, onChoose }: { choice: PeriodChoice; onChoose: (choice: PeriodChoice) => void }) {
  const { t } = useTranslation('admin')
  const id = useId()
  const { since, from, to } = choice
  const isChosen = since !== '' || from !== '' || to !== ''
  const words = isSpan(since) ? t(`period.${since}`) : [from || '…', to || '…'].join(' – ')
  return (
    <Popover>
      <PopoverTrigger asChild>
        <Button
          variant="outline"
          className={cn('text-small font-normal', isChosen && 'border-primary bg-accent text-accent-foreground')}
        >
          <CalendarRange aria-hidden />
          {isChosen ? words : t('period.any')}
        </Button>
      </PopoverTrigger>
      <PopoverContent aria-label={t('period.title')} className="grid gap-3">
        <div className="grid grid-cols-2 gap-1">
          <Button variant={isChosen ? 'ghost' : 'secondary'} onClick={() => onChoose({ since: '', from: '', to: '' })}>
            {t('period.any')}
          </Button>
          {Object.keys(spans).map((span) => (
            <Button
              key={span}
              variant={since === span ? 'secondary' : 'ghost'}
              aria-pressed={since === span}
              onClick={() => onChoose({ since: span, from: '', to: '' })}
            >
              {t(`period.${span}`)}
            </Button>
          ))}
        </div>
        <div className="grid grid-cols-2 gap-2 border-t border-border pt-3">
          {(['from', 'to'] as const).map((end) => (
            <div key={end} className="grid gap-1">
              <Label htmlFor={`${id}-${end}`}>{t(`period.${end}`)}</Label>
              <DateInput
                id={`${id}-${end}`}
                value={choice[end]}
                min={end === 'to' ? from || undefined : undefined}
                max={end === 'from' ? to || undefined : undefined}
                className="w-full"
                onChange={(event) => onChoose({ ...choice, since: '', [end]: event.target.value })}
              />
            </div>
          ))}
        </div>
      </PopoverContent>
    </Popover>
  )
}

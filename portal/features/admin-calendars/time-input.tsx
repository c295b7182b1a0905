import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { ParsedInput } from '../../components/service-levels/parsed-input.tsx'
import { parseTime } from '../../components/service-levels/time-of-day.ts'
import { cn } from '../../lib/cn.ts'
import { field } from '../../ui/surfaces.ts'

/** A time of day, typed as people say it: `9`, `9:30`, `1730`. An end may be `24:00`. */
export function TimeInput({
  isEnd = false,
  className,
  ...props
}: Omit<ComponentProps<typeof ParsedInput<string>>, 'format' | 'parse' | 'unreadable'> & { isEnd?: boolean }) {
  const { t } = useTranslation('admin-calendars')
  return (
    <ParsedInput<string>
      {...props}
      inputMode="numeric"
      dir="ltr"
      format={(time) => time}
      parse={(text) => parseTime(text, isEnd)}
      unreadable={t('time.unreadable')}
      className={cn(field, 'h-7 w-[62px] px-2 text-center tabular-nums max-md:w-20', className)}
    />
  )
}

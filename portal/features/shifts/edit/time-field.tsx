import { useTranslation } from 'react-i18next'
import { ParsedInput } from '../../../components/service-levels/parsed-input.tsx'
import { parseTime } from '../../../components/service-levels/time-of-day.ts'
import { cn } from '../../../lib/cn.ts'
import { field } from '../../../ui/surfaces.ts'

/** A time of day as it is typed; what cannot be read stays to be put right. */
export function TimeField({
  label,
  value,
  isEnd = false,
  isWrong,
  onChange,
}: {
  label: string
  value: string
  /** May be 24:00. */
  isEnd?: boolean
  isWrong: boolean
  onChange: (time: string) => void
}) {
  const { t } = useTranslation('shifts')
  return (
    <ParsedInput<string>
      aria-label={label}
      aria-invalid={isWrong}
      inputMode="numeric"
      dir="ltr"
      value={value}
      onValueChange={onChange}
      format={(time) => time}
      parse={(text) => parseTime(text, isEnd)}
      unreadable={t('edit.unreadable')}
      className={cn(field, 'h-7 w-[62px] px-2 text-center tabular-nums max-md:w-20')}
    />
  )
}

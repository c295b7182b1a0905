import { cn } from '../../lib/cn.ts'
import { NativeSelect } from '../../ui/native-select.tsx'
import type { Option } from './fields.tsx'

/** One of a short list, above a list: `''` is all of them. */
export function FilterSelect({
  label,
  all,
  options,
  value,
  neutral = '',
  onValueChange,
  className,
}: {
  /** What is narrowed, for who does not see it. */
  label: string
  /** The choice that narrows nothing: “Any role”. */
  all: string
  options: readonly Option[]
  value: string
  /** What is chosen while nobody has narrowed anything. */
  neutral?: string
  onValueChange: (value: string) => void
  className?: string
}) {
  return (
    <NativeSelect
      aria-label={label}
      value={value}
      onChange={(event) => onValueChange(event.target.value)}
      className={cn(
        'w-auto max-w-48 [&>select]:h-7 [&>select]:text-small max-md:[&>select]:text-[16px]',
        value !== neutral && '[&>select]:border-primary [&>select]:bg-accent [&>select]:text-accent-foreground',
        className,
      )}
    >
      <option value="">{all}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </NativeSelect>
  )
}

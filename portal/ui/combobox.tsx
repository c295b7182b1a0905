import { ChevronDown, X } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '../lib/cn.ts'
import { type Choice, ChoiceList, type ChoiceListProps } from './choice-list.tsx'
import { CommandItem } from './command.tsx'
import { Popover, PopoverContent, PopoverTrigger } from './popover.tsx'
import { field } from './surfaces.ts'

type Common = Omit<ChoiceListProps, 'chosen' | 'onChoose'> &
  Pick<
    ComponentProps<'button'>,
    'id' | 'disabled' | 'aria-label' | 'aria-describedby' | 'aria-invalid' | 'aria-labelledby'
  > & {
    placeholder?: string
    className?: string
  }

/** Chooses one of many by typing. With `clearable`, the choice can be taken back (`null`). */
export function Combobox({
  value,
  onValueChange,
  clearable,
  current = null,
  ...props
}: Common & {
  value: string | null
  onValueChange: (value: string | null) => void
  clearable?: boolean
  /** What is chosen, where the server searches and it may not be among what was found. */
  current?: Choice | null
}) {
  const { t } = useTranslation('common')
  const [open, setOpen] = useState(false)
  const shown = current ?? props.choices.find((choice) => choice.value === value)
  const toggle = (next: boolean) => {
    setOpen(next)
    // The field is empty again.
    if (next) props.onSearch?.('')
  }
  const choose = (chosen: string | null) => {
    setOpen(false)
    onValueChange(chosen)
  }
  return (
    <ComboboxFrame {...props} open={open} onOpenChange={toggle} shown={shown && [shown]}>
      <ChoiceList {...props} chosen={value === null ? [] : [value]} onChoose={choose}>
        {clearable && value !== null && (
          <CommandItem value="__clear" keywords={[t('clear')]} onSelect={() => choose(null)}>
            <X aria-hidden />
            {t('clear')}
          </CommandItem>
        )}
      </ChoiceList>
    </ComboboxFrame>
  )
}

/** Chooses any number; it stays open while one chooses. */
export function MultiCombobox({
  values,
  onValuesChange,
  ...props
}: Common & { values: readonly string[]; onValuesChange: (values: string[]) => void }) {
  const [open, setOpen] = useState(false)
  const toggle = (value: string) =>
    onValuesChange(values.includes(value) ? values.filter((one) => one !== value) : [...values, value])
  const shown = props.choices.filter((choice) => values.includes(choice.value))
  return (
    <ComboboxFrame {...props} open={open} onOpenChange={setOpen} shown={shown.length === 0 ? undefined : shown}>
      <ChoiceList {...props} chosen={values} onChoose={toggle} />
    </ComboboxFrame>
  )
}

function ComboboxFrame({
  open,
  onOpenChange,
  shown,
  placeholder,
  className,
  children,
  ...props
}: Common & { open: boolean; onOpenChange: (open: boolean) => void; shown: Choice[] | undefined }) {
  const { t } = useTranslation('common')
  return (
    <Popover open={open} onOpenChange={onOpenChange} modal>
      <PopoverTrigger
        data-slot="combobox"
        type="button"
        role="combobox"
        aria-expanded={open}
        id={props.id}
        disabled={props.disabled}
        aria-label={props['aria-label']}
        aria-labelledby={props['aria-labelledby']}
        aria-describedby={props['aria-describedby']}
        aria-invalid={props['aria-invalid']}
        className={cn(
          field,
          'flex min-h-8 cursor-pointer items-center gap-2 px-2.5 py-1 text-start text-base',
          className,
        )}
      >
        <span className={cn('flex min-w-0 grow items-center gap-2', shown === undefined && 'text-muted-foreground')}>
          {shown?.length === 1 && shown[0]?.icon}
          <span dir="auto" className="keep-side truncate">
            {shown === undefined ? (placeholder ?? t('choose')) : shown.map((choice) => choice.label).join(', ')}
          </span>
        </span>
        <ChevronDown aria-hidden className="size-3.5 shrink-0 text-muted-foreground" />
      </PopoverTrigger>
      <PopoverContent
        aria-label={props['aria-label'] ?? placeholder ?? t('choose')}
        className="w-(--radix-popover-trigger-width) min-w-56 p-0"
      >
        {children}
      </PopoverContent>
    </Popover>
  )
}

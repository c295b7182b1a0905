import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '../../../lib/cn.ts'
import { ChoiceList } from '../../../ui/choice-list.tsx'
import { Popover, PopoverContent, PopoverTrigger } from '../../../ui/popover.tsx'
import { focusRing } from '../../../ui/surfaces.ts'
import { TagInput } from '../../tag-input.tsx'
import type { ConditionField } from './fields.ts'
import type { ConditionChoices } from './use-condition-choices.tsx'

interface ConditionChipProps {
  field: ConditionField
  values: readonly string[]
  choices: ConditionChoices
  knownGroups?: readonly string[] | undefined
  startsOpen: boolean
  onChange?: ((values: readonly string[]) => void) | undefined
  onOpenChange: (open: boolean) => void
}

const part = 'flex min-h-6 items-center px-2 max-md:min-h-11'

/** Field, operator, values; the values open to be chosen by name. */
export function ConditionChip({
  field,
  values,
  choices,
  knownGroups,
  startsOpen,
  onChange,
  onOpenChange,
}: ConditionChipProps) {
  const { t } = useTranslation('service-levels')
  const [open, setOpen] = useState(startsOpen)
  const names = values.map((value) => choices.nameOf(field, value))
  const label = t(`conditions.field.${field}`)
  const operator = values.length > 1 ? t('conditions.anyOf') : t('conditions.is')
  const words = names.length > 0 ? names.join(', ') : t('conditions.choose')
  const toggle = (open: boolean) => {
    setOpen(open)
    onOpenChange(open)
  }
  return (
    <span className="inline-flex max-w-full min-w-0 items-stretch divide-x overflow-hidden rounded-md border bg-card text-small rtl:divide-x-reverse">
      <span className={cn(part, 'flex-none text-muted-foreground')}>{label}</span>
      <span className={cn(part, 'flex-none text-muted-foreground max-sm:hidden')}>{operator}</span>
      {onChange ? (
        <Popover open={open} onOpenChange={toggle} modal>
          <PopoverTrigger
            aria-label={t('conditions.change', { field: label, values: words })}
            className={cn(part, 'min-w-0 font-medium hover:bg-hover', focusRing, 'focus-visible:-outline-offset-2')}
          >
            <bdi className="truncate">{words}</bdi>
          </PopoverTrigger>
          <PopoverContent className={cn('w-64', field !== 'requesterGroups' && 'p-0')}>
            <Values {...{ field, values, choices, knownGroups, onChange }} />
          </PopoverContent>
        </Popover>
      ) : (
        <bdi className={cn(part, 'min-w-0 font-medium')}>{words}</bdi>
      )}
      {onChange && (
        <button
          type="button"
          aria-label={t('conditions.remove', { field: label })}
          onClick={() => onChange([])}
          className={cn(
            'grid w-6 flex-none place-items-center text-muted-foreground hover:bg-hover hover:text-foreground max-md:w-11',
            focusRing,
            'focus-visible:-outline-offset-2',
          )}
        >
          <X aria-hidden className="size-3" />
        </button>
      )}
    </span>
  )
}

function Values({
  field,
  values,
  choices,
  knownGroups,
  onChange,
}: Pick<ConditionChipProps, 'field' | 'values' | 'choices' | 'knownGroups'> & {
  onChange: (values: readonly string[]) => void
}) {
  const { t } = useTranslation('service-levels')
  if (field === 'requesterGroups') {
    return (
      <div className="grid gap-2">
        <TagInput
          autoFocus
          aria-label={t('conditions.field.requesterGroups')}
          placeholder={t('conditions.groupPlaceholder')}
          value={values}
          onValueChange={onChange}
          suggestions={knownGroups ?? []}
          most={100}
        />
        <p className="text-small text-muted-foreground">{t('conditions.groupHint')}</p>
      </div>
    )
  }
  const toggle = (value: string) =>
    onChange(values.includes(value) ? values.filter((one) => one !== value) : [...values, value])
  return <ChoiceList choices={choices.choicesOf(field)} chosen={values} onChoose={toggle} />
}

import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoiceList } from '../../../ui/combobox.tsx'
import { Popover, PopoverContent, PopoverTrigger } from '../../../ui/popover.tsx'
import { addCondition, changeCondition } from '../filter/edit.ts'
import { type FieldName, fieldNames, fields } from '../filter/fields.ts'
import type { NameLists } from '../filter/names.ts'
import { type Filter, parseFilter } from '../filter/parse.ts'
import { ValueList } from './value-list.tsx'

interface AddFilterProps {
  readonly filter: Filter
  readonly names: NameLists
  readonly onChange: (text: string) => void
  readonly children: ReactNode
}

/** First what, then which. */
export function AddFilter({ filter, names, onChange, children }: AddFilterProps) {
  const { t } = useTranslation('queue')
  const [isOpen, setOpen] = useState(false)
  const [field, setField] = useState<FieldName | null>(null)
  const known = filter.conditions.find((condition) => condition.field === field && !condition.negated)
  const close = (open: boolean) => {
    setOpen(open)
    setField(null)
  }
  const set = (chosen: FieldName, values: readonly string[]) => {
    if (known) onChange(changeCondition(filter.text, known, { values }))
    else if (values.length > 0) onChange(addCondition(parseFilter(filter.text), { field: chosen, values }))
    if (fields[chosen].kind === 'span' || chosen === 'is') close(false)
  }
  return (
    <Popover open={isOpen} onOpenChange={close}>
      <PopoverTrigger asChild>{children}</PopoverTrigger>
      <PopoverContent className="w-64 p-0">
        {field === null ? (
          <ChoiceList
            choices={fieldNames.map((name) => ({
              value: name,
              label: t(`field.${name}`),
              keywords: [name],
              hint: <code className="code">{name}:</code>,
            }))}
            chosen={[]}
            onChoose={(name) => setField(fieldNames.find((one) => one === name) ?? null)}
            searchPlaceholder={t('filter.searchField')}
          />
        ) : (
          <ValueList
            key={field}
            field={field}
            chosen={known?.values ?? []}
            names={names}
            onChange={(values) => set(field, values)}
          />
        )}
      </PopoverContent>
    </Popover>
  )
}

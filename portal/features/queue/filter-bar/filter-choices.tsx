import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoiceList } from '../../../ui/choice-list.tsx'
import { addCondition, changeCondition } from '../filter/edit.ts'
import { type FieldName, fieldNames, fields } from '../filter/fields.ts'
import type { NameLists } from '../filter/names.ts'
import type { Filter } from '../filter/parse.ts'
import { ValueList } from './value-list.tsx'

export interface FilterChoicesProps {
  readonly filter: Filter
  readonly names: NameLists
  readonly onChange: (text: string) => void
  readonly onDone: () => void
}

/** First what, then which. */
export function FilterChoices({ filter, names, onChange, onDone }: FilterChoicesProps) {
  const { t } = useTranslation('queue')
  const [field, setField] = useState<FieldName | null>(null)
  const known = filter.conditions.find((condition) => condition.field === field && !condition.negated)
  const set = (chosen: FieldName, values: readonly string[]) => {
    if (known) onChange(changeCondition(filter.text, known, { values }))
    else if (values.length > 0) onChange(addCondition(filter, { field: chosen, values }))
    if (fields[chosen].kind === 'span' || chosen === 'is') onDone()
  }
  if (field !== null) {
    return (
      <ValueList
        key={field}
        field={field}
        chosen={known?.values ?? []}
        names={names}
        onChange={(values) => set(field, values)}
      />
    )
  }
  return (
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
  )
}
